package org.convolens.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.text.Text;
import org.convolens.ui.text.NumberText;

/// The loss after each step, on a scale of powers of ten, since it falls by several of them. Lines
/// across mark some of the powers.
final class LossCurve extends Region {
  private static final double DECADES = 6;
  private static final double HEIGHT = 120;

  /// Powers of ten from one marked loss to the next.
  private static final int BETWEEN = 2;

  private static final double EDGE = 6;

  private final Polyline curve = new Polyline();
  private final Line ground = new Line();
  private final Group marks = new Group();
  private final Text first = text("0");
  private final Text last = text("");
  private List<Float> losses = List.of();
  private List<Float> marked = List.of();
  private int steps = 1;

  LossCurve() {
    setId("loss-curve");
    getStyleClass().add("loss-curve");
    curve.getStyleClass().add("loss-line");
    ground.getStyleClass().add("loss-ground");
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    getChildren().addAll(marks, ground, curve, first, last);
  }

  private static Text text(String words) {
    var text = new Text(words);
    text.getStyleClass().add("loss-text");
    text.setTextOrigin(VPos.CENTER);
    return text;
  }

  /// @param all how many steps the whole width stands for
  void show(List<Float> values, int all) {
    losses = values;
    steps = Math.max(1, all);
    last.setText(Integer.toString(steps));
    markPowers();
    requestLayout();
  }

  private float most() {
    return losses.stream().filter(Float::isFinite).max(Float::compare).orElse(1f);
  }

  /// Makes a line and a number for every marked power of ten.
  private void markPowers() {
    var wanted = losses.isEmpty() || !(most() > 0) ? List.<Float>of() : powers(most());
    if (!wanted.equals(marked)) {
      marked = wanted;
      marks.getChildren().clear();
      for (var power : marked) {
        var across = new Line();
        across.getStyleClass().add("loss-ground");
        marks.getChildren().addAll(across, text(NumberText.withPower(power)));
      }
    }
  }

  private static List<Float> powers(float most) {
    var top = Math.log10(most);
    return IntStream.iterate(
            (int) Math.floor(top), power -> power > top - DECADES, power -> power - BETWEEN)
        .mapToObj(power -> (float) Math.pow(10, power))
        .toList();
  }

  @Override
  protected void layoutChildren() {
    var textHeight = first.getLayoutBounds().getHeight();
    var left = EDGE + widest();
    var width = getWidth() - EDGE - left;
    var top = EDGE + textHeight / 2;
    var bottom = getHeight() - EDGE - textHeight;
    place(ground, left, bottom, width);
    first.relocate(left, bottom + 2);
    last.relocate(left + width - last.getLayoutBounds().getWidth(), bottom + 2);
    first.setVisible(!losses.isEmpty());
    last.setVisible(!losses.isEmpty());
    var most = most();
    for (var index = 0; index < marked.size(); index++) {
      var y = bottom - share(marked.get(index), most) * (bottom - top);
      place((Line) marks.getChildren().get(2 * index), left, y, width);
      var number = marks.getChildren().get(2 * index + 1);
      number.setLayoutX(left - number.getLayoutBounds().getWidth() - 4);
      number.setLayoutY(y);
    }
    var points = new ArrayList<Double>();
    for (var step = 0; step < losses.size(); step++) {
      points.add(left + width * step / steps);
      points.add(bottom - share(losses.get(step), most) * (bottom - top));
    }
    curve.getPoints().setAll(points);
  }

  /// The room the numbers beside the curve need.
  private double widest() {
    return marks.getChildren().stream()
        .filter(Text.class::isInstance)
        .mapToDouble(number -> number.getLayoutBounds().getWidth() + 4)
        .max()
        .orElse(0);
  }

  private static void place(Line line, double left, double y, double width) {
    line.setStartX(left);
    line.setEndX(left + width);
    line.setStartY(y);
    line.setEndY(y);
  }

  /// How high a loss stands: 1 for the largest, 0 for a millionth of it.
  private static double share(float loss, float most) {
    if (!(loss > 0) || !(most > 0)) {
      return Float.isNaN(loss) ? 1 : 0;
    }
    return Math.clamp(1 + Math.log10(loss / most) / DECADES, 0, 1);
  }
}
