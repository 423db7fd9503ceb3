package org.convolens.ui.training;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/// The loss after each step, on a scale of powers of ten, since it falls by several of them.
final class LossCurve extends Region {
  private static final double DECADES = 6;
  private static final double HEIGHT = 100;
  private static final double EDGE = 6;

  private final Polyline curve = new Polyline();
  private final Line ground = new Line();
  private List<Float> losses = List.of();
  private int steps = 1;

  LossCurve() {
    setId("loss-curve");
    getStyleClass().add("loss-curve");
    curve.getStyleClass().add("loss-line");
    ground.getStyleClass().add("loss-ground");
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    getChildren().addAll(ground, curve);
  }

  /// @param all how many steps the whole width stands for
  void show(List<Float> values, int all) {
    losses = values;
    steps = Math.max(1, all);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    var width = getWidth() - 2 * EDGE;
    var bottom = getHeight() - EDGE;
    ground.setStartX(EDGE);
    ground.setEndX(EDGE + width);
    ground.setStartY(bottom);
    ground.setEndY(bottom);
    var most = losses.stream().filter(Float::isFinite).max(Float::compare).orElse(1f);
    var points = new ArrayList<Double>();
    for (var step = 0; step < losses.size(); step++) {
      points.add(EDGE + width * step / steps);
      points.add(bottom - share(losses.get(step), most) * (bottom - EDGE));
    }
    curve.getPoints().setAll(points);
  }

  /// How high a loss stands: 1 for the largest, 0 for a millionth of it.
  private static double share(float loss, float most) {
    if (!(loss > 0) || !(most > 0)) {
      return Float.isNaN(loss) ? 1 : 0;
    }
    return Math.clamp(1 + Math.log10(loss / most) / DECADES, 0, 1);
  }
}
