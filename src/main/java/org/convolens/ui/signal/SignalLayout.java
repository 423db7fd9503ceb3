package org.convolens.ui.signal;

import java.util.Optional;
import org.convolens.core.Padding;
import org.convolens.core.Sliding;

/// Where the parts of the one-dimensional stage stand, in pixels, from top to bottom: stems and
/// cells of the signal, the filter, the dot its products join in, cells and stems of the map. A
/// window of the map stands right under the middle of what it covers.
///
/// @param length cells of the signal
/// @param cell width of a cell
/// @param side height of a row of cells
/// @param left where the signal's first cell begins; it may lie outside when the stage is scrolled
record SignalLayout(
    int length,
    Padding.Explicit ring,
    double width,
    double height,
    double top,
    double cell,
    double side,
    double left) {

  private static final double WIDEST_CELL = 76;
  private static final double TALLEST_ROW = 54;
  private static final double ROW_SHARE = 0.115;

  /// The height of the strip that shows a long signal as a whole.
  static final double OVERVIEW = 46;

  /// The row a point lies in.
  enum Part {
    SIGNAL,
    FILTER,
    MAP
  }

  /// A place on the stage.
  ///
  /// @param index of the cell in its row
  record Place(Part part, int index) {}

  /// Cells as wide as fit; when they would become narrower than the least, the stage scrolls.
  ///
  /// @param scroll how far, in cells from the first of the ring
  static SignalLayout fit(
      int length, Padding.Explicit ring, double width, double height, double least, double scroll) {
    var all = length + ring.columns();
    var room = Math.max(1, width - 24);
    var whole = room / all >= least;
    var top = whole ? 6 : OVERVIEW + 12;
    var cell = whole ? Math.min(WIDEST_CELL, Math.floor(room / all)) : least;
    var start = whole ? Math.floor((width - all * cell) / 2) : 12 - scroll * cell;
    var side = Math.clamp((height - top) * ROW_SHARE, 12, Math.min(TALLEST_ROW, cell * 1.2));
    return new SignalLayout(
        length, ring, width, height, top, cell, side, start + ring.left() * cell);
  }

  /// Whether the stage shows only a part of the signal at a time.
  boolean scrolls() {
    return top > OVERVIEW;
  }

  /// How many cells are seen at a time.
  double seen() {
    return (width - 24) / cell;
  }

  /// How far the stage can scroll, in cells.
  double mostScroll() {
    return Math.max(0, length + ring.columns() - seen());
  }

  private double rest() {
    return Math.max(40, height - top - 6 - 3 * side);
  }

  double x(double column) {
    return left + column * cell;
  }

  double stemsHeight() {
    return rest() * 0.27;
  }

  double cellsY() {
    return top + stemsHeight();
  }

  double filterY() {
    return cellsY() + side + rest() * 0.09;
  }

  double dotY() {
    return filterY() + side + rest() * 0.25;
  }

  double dotRadius() {
    return Math.clamp(side * 0.46, 9, 24);
  }

  double mapY() {
    return dotY() + rest() * 0.12;
  }

  double mapStemsY() {
    return mapY() + side;
  }

  double mapStemsHeight() {
    return rest() * 0.27;
  }

  /// The left side of a map cell, under the middle of its window.
  double mapX(Sliding sliding, double output) {
    var first = output * sliding.stride().columns() - sliding.padding().left();
    return x(first + (sliding.extent().columns() - 1) / 2.0);
  }

  /// The left side of a filter cell while the window stands at an output place.
  double filterX(Sliding sliding, double output, int tap) {
    return x(
        output * sliding.stride().columns()
            - sliding.padding().left()
            + tap * sliding.dilation().columns());
  }

  /// What lies under a point.
  ///
  /// @param output where the window stands
  Optional<Place> at(double px, double py, Optional<Sliding> sliding, double output) {
    if (py >= top && py < cellsY() + side) {
      var column = (int) Math.floor((px - left) / cell);
      return column >= 0 && column < length
          ? Optional.of(new Place(Part.SIGNAL, column))
          : Optional.empty();
    }
    return sliding.flatMap(window -> below(px, py, window, output));
  }

  private Optional<Place> below(double px, double py, Sliding sliding, double output) {
    if (py >= filterY() && py < filterY() + side) {
      var offset = (px - filterX(sliding, output, 0)) / cell;
      var tap = (int) Math.floor(offset / sliding.dilation().columns());
      var within = offset - (double) tap * sliding.dilation().columns() < 1;
      return offset >= 0 && within && tap < sliding.kernel().columns()
          ? Optional.of(new Place(Part.FILTER, tap))
          : Optional.empty();
    }
    if (py >= mapY()) {
      var offset = (px - mapX(sliding, 0)) / cell;
      var index = (int) Math.floor(offset / sliding.stride().columns());
      var within = offset - (double) index * sliding.stride().columns() < 1;
      return offset >= 0 && within && index < sliding.outputColumns()
          ? Optional.of(new Place(Part.MAP, index))
          : Optional.empty();
    }
    return Optional.empty();
  }
}
