package org.convolens.ui.kernel;

import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.RotateTransition;
import javafx.animation.SequentialTransition;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import javafx.util.Duration;

/// A picture of the kernel that turns by 180° over it and fades, so that everyone sees which weight
/// meets which cell when it is flipped. The kernel below stays as it was typed.
final class KernelTurn extends ImageView {
  private static final double HALF_TURN = 180;

  private final RotateTransition turn = new RotateTransition(Duration.seconds(0.7));
  private final SequentialTransition all;

  KernelTurn() {
    setId("kernel-turn");
    setMouseTransparent(true);
    setVisible(false);
    turn.setInterpolator(Interpolator.EASE_BOTH);
    var fade = new FadeTransition(Duration.seconds(0.4));
    fade.setDelay(Duration.seconds(0.5));
    fade.setFromValue(1);
    fade.setToValue(0);
    all = new SequentialTransition(this, turn, fade);
    all.setOnFinished(_ -> setVisible(false));
  }

  /// Turns a picture of a node that stands where this one does.
  ///
  /// @param flipped whether it turns to the flipped kernel, else back
  void play(Node kernel, boolean flipped) {
    all.stop();
    var parameters = new SnapshotParameters();
    parameters.setFill(Color.TRANSPARENT);
    setImage(kernel.snapshot(parameters, null));
    turn.setFromAngle(flipped ? 0 : HALF_TURN);
    turn.setToAngle(flipped ? HALF_TURN : 0);
    setOpacity(1);
    setVisible(true);
    all.playFromStart();
  }
}
