package org.convolens.ui.network;

import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.transform.Scale;
import javafx.util.Duration;

/// The way between the whole network and one layer: the network grows from a point until the layer
/// takes its place, and shrinks back to the same point.
final class Dive {
  private static final Duration TIME = Duration.millis(450);
  private static final double NEAR = 5;

  private final Node network;
  private final Node stage;
  private final Scale scale = new Scale(1, 1);
  private Optional<Animation> running = Optional.empty();

  Dive(Node network, Node stage) {
    this.network = network;
    this.stage = stage;
    network.getTransforms().add(scale);
    network.setVisible(false);
  }

  /// From the network to the stage.
  ///
  /// @param at where in the network's own coordinates
  void in(Point2D at) {
    place(at);
    stage.setVisible(true);
    run(1, NEAR, 1, 0, () -> network.setVisible(false));
  }

  /// From the stage to the network.
  void out(Point2D at) {
    place(at);
    network.setVisible(true);
    run(NEAR, 1, 0, 1, () -> stage.setVisible(false));
  }

  private void place(Point2D at) {
    scale.setPivotX(at.getX());
    scale.setPivotY(at.getY());
  }

  private void run(double from, double to, double clear, double solid, Runnable end) {
    running.ifPresent(Animation::stop);
    scale.setX(from);
    scale.setY(from);
    network.setOpacity(clear);
    stage.setOpacity(1 - clear);
    var timeline =
        new Timeline(
            new KeyFrame(
                TIME,
                new KeyValue(scale.xProperty(), to, Interpolator.EASE_BOTH),
                new KeyValue(scale.yProperty(), to, Interpolator.EASE_BOTH),
                new KeyValue(network.opacityProperty(), solid, Interpolator.EASE_BOTH),
                new KeyValue(stage.opacityProperty(), 1 - solid, Interpolator.EASE_BOTH)));
    timeline.setOnFinished(_ -> end.run());
    timeline.play();
    running = Optional.of(timeline);
  }
}
