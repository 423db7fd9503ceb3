package org.convolens.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.convolens.files.Folders;
import org.convolens.ui.fault.Faults;

/// Opens the window for one of the trials of [Trial], and ends the program with what came of it.
/// When no frame comes on the screen, its patience ends it. What it keeps goes to a folder that is
/// thrown away: a trial changes nothing of the user's.
abstract class TrialApplication extends ConvolensApplication {
  private static final Duration PATIENCE = Duration.seconds(60);

  private Optional<Path> own = Optional.empty();

  /// Names of random numbers, as Java gives them to temporary folders, would take time from the
  /// start that is measured.
  @Override
  Folders folders() {
    var name = "convolens-trial-" + ProcessHandle.current().pid() + "-" + System.nanoTime();
    try {
      var made = Files.createDirectory(Path.of(System.getProperty("java.io.tmpdir", "."), name));
      own = Optional.of(made);
      return new Folders(made.resolve("settings"), made.resolve("state"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public final void start(Stage stage) {
    var late = new PauseTransition(PATIENCE);
    late.setOnFinished(_ -> fail("no frame was drawn"));
    late.play();
    var window = open(stage);
    var screen = ScreenReader.here(window.view());
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        if (FirstFrame.isComputed(window.bench().stage()) && screen.seesAll()) {
          stop();
          drawn(window, screen.readsScreen());
        }
      }
    }.start();
  }

  /// The first complete frame is on the screen.
  ///
  /// @param seen whether it was seen there; otherwise only the window's own pictures tell it
  abstract void drawn(ConvolensWindow window, boolean seen);

  /// Ends the program, well if the window met no fault.
  final void end(ConvolensWindow window) {
    var faults = window.faults().shown().stream().filter(Faults.Fault.class::isInstance).toList();
    if (faults.isEmpty()) {
      Platform.exit();
    } else {
      fail("the window met a fault: " + faults);
    }
  }

  @Override
  public void stop() {
    super.stop();
    throwAway();
  }

  private void fail(String reason) {
    System.err.println(reason);
    System.err.flush();
    throwAway();
    System.exit(1);
  }

  private void throwAway() {
    own.ifPresent(folder -> {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      } catch (IOException _) {
        // Of what is left the system rids itself.
      }
    });
  }
}
