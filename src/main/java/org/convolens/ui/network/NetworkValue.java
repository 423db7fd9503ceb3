package org.convolens.ui.network;

import org.convolens.core.Evaluation;
import org.convolens.core.Tensor;
import org.convolens.model.paint.Cell;

/// A value in the network.
///
/// @param column 0 for the input, else one more than the layer's index
record NetworkValue(int column, int map, Cell cell) {
  /// Whether the network has it.
  boolean isIn(Evaluation now) {
    return column <= now.outputs().size() && isIn(now.inputOf(column));
  }

  private boolean isIn(Tensor tensor) {
    return map < tensor.channels()
        && cell.row() < tensor.rows()
        && cell.column() < tensor.columns();
  }

  /// @throws IndexOutOfBoundsException when the network does not have it
  float of(Evaluation now) {
    return now.inputOf(column).get(map, cell.row(), cell.column());
  }
}
