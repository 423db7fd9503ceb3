package org.convolens.ui.signal;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.convolens.core.Region;
import org.convolens.core.Sliding;
import org.convolens.core.Trace;
import org.convolens.core.ValueRange;
import org.convolens.model.Stage;
import org.convolens.ui.pen.Pen;
import org.convolens.ui.text.NumberText;

/// Draws the one-dimensional stage.
final class SignalPainter {
  private static final double LARGEST_PRODUCT = 15;

  private final Pen pen;
  private final SignalLayout layout;
  private final SignalStyle style;
  private final Brush brush;

  SignalPainter(Pen pen, SignalLayout layout, SignalStyle style) {
    this.pen = pen;
    this.layout = layout;
    this.style = style;
    this.brush = new Brush(pen, layout, style);
  }

  void draw(SignalScene scene) {
    pen.clear();
    drawStems(scene);
    drawCells(scene);
    pen.setGlobalAlpha(scene.faded() ? 0.35 : 1);
    scene
        .stage()
        .ifPresent(stage -> drawMap(scene, stage, scene.sliding().orElseGet(stage::sliding)));
    if (!scene.faded()) {
      scene.trace().ifPresent(trace -> drawWindow(scene, trace));
      scene.sliding().ifPresent(sliding -> outlineWindow(scene, sliding));
    }
    pen.setGlobalAlpha(1);
    outlines(scene.marks().onSignal(), layout::x, layout.cellsY());
    scene
        .sliding()
        .ifPresent(sliding ->
            outlines(scene.marks().onMap(), output -> layout.mapX(sliding, output), layout.mapY()));
  }

  private boolean seen(double x) {
    return x + layout.cell() > 0 && x < layout.width();
  }

  // --- The signal

  private void drawStems(SignalScene scene) {
    var range = SignalScene.stems(scene.signal(), scene.channel());
    var height = layout.stemsHeight() - 22;
    var zero = level(range, 0, layout.top() + 8, height);
    brush.line(
        Math.max(0, layout.x(0)),
        zero,
        Math.min(layout.width(), layout.x(layout.length())),
        zero,
        1,
        style.muted());
    for (var column = 0; column < layout.length(); column++) {
      if (seen(layout.x(column))) {
        var y = level(range, scene.value(column), layout.top() + 8, height);
        brush.stem(layout.x(column + 0.5), zero, y, style.input());
      }
    }
  }

  /// The height of a value; infinities end at the range's ends.
  static double level(ValueRange range, float value, double top, double height) {
    var share = Float.isNaN(value) ? range.position(0) : range.position(value);
    return top + height * (1 - share);
  }

  private void drawCells(SignalScene scene) {
    var ring = layout.ring();
    var first = Math.floor(-layout.x(0) / layout.cell()) - 1;
    var end = Math.ceil((layout.width() - layout.x(0)) / layout.cell()) + 1;
    for (var column = (int) Math.max(-ring.left(), first);
        column < Math.min((double) layout.length() + ring.right(), end);
        column++) {
      var x = layout.x(column);
      if (seen(x)) {
        drawCell(scene, column, x);
      }
    }
  }

  private void drawCell(SignalScene scene, int column, double x) {
    if (column < 0 || column >= layout.length()) {
      brush.dashed(x, layout.cellsY(), scene.value(column), scene.cells());
      return;
    }
    brush.cell(x, layout.cellsY(), scene.value(column), scene.cells());
    if (scene.sliding().isPresent() && !scene.sliding().get().reachesColumn(column)) {
      brush.hatch(x, layout.cellsY());
    }
  }

  // --- The map

  private void drawMap(SignalScene scene, Stage stage, Sliding sliding) {
    var range = SignalScene.stems(stage.shown(), stage.filter());
    var top = layout.mapStemsY() + 8;
    var height = layout.mapStemsHeight() - 14;
    var zero = level(range, 0, top, height);
    var last = stage.outputColumns() - 1;
    brush.line(
        Math.max(0, layout.mapX(sliding, 0)),
        zero,
        Math.min(layout.width(), layout.mapX(sliding, last) + layout.cell()),
        zero,
        1,
        style.muted());
    for (var output = 0; output <= last; output++) {
      var x = layout.mapX(sliding, output);
      if (seen(x)) {
        drawMapCell(scene, stage, output, x);
        if (output < scene.run().uncovered()) {
          var value = stage.shown().get(stage.filter(), 0, output);
          brush.stem(x + layout.cell() / 2, zero, level(range, value, top, height), style.map());
        }
      }
    }
  }

  private void drawMapCell(SignalScene scene, Stage stage, int output, double x) {
    if (output >= scene.run().uncovered()) {
      brush.covered(x, layout.mapY(), output == scene.marks().asked());
      return;
    }
    var value = stage.shown().get(stage.filter(), 0, output);
    brush.cell(x, layout.mapY(), value, scene.map());
    if (stage.cutsOff() && stage.sums().get(stage.filter(), 0, output) < 0) {
      brush.strike(x, layout.mapY());
    }
  }

