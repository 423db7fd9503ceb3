package org.convolens.ui.grid;

import java.util.IdentityHashMap;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.convolens.core.Padding;
import org.convolens.core.Region;
import org.convolens.core.Sliding;
import org.convolens.ui.pen.Pen;

/// Draws cells on a canvas: small ones as the pixels of a picture, larger ones with lines and
/// numbers.
final class CellPainter {
  /// Below this a cell has no line around it.
  private static final double LINES_FROM = 12;

  /// How much of its colour a cell of the padding has; the rest is the ground's.
  private static final double RING_STRENGTH = 0.55;

  /// The colours and sizes a stylesheet sets.
  record Style(Color line, Color cover, Color coverMark, double numberSize, double numbersFrom) {}

  private final Pen pen;
  private final GridLayout layout;
  private final Style style;
  private final IdentityHashMap<GridContent, CellNumbers> numbers = new IdentityHashMap<>();

  CellPainter(Pen pen, GridLayout layout, Style style) {
    this.pen = pen;
    this.layout = layout;
    this.style = style;
  }

  void drawAll(GridContent content) {
    pen.clear();
    pen.setGlobalAlpha(content.faded() ? 0.35 : 1);
    if (content.ring().rows() + content.ring().columns() > 0) {
      drawRing(content);
    }
    drawRegion(content, Region.of(content.tensor().shape()));
    pen.setGlobalAlpha(1);
  }

  void drawChanges(GridContent before, GridContent after) {
    var changed = after.difference(before).union(struckDifference(before, after));
    var ringIsFine = layout.isFine() && after.ringFollows(after.difference(before));
    if (ringIsFine || !numberedAlike(before, after)) {
      drawAll(after);
      return;
    }
    pen.setGlobalAlpha(after.faded() ? 0.35 : 1);
    if (!changed.isEmpty()) {
      drawRegion(after, changed);
    }
    if (after.ringFollows(after.difference(before))) {
      clearRing(after);
      drawRing(after);
      pen.setGlobalAlpha(after.faded() ? 0.35 : 1);
    }
    var cells = after.tensor().rows() * after.tensor().columns();
    drawRun(
        after,
        Math.min(Math.min(before.uncovered(), after.uncovered()), cells),
        Math.min(Math.max(before.uncovered(), after.uncovered()), cells));
    pen.setGlobalAlpha(1);
  }

  /// Draws the cells of a run of the filter: within one row those alone, else the rows they are in.
  private void drawRun(GridContent content, int from, int to) {
    var columns = content.tensor().columns();
    if (from >= to) {
      return;
    }
    var first = from / columns;
    var last = (to - 1) / columns;
    var region =
        first == last
            ? new Region(first, from % columns, 1, to - from)
            : new Region(first, 0, last - first + 1, columns);
    drawRegion(content, region);
  }

  private static Region struckDifference(GridContent before, GridContent after) {
    return after.struck().isPresent()
        ? after.struck().get().difference(before.struck().orElseThrow(), after.channel())
        : Region.EMPTY;
  }

  private void drawRegion(GridContent content, Region region) {
    if (layout.isFine()) {
      new FineCells(pen, layout, argb(style.cover())).draw(content, region);
      return;
    }
    var x = layout.x(region.column());
    var y = layout.y(region.row());
    var width = region.columns() * layout.cell();
    var height = region.rows() * layout.cell();
    pen.clearRect(x, y, width, height);
    pen.setImageSmoothing(false);
    pen.drawImage(picture(content, region), x, y, width, height);
    if (layout.cell() >= LINES_FROM) {
      drawLines(region);
    }
    if (layout.cell() >= 5) {
      content.sliding().ifPresent(sliding -> drawHatching(sliding, region));
      drawCoverMarks(content, region);
    }
    if (content.struck().isPresent() && layout.cell() >= 4) {
      drawStruck(content, region);
    }
    if (layout.cell() >= content.numbersFrom(style.numbersFrom())) {
      drawNumbers(content, region);
    }
  }

