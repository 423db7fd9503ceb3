package org.convolens.app;

import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.convolens.files.Folders;
import org.convolens.ui.document.SystemFileChoice;
import org.convolens.ui.style.Themes;
import org.convolens.ui.text.Texts;
import org.convolens.ui.worksheet.SystemPrinters;

/// Opens the first window.
public class ConvolensApplication extends Application {
  private Optional<Start> start = Optional.empty();

  private record Start(Home home, Texts texts, Opening opening) {}

  /// Reads the settings and the file that was named, off the FX thread, which has fonts and style
  /// sheets to read meanwhile. Not earlier, while the toolkit starts: GTK writes to the process's
  /// environment then, and a thread that reads it crashes.
  @Override
  public void init() {
    Platform.runLater(Themes::loadFonts);
    var home = Home.in(folders());
    Platform.runLater(() -> Themes.wear(home.settings().themeProperty().get()));
    var texts =
        home.settings()
            .languageProperty()
            .get()
            .map(tag -> new Texts(Locale.forLanguageTag(tag)))
            .orElseGet(Texts::ofSystem);
    var opening = Opening.of(texts, getParameters().getRaw().toArray(String[]::new));
    start = Optional.of(new Start(home, texts, opening));
  }

  /// Where what the program keeps is read and written.
  Folders folders() {
    return Folders.ofUser();
  }

  @Override
  public void start(Stage stage) {
    open(stage);
  }

  /// Opens the window on what was read.
  final ConvolensWindow open(Stage stage) {
    var begin = start.orElseThrow();
    begin.home().keeper().follow();
    var choice = new SystemFileChoice(stage, begin.texts());
    var window =
        new ConvolensWindow(
            stage, begin.texts(), begin.opening(), begin.home(), choice, new SystemPrinters());
    stage.show();
    window.view().input.grid().requestFocus();
    return window;
  }

  @Override
  public void stop() {
    start.ifPresent(begun -> begun.home().close());
  }
}
