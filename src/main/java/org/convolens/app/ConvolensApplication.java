package org.convolens.app;

import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;
import org.convolens.ui.style.Themes;
import org.convolens.ui.text.Texts;

/// Opens the first window.
public final class ConvolensApplication extends Application {
  private final Texts texts = Texts.ofSystem();
  private Optional<Opening> opening = Optional.empty();

  /// Reads the file that was named, off the FX thread.
  @Override
  public void init() {
    opening = Optional.of(Opening.of(texts, getParameters().getRaw().toArray(String[]::new)));
  }

  @Override
  public void start(Stage stage) {
    Themes.loadFonts();
    var start = opening.orElseThrow();
    var window = new ConvolensWindow(stage, texts, start.experiment());
    start.complaint().ifPresent(window.faults()::tell);
    stage.show();
    window.view().input.grid().requestFocus();
  }
}