  private void drawStruck(GridContent content, Region region) {
    pen.setStroke(Color.gray(0.45));
    pen.setLineWidth(Math.max(1, layout.cell() / 24));
    for (var row = region.row(); row < region.endRow(); row++) {
      for (var column = region.column(); column < region.endColumn(); column++) {
        if (!content.covered(row, column) && content.isStruck(row, column)) {
          pen.strokeLine(
              layout.x(column) + 2,
              layout.y(row + 1) - 2,
              layout.x(column + 1) - 2,
              layout.y(row) + 2);
        }
      }
    }
  }

  private Image picture(GridContent content, Region region) {
    var pixels = new int[(int) region.area()];
    var cover = argb(style.cover());
    for (var row = 0; row < region.rows(); row++) {
      content.colourRow(region.row() + row, region, cover, pixels, row * region.columns());
    }
    return FineCells.image(pixels, region.columns(), region.rows());
  }

  private static int argb(Color colour) {
    return 0xFF << 24
        | (int) Math.round(colour.getRed() * 255) << 16
        | (int) Math.round(colour.getGreen() * 255) << 8
        | (int) Math.round(colour.getBlue() * 255);
  }

  /// Filled, not stroked: where no graphics card draws, that is far less work.
  private void drawLines(Region region) {
    pen.setFill(style.line());
    var width = layout.x(region.endColumn()) - layout.x(region.column()) + 1;
    for (var row = region.row(); row <= region.endRow(); row++) {
      pen.fillRect(layout.x(region.column()), layout.y(row), width, 1);
    }
    var height = layout.y(region.endRow()) - layout.y(region.row());
    for (var column = region.column(); column <= region.endColumn(); column++) {
      pen.fillRect(layout.x(column), layout.y(region.row()), 1, height);
    }
  }

  private void drawHatching(Sliding sliding, Region region) {
    for (var row = region.row(); row < region.endRow(); row++) {
      var reachesRow = sliding.reachesRow(row);
      for (var column = region.column(); column < region.endColumn(); column++) {
        if (!reachesRow || !sliding.reachesColumn(column)) {
          hatch(row, column);
        }
      }
    }
  }

  /// All over the cell, so that much of it is seen around the number.
  private void hatch(int row, int column) {
    var x = layout.x(column);
    var y = layout.y(row);
    var side = layout.cell();
    pen.setLineWidth(1.5);
    for (var part = 1; part <= 5; part++) {
      var reach = side * part / 3;
      var beyond = Math.max(0, reach - side);
      pen.setStroke(part % 2 == 0 ? Color.WHITE : Color.gray(0.35));
      pen.strokeLine(x + beyond, y + reach - beyond, x + reach - beyond, y + beyond);
    }
  }

  private static boolean isHatched(GridContent content, int row, int column) {
    return content
        .sliding()
        .filter(sliding -> !sliding.reachesRow(row) || !sliding.reachesColumn(column))
        .isPresent();
  }

  private void drawCoverMarks(GridContent content, Region region) {
    pen.setFill(style.coverMark());
    var dot = Math.max(2, layout.cell() * 0.12);
    for (var row = region.row(); row < region.endRow(); row++) {
      for (var column = region.column(); column < region.endColumn(); column++) {
        if (content.covered(row, column)) {
          pen.fillOval(layout.x(column + 0.5) - dot / 2, layout.y(row + 0.5) - dot / 2, dot, dot);
        }
      }
    }
  }

  private boolean hasNumbers(GridContent content) {
    return layout.cell() >= content.numbersFrom(style.numbersFrom()) && !content.together();
  }

  private CellNumbers numbers(GridContent content) {
    return numbers.computeIfAbsent(
        content,
        _ ->
            hasNumbers(content)
                ? CellNumbers.of(content, layout.cell(), style.numberSize())
                : new CellNumbers(layout.cell(), style.numberSize(), 2));
  }

  /// Whether two contents, drawn alike, write the numbers of their cells in one way.
  private boolean numberedAlike(GridContent one, GridContent other) {
    return numbers(one).equals(numbers(other));
  }

