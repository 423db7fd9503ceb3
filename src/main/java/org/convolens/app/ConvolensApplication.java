package org.convolens.app;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import javafx.application.Application;
import javafx.stage.Stage;
import org.convolens.files.Folders;
import org.convolens.ui.document.SystemFileChoice;
import org.convolens.ui.style.Themes;
import org.convolens.ui.text.Texts;

/// Opens the first window.
public class ConvolensApplication extends Application {
  private static Optional<Future<Start>> reading = Optional.empty();

  private Optional<Start> start = Optional.empty();

  private record Start(Home home, Texts texts, Opening opening) {}

  /// Begins to read the settings and the file that is named, before the toolkit starts.
  static void readAhead(String... arguments) {
    var task = new FutureTask<>(() -> read(arguments));
    Thread.ofPlatform().daemon().name("reading").start(task);
    reading = Optional.of(task);
  }

  private static Start read(String... arguments) {
    var home = Home.in(Folders.ofUser());
    var texts =
        home.settings()
            .languageProperty()
            .get()
            .map(tag -> new Texts(Locale.forLanguageTag(tag)))
            .orElseGet(Texts::ofSystem);
    return new Start(home, texts, Opening.of(texts, arguments));
  }

  @Override
  public void init() throws Exception {
    start = Optional.of(reading.orElseThrow().get());
  }

  @Override
  public void start(Stage stage) {
    open(stage);
  }

  /// Opens the window on what was read.
  final ConvolensWindow open(Stage stage) {
    var begin = start.orElseThrow();
    Themes.wear(begin.home().settings().themeProperty().get());
    Themes.loadFonts();
    begin.home().keeper().follow();
    var choice = new SystemFileChoice(stage, begin.texts());
    var window = new ConvolensWindow(stage, begin.texts(), begin.opening(), begin.home(), choice);
    stage.show();
    window.view().input.grid().requestFocus();
    return window;
  }

  @Override
  public void stop() {
    start.ifPresent(begun -> begun.home().close());
  }
}
