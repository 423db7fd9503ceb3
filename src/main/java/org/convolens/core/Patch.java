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

  /// How many cells the patch of a channel would have; a dilation may make them very many.
  static double size(Sliding sliding, Region outputs) {
    var extent = sliding.extent();
    return ((outputs.rows() - 1.0) * sliding.stride().rows() + extent.rows())
        * ((outputs.columns() - 1.0) * sliding.stride().columns() + extent.columns());
  }

  int columns() {
    return columns;
  }

  int size() {
    return rows * columns;
  }

  /// Lays out a channel from the index `at` on.
  void read(int channel, float[] into, int at) {
    var left = Math.clamp(-firstColumn, 0, columns);
    var right = Math.clamp(input.columns() - firstColumn, left, columns);
    if (border.isConstant()) {
      var top = Math.clamp(-firstRow, 0, rows);
      var bottom = Math.clamp(input.rows() - firstRow, top, rows);
      if ((bottom - top) * (right - left) < size()) {
        Arrays.fill(into, at, at + size(), border.constant());
      }
      var inside = Region.between(top, left, bottom, right);
      readInside(channel, inside, into, at + left);
    } else {
      for (var row = 0; row < rows; row++) {
        var source = border.source(firstRow + row, input.rows());
        var start = at + row * columns;
        readPadding(channel, source, into, start, 0, left);
        input.copyRow(channel, source, firstColumn + left, firstColumn + right, into, start + left);
        readPadding(channel, source, into, start, right, columns);
      }
    }
  }

  private void readInside(int channel, Region inside, float[] into, int at) {
    var layout = input.layout();
    var column = firstColumn + inside.column();
    for (int row = inside.row(), end; row < inside.endRow(); row = end) {
      var source = firstRow + row;
      end = Math.min(inside.endRow(), layout.endRow(source) - firstRow);
      if (layout.hasWholeRows()) {
        var block = input.block(channel, source, column);
        var offset = layout.offset(source, column);
        for (var index = row; index < end; index++, offset += input.columns()) {
          System.arraycopy(block, offset, into, at + index * columns, inside.columns());
        }
      } else {
        var endColumn = firstColumn + inside.endColumn();
        input.copyRow(channel, source, column, endColumn, into, at + row * columns);
      }
    }
  }

  private void readPadding(int channel, int row, float[] into, int start, int from, int to) {
    for (var column = from; column < to; column++) {
      var source = border.source(firstColumn + column, input.columns());
      into[start + column] = input.get(channel, row, source);
    }
  }
}