  private void drawNumbers(GridContent content, Region region) {
    var way = numbers(content);
    for (var row = region.row(); row < region.endRow(); row++) {
      for (var column = region.column(); column < region.endColumn(); column++) {
        if (content.together()) {
          drawChannels(content, way, row, column);
        } else if (!content.covered(row, column)) {
          var value = content.value(row, column);
          drawNumber(content, way, value, content.colours().colour(value), row, column);
        }
      }
    }
  }

  /// @param ground the colour that is seen behind the number
  private void drawNumber(
      GridContent content, CellNumbers way, float value, Color ground, int row, int column) {
    var text = way.text(value);
    var size = way.size(text);
    if (isHatched(content, row, column)) {
      clearHatching(ground, size, row, column, 0);
    }
    pen.setFill(Colours.textOn(argb(ground)));
    write(way.line(text), size, row, column, 0);
    if (way.hasMarkAbove(text)) {
      write(text.substring(0, 1), size, row, column, -size * 0.75);
    }
    if (content.colours().range().clips(value)) {
      var corner = Math.min(7, layout.cell() / 5);
      var right = layout.x(column + 1) - 1;
      var top = layout.y(row) + 2;
      pen.fillPolygon(
          new double[] {right - corner, right, right}, new double[] {top, top, top + corner}, 3);
    }
  }

  /// Lines through a number, and the ends of lines beside it, would read as signs and digits.
  private void clearHatching(Color ground, double size, int row, int column, double below) {
    var height = size * 0.9 + 2;
    pen.setFill(ground);
    pen.fillRect(
        layout.x(column) + 1, layout.y(row + 0.5) + below - height / 2, layout.cell() - 1, height);
  }

  /// The value of each channel, below each other.
  private void drawChannels(GridContent content, CellNumbers way, int row, int column) {
    var tensor = content.tensor();
    var line = layout.cell() / (tensor.channels() + 0.4);
    var ground = Colours.toColor(content.argb(row, column));
    for (var channel = 0; channel < tensor.channels(); channel++) {
      var text = way.line(way.text(tensor.get(channel, row, column)));
      var size = Math.min(line, way.size(text));
      var below = (channel - (tensor.channels() - 1) / 2.0) * line;
      if (isHatched(content, row, column)) {
        clearHatching(ground, size, row, column, below);
      }
      pen.setFill(Colours.textOn(argb(ground)));
      write(text, size, row, column, below);
    }
  }

  /// @param below how far below the middle of the cell
  private void write(String text, double size, int row, int column, double below) {
    pen.setFont(Font.font("Roboto", size));
    pen.setTextAlign(TextAlignment.CENTER);
    pen.setTextBaseline(VPos.CENTER);
    pen.fillText(text, layout.x(column + 0.5), layout.y(row + 0.5) + below);
  }

  private void clearRing(GridContent content) {
    var ring = content.ring();
    var rows = content.tensor().rows();
    var columns = content.tensor().columns();
    clear(-ring.left(), -ring.top(), columns + ring.right(), 0);
    clear(-ring.left(), rows, columns + ring.right(), rows + ring.bottom());
    clear(-ring.left(), 0, 0, rows);
    clear(columns, 0, columns + ring.right(), rows);
  }

  /// Clears the cells from a left and top one up to a right and bottom one.
  private void clear(int left, int top, int right, int bottom) {
    pen.clearRect(
        layout.x(left),
        layout.y(top),
        layout.x(right) - layout.x(left),
        layout.y(bottom) - layout.y(top));
  }

  private void drawRing(GridContent content) {
    var ring = content.ring();
    var rows = content.tensor().rows();
    var columns = content.tensor().columns();
    if (layout.isFine()) {
      drawFineRing(content);
      return;
    }
    var way = numbers(content);
    for (var row = -ring.top(); row < rows + ring.bottom(); row++) {
      for (var column = -ring.left(); column < columns + ring.right(); column++) {
        if (row < 0 || row >= rows || column < 0 || column >= columns) {
          drawRingCell(content, way, row, column);
        }
      }
    }
  }

