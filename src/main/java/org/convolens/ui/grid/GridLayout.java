package org.convolens.ui.grid;

import java.util.Optional;
import org.convolens.core.Padding;
import org.convolens.model.paint.Cell;

/// Where the cells of a grid stand on the screen, its ring of padding included. Lengths in pixels.
///
/// @param cell the side of a cell
/// @param left where column 0 begins
/// @param top where row 0 begins
record GridLayout(
    int rows, int columns, Padding.Explicit ring, double cell, double left, double top) {

  /// The largest cells that fit, in the middle of an area.
  static GridLayout fit(
      int rows, int columns, Padding.Explicit ring, double width, double height, double most) {
    var allColumns = columns + ring.columns();
    var allRows = rows + ring.rows();
    var side = Math.min(most, Math.min(width / allColumns, height / allRows));
    var cell = Math.max(0.1, side >= 3 ? Math.floor(side) : side);
    var left = Math.floor((width - allColumns * cell) / 2) + ring.left() * cell;
    var top = Math.floor((height - allRows * cell) / 2) + ring.top() * cell;
    return new GridLayout(rows, columns, ring, cell, left, top);
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
