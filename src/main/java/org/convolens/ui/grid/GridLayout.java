package org.convolens.ui.grid;

import java.util.Optional;
import org.convolens.core.Padding;
import org.convolens.model.paint.Cell;

/// Where the cells of a grid stand on the screen, its ring of padding included. Lengths in pixels.
///
/// @param cell the side of a cell
/// @param left where column 0 begins
/// @param top where row 0 begins
/// @param pixel the side of a pixel of the screen, less than 1 where the screen is scaled
record GridLayout(
    int rows,
    int columns,
    Padding.Explicit ring,
    double cell,
    double left,
    double top,
    double pixel) {
  /// Of one cell.
  static final GridLayout NONE = new GridLayout(1, 1, Padding.Explicit.NONE, 1, 0, 0, 1);

  /// Larger cells are whole pixels of the screen.
  private static final double WHOLE_FROM = 3;

  /// Free around the grid, for outlines.
  private static final double MARGIN = 3;

  /// The largest cells that fit, in the middle of an area.
  static GridLayout fit(
      int rows,
      int columns,
      Padding.Explicit ring,
      double width,
      double height,
      double most,
      double pixel) {
    var allColumns = columns + ring.columns();
    var allRows = rows + ring.rows();
    var wide = Math.max(1, width - 2 * MARGIN);
    var high = Math.max(1, height - 2 * MARGIN);
    var side = Math.min(most, Math.min(wide / allColumns, high / allRows));
    var cell = Math.max(0.1, side >= WHOLE_FROM ? whole(side, pixel) : side);
    var left = whole(MARGIN + (wide - allColumns * cell) / 2, pixel) + ring.left() * cell;
    var top = whole(MARGIN + (high - allRows * cell) / 2, pixel) + ring.top() * cell;
    return new GridLayout(rows, columns, ring, cell, left, top, pixel);
  }

  private static double whole(double length, double pixel) {
    return Math.floor(length / pixel + 1e-6) * pixel;
  }

  /// Whether cells end between pixels of the screen.
  boolean isFine() {
    return cell < WHOLE_FROM;
  }

  double x(double column) {
    return left + column * cell;
  }

  double y(double row) {
    return top + row * cell;
  }

  /// The cell under a point, when there is one.
  Optional<Cell> cellAt(double x, double y) {
    var row = (int) Math.floor((y - top) / cell);
    var column = (int) Math.floor((x - left) / cell);
    return row >= 0 && row < rows && column >= 0 && column < columns
        ? Optional.of(new Cell(row, column))
        : Optional.empty();
  }

  /// The nearest cell to a point, for strokes that leave the grid and come back.
  Cell nearest(double x, double y) {
    return new Cell((int) Math.floor((y - top) / cell), (int) Math.floor((x - left) / cell));
  }
}
