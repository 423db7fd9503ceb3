package org.convolens.core;

import java.util.Arrays;

/// The padded input behind a region of outputs, row by row without gaps.
final class Patch {
  private final Tensor input;
  private final Border border;
  private final int firstRow;
  private final int firstColumn;
  private final int rows;
  private final int columns;

  Patch(Tensor input, Sliding sliding, Region outputs) {
    this.input = input;
    border = sliding.border();
    firstRow = sliding.inputRow(outputs.row(), 0);
    firstColumn = sliding.inputColumn(outputs.column(), 0);
    var extent = sliding.extent();
    rows = (outputs.rows() - 1) * sliding.stride().rows() + extent.rows();
    columns = (outputs.columns() - 1) * sliding.stride().columns() + extent.columns();
  }

  int columns() {
    return columns;
  }

  int size() {
    return rows * columns;
  }

  /// Lays out a channel from the index `at` on.
  void read(int channel, float[] into, int at) {
    var constant = border.source(-1, 1) == Border.NONE;
    if (constant) {
      Arrays.fill(into, at, at + size(), border.constant());
    }
    var inside = Math.clamp(-firstColumn, 0, columns);
    var outside = Math.clamp(input.columns() - firstColumn, inside, columns);
    for (var row = 0; row < rows; row++) {
      var start = at + row * columns;
      var source = border.source(firstRow + row, input.rows());
      if (source != Border.NONE) {
        input.copyRow(
            channel, source, firstColumn + inside, firstColumn + outside, into, start + inside);
        if (!constant) {
          readBorder(channel, source, into, start, 0, inside);
          readBorder(channel, source, into, start, outside, columns);
        }
      }
    }
  }

  private void readBorder(int channel, int row, float[] into, int start, int from, int to) {
    for (var column = from; column < to; column++) {
      var source = border.source(firstColumn + column, input.columns());
      into[start + column] = input.get(channel, row, source);
    }
  }
}