  /// Cells that are hardly more than pixels are drawn as pictures: there may be very many of them.
  private void drawFineRing(GridContent content) {
    var ring = content.ring();
    var rows = content.tensor().rows();
    var columns = content.tensor().columns();
    var seen = seen(ring);
    pen.setGlobalAlpha(content.faded() ? 0.2 : RING_STRENGTH);
    pen.setImageSmoothing(layout.cell() < 1);
    for (var side :
        List.of(
            Region.between(-ring.top(), -ring.left(), 0, columns + ring.right()),
            Region.between(rows, -ring.left(), rows + ring.bottom(), columns + ring.right()),
            Region.between(0, -ring.left(), rows, 0),
            Region.between(0, columns, rows, columns + ring.right()))) {
      var part = side.intersection(seen);
      if (!part.isEmpty()) {
        var image = ringPicture(content, part);
        pen.drawImage(
            image,
            layout.x(part.column()),
            layout.y(part.row()),
            part.columns() * layout.cell(),
            part.rows() * layout.cell());
      }
    }
    pen.setGlobalAlpha(content.faded() ? 0.35 : 1);
  }

  /// The cells that lie on the canvas, in the middle of which the whole stands.
  private Region seen(Padding.Explicit ring) {
    var first = layout.x(-ring.left());
    var width = layout.x(layout.columns() + ring.right()) + first;
    var top = layout.y(-ring.top());
    var height = layout.y(layout.rows() + ring.bottom()) + top;
    return Region.between(
        (int) Math.floor(-layout.top() / layout.cell()) - 1,
        (int) Math.floor(-layout.left() / layout.cell()) - 1,
        (int) Math.ceil((height - layout.top()) / layout.cell()) + 1,
        (int) Math.ceil((width - layout.left()) / layout.cell()) + 1);
  }

  /// A pixel a cell, or a pixel for some where they are smaller than a pixel.
  private Image ringPicture(GridContent content, Region part) {
    var step = Math.max(1, (int) Math.ceil(1 / layout.cell()));
    var columns = Math.ceilDiv(part.columns(), step);
    var rows = Math.ceilDiv(part.rows(), step);
    var pixels = new int[rows * columns];
    for (var index = 0; index < pixels.length; index++) {
      var row = part.row() + index / columns * step;
      pixels[index] = argb(ringColour(content, row, part.column() + index % columns * step));
    }
    return FineCells.image(pixels, columns, rows);
  }

  private static Color ringColour(GridContent content, int row, int column) {
    var values = new float[3];
    for (var channel = 0; channel < Math.min(3, content.tensor().channels()); channel++) {
      values[channel] =
          TensorGrid.ringValue(content.tensor(), content.border(), channel, row, column);
    }
    var chosen =
        TensorGrid.ringValue(content.tensor(), content.border(), content.channel(), row, column);
    return content.together()
        ? Colours.toColor(Colours.mixed(values[0], values[1], values[2]))
        : content.colours().colour(chosen);
  }

  private void drawRingCell(GridContent content, CellNumbers way, int row, int column) {
    var value =
        TensorGrid.ringValue(content.tensor(), content.border(), content.channel(), row, column);
    var side = layout.cell();
    var seen = style.cover().interpolate(ringColour(content, row, column), RING_STRENGTH);
    pen.setGlobalAlpha(content.faded() ? 0.35 : 1);
    pen.setFill(seen);
    pen.fillRect(layout.x(column), layout.y(row), side, side);
    if (side >= LINES_FROM) {
      pen.setStroke(style.coverMark());
      pen.setLineWidth(1);
      pen.setLineDashes(3, 3);
      pen.strokeRect(layout.x(column) + 1.5, layout.y(row) + 1.5, side - 3, side - 3);
      pen.setLineDashes();
    }
    if (side >= style.numbersFrom() && !content.together()) {
      drawNumber(content, way, value, seen, row, column);
    }
  }
}
