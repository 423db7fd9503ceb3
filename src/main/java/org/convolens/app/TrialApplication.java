package org.convolens.app;

import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Opens the window for one of the trials of [Trial], and ends the program with what came of it.
/// When no frame comes on the screen, its patience ends it.
abstract class TrialApplication extends ConvolensApplication {
  private static final Duration PATIENCE = Duration.seconds(60);

  @Override
  public final void start(Stage stage) {
    var late = new PauseTransition(PATIENCE);
    late.setOnFinished(_ -> fail("no frame was drawn"));
    late.play();
    var window = open(stage);
    var screen = new ScreenReader(window.view());
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        if (FirstFrame.isComputed(window.bench().stage()) && screen.seesAll()) {
          stop();
          drawn(window);
        }
      }
    }.start();
  }

  /// The first complete frame is on the screen.
  abstract void drawn(ConvolensWindow window);

  static void succeed() {
    Platform.exit();
  }

  static void fail(String reason) {
    System.err.println(reason);
    System.err.flush();
    System.exit(1);
  }
}
