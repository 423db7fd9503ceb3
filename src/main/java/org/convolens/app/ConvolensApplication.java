package org.convolens.app;

import javafx.application.Application;
import javafx.stage.Stage;
import org.convolens.ui.style.Themes;
import org.convolens.ui.text.Texts;

/// Opens the first window.
public final class ConvolensApplication extends Application {
  @Override
  public void start(Stage stage) {
    Themes.loadFonts();
    var texts = Texts.ofSystem();
    new ConvolensWindow(stage, texts, DefaultExperiment.create(texts.get("title.default")));
    stage.show();
  }
}
