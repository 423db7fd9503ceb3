package org.convolens.app;

import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.convolens.model.StageModel;

/// Waits until the first frame of a computed experiment is certainly on the screen. No pulse tells:
/// a window system shows a window some time after its first pulses.
final class FirstFrame extends AnimationTimer {
  /// What is laid out in one pulse has been handed to the screen before the next but one begins.
  static final int PULSES_TO_SCREEN = 2;

  /// Longer than a slow window system takes from there.
  private static final Duration SHOWN = Duration.millis(300);

  private final StageModel stage;
  private final Runnable shown;
  private int pulses;

  /// @param shown called once, on the FX thread
  FirstFrame(StageModel stage, Runnable shown) {
    this.stage = stage;
    this.shown = shown;
  }

  @Override
  public void handle(long now) {
    pulses = isComputed(stage) ? pulses + 1 : 0;
    if (pulses > PULSES_TO_SCREEN) {
      stop();
      var rest = new PauseTransition(SHOWN);
      rest.setOnFinished(_ -> shown.run());
      rest.play();
    }
  }

  static boolean isComputed(StageModel stage) {
    return stage.stage().isPresent() && !stage.outdatedProperty().get();
  }
}
