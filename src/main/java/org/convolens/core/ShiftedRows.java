package org.convolens.core;

/// A copy for each column of the kernel, shifted, and thinned by the stride.
final class ShiftedRows implements RowTaps {
  /// So many shifted rows stay in the caches.
  private static final int SHIFTS = 16;

  private final InputRows rows;
  private final int kernelColumns;
  private final float[][] shifted;
  private final Region region;
  private final float[] weights;

  ShiftedRows(InputRows rows, Sliding sliding, Scratch scratch, Region region, float[] weights) {
    this.rows = rows;
    this.kernelColumns = sliding.kernel().columns();
    this.shifted = scratch.rows(Math.min(SHIFTS, kernelColumns));
    this.region = region;
    this.weights = weights;
  }

  @Override
  public void add(int channel, int row, float[][] sums, int[] starts, int count) {
    var n = region.columns();
    var into = new InputRows.Rows(shifted, 0, 0);
    for (var column = 0; column < kernelColumns; column += shifted.length) {
      var columns = Math.min(shifted.length, kernelColumns - column);
      rows.copy(channel, row, region.column(), column, columns, n, into);
      for (var index = 0; index < count; index++) {
        RowSum.add(sums[index], n, shifted, columns, weights, starts[index] + column);
      }
    }
  }
}
