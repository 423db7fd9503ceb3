package org.convolens.ui.layers;

import java.util.Optional;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.text.Text;
import org.convolens.core.Activation;
import org.convolens.ui.text.NumberText;

/// The curve of an activation with the value that is explained as a point on it.
final class Curve extends Pane {
  private static final int STEPS = 96;
  private static final double LEAST_REACH = 3;
  private static final double DOT = 5;

  private final Line across = new Line();
  private final Line up = new Line();
  private final Polyline line = new Polyline();
  private final Circle dot = new Circle(DOT);
  private final Text low = new Text();
  private final Text high = new Text();
  private Optional<Activation> shown = Optional.empty();
  private Optional<Float> at = Optional.empty();

  Curve() {
    getStyleClass().add("curve");
    across.getStyleClass().add("curve-axis");
    up.getStyleClass().add("curve-axis");
    line.getStyleClass().add("curve-line");
    dot.getStyleClass().add("curve-dot");
    low.getStyleClass().add("curve-text");
    high.getStyleClass().add("curve-text");
    getChildren().addAll(across, up, line, dot, low, high);
    setMinSize(80, 60);
    setPrefSize(200, 200);
    setMaxHeight(260);
  }

  void show(Activation activation, Optional<Float> value) {
    shown = Optional.of(activation);
    at = value.filter(Float::isFinite);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    shown.ifPresent(this::draw);
  }

  private void draw(Activation activation) {
    var reach = Math.max(LEAST_REACH, Math.ceil(Math.abs(at.orElse(0f))));
    var side = Math.min(getWidth(), getHeight());
    var left = (getWidth() - side) / 2;
    var scale = side / (2 * reach);
    var middleX = left + side / 2;
    var middleY = side / 2;
    place(across, left, middleY, left + side, middleY);
    place(up, middleX, 0, middleX, side);
    line.getPoints().clear();
    for (var step = 0; step <= STEPS; step++) {
      var x = (2.0 * step / STEPS - 1) * reach;
      var y = Math.clamp(activation.apply((float) x), -reach, reach);
      line.getPoints().addAll(middleX + x * scale, middleY - y * scale);
    }
    dot.setVisible(at.isPresent());
    at.ifPresent(value -> {
      dot.setCenterX(middleX + value * scale);
      dot.setCenterY(middleY - Math.clamp(activation.apply(value), -reach, reach) * scale);
    });
    label(low, NumberText.of((float) -reach), left + 2, middleY + 15);
    label(high, NumberText.of((float) reach), 0, middleY + 15);
    high.setX(left + side - high.getLayoutBounds().getWidth() - 2);
  }

  private static void place(Line line, double x, double y, double endX, double endY) {
    line.setStartX(x);
    line.setStartY(y);
    line.setEndX(endX);
    line.setEndY(endY);
  }

  private static void label(Text text, String value, double x, double y) {
    text.setText(value);
    text.setX(x);
    text.setY(y);
  }
}