  // --- The filter

  private void drawWindow(SignalScene scene, Trace trace) {
    var sliding = trace.sliding();
    var run = scene.run();
    var channel =
        Math.clamp(scene.channel() - trace.firstChannel(), 0, trace.kernel().channels() - 1);
    var middle = layout.mapX(sliding, run.position()) + layout.cell() / 2;
    var made = run.made() > 0 ? run.made() : trace.kernel().columns();
    var lines = new ArrayList<ProductLabels.Line>();
    for (var tap = 0; tap < trace.kernel().columns(); tap++) {
      var x = layout.filterX(sliding, run.position(), tap);
      drawTap(scene, trace.kernel().get(channel, 0, tap), x, tap);
      var product = trace.products().get(channel, 0, tap);
      lines.add(new ProductLabels.Line(product, x + layout.cell() / 2));
    }
    if (scene.marks().asked() < 0) {
      lines.stream().limit(made).forEach(line -> drawLine(line, middle));
      if (!run.gliding()) {
        label(lines, middle, made);
      }
    }
    drawDot(scene, trace, middle, made);
  }

  /// Outlines what the window covers, and the value of the map that comes of it.
  private void outlineWindow(SignalScene scene, Sliding sliding) {
    var at = scene.run().position();
    var width = sliding.extent().columns() * layout.cell();
    var mapX = layout.mapX(sliding, at);
    brush.outline(layout.filterX(sliding, at, 0), layout.cellsY(), width, style.window(), 3);
    if (scene.trace().isEmpty()) {
      var middle = mapX + layout.cell() / 2;
      brush.line(
          middle, layout.cellsY() + layout.side() + 3, middle, layout.mapY(), 3.5, style.map());
    }
    brush.outline(mapX, layout.mapY(), layout.cell(), style.window(), 3);
  }

  private void drawTap(SignalScene scene, float weight, double x, int tap) {
    var from = layout.cellsY() + layout.side();
    var middle = x + layout.cell() / 2;
    var gap = layout.filterY() - from;
    brush.line(middle, from + 2, middle, layout.filterY() - 1, 1.5, style.kernel());
    if (gap >= 13) {
      brush.tag("×", middle, from + gap / 2, 13, style.kernel());
    }
    brush.cell(x, layout.filterY(), weight, scene.weights());
    if (tap == scene.marks().tap()) {
      brush.outline(x, layout.filterY(), layout.cell(), style.window(), 3);
    }
  }

  /// A line to the dot, the thicker the more it counts.
  private void drawLine(ProductLabels.Line line, double middle) {
    brush.line(
        line.start(),
        layout.filterY() + layout.side(),
        middle,
        layout.dotY(),
        line.counts() ? 3.5 : 1.2,
        colour(line));
  }

  private Color colour(ProductLabels.Line line) {
    return line.counts() ? style.product() : style.muted();
  }

  private void label(List<ProductLabels.Line> lines, double middle, int made) {
    new ProductLabels(
            layout.filterY() + layout.side(),
            layout.dotY(),
            middle,
            layout.dotRadius(),
            Math.min(style.numberSize(), LARGEST_PRODUCT))
        .place(lines).stream()
            .filter(label -> label.line() < made)
            .forEach(label ->
                brush.tag(label.words(), label.x(), label.y(), label.size(), colour(label.of())));
  }

  private void drawDot(SignalScene scene, Trace trace, double x, int made) {
    var run = scene.run();
    var asked = scene.marks().asked() >= 0;
    brush.line(x, layout.dotY(), x, layout.mapY(), 3.5, style.map());
    brush.dot(x, layout.dotY(), layout.dotRadius(), style.product());
    if (asked || run.gliding()) {
      if (asked) {
        brush.text("?", x, layout.dotY(), layout.dotRadius(), onDot());
      }
      return;
    }
    var whole = run.made() == 0;
    var sum = whole ? trace.value() : trace.partialSum(made);
    var words = NumberText.of(sum);
    var size =
        Math.min(style.numberSize(), 2 * layout.dotRadius() / Math.max(1.6, words.length() * 0.62));
    brush.text(words, x, layout.dotY(), size, onDot());
    if (whole && (trace.bias() > 0 || trace.bias() < 0)) {
      brush.tag(
          NumberText.of(trace.sum()) + " + " + NumberText.of(trace.bias()),
          x + layout.dotRadius() + 44,
          layout.dotY(),
          14,
          style.kernel());
    }
  }

  private Color onDot() {
    return style.product().getBrightness() > 0.8 ? Color.BLACK : Color.WHITE;
  }

  // --- Marks

  @FunctionalInterface
  private interface Across {
    double x(double index);
  }

  private void outlines(List<Region> runs, Across across, double y) {
    for (var run : runs) {
      for (var index = run.column(); index < run.endColumn(); index++) {
        if (seen(across.x(index))) {
          brush.outline(across.x(index), y, layout.cell(), style.window(), 3);
        }
      }
    }
  }
}
