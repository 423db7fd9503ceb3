package org.convolens.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.convolens.app.ConvolensWindow;
import org.convolens.app.Home;
import org.convolens.app.Opening;
import org.convolens.core.Experiment;
import org.convolens.files.Folders;
import org.convolens.ui.document.FileChoice;
import org.convolens.ui.style.Themes;
import org.convolens.ui.text.Texts;
import org.convolens.ui.worksheet.SystemPrinters;

/// A window that fills the screen and keeps its settings in a folder of its own.
final class MeasuredWindow {
  private MeasuredWindow() {}

  /// Starts the toolkit and opens the window; to be called once.
  static ConvolensWindow open(Experiment experiment) throws IOException, InterruptedException {
    Platform.startup(() -> {});
    var own = Files.createTempDirectory("pace");
    return onFx(() -> {
      Themes.loadFonts();
      var stage = new Stage();
      var window =
          new ConvolensWindow(
              stage,
              new Texts(Locale.ENGLISH),
              Opening.on(experiment),
              Home.in(new Folders(own.resolve("settings"), own.resolve("state"))),
              new NoFiles(),
              new SystemPrinters());
      stage.setX(0);
      stage.setY(0);
      stage.setMaximized(true);
      stage.show();
      return window;
    });
  }

  static <T> T onFx(Supplier<T> task) throws InterruptedException {
    var answer = new LinkedBlockingQueue<T>();
    Platform.runLater(() -> answer.add(task.get()));
    return answer.take();
  }

  static void rest(double seconds) {
    LockSupport.parkNanos((long) (seconds * 1e9));
  }

  /// Names no file.
  private static final class NoFiles implements FileChoice {
    @Override
    public Optional<Path> toOpen() {
      return Optional.empty();
    }

    @Override
    public Optional<Path> toSave(Path suggestion) {
      return Optional.empty();
    }
  }
}
