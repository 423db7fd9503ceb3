package org.convolens.core;

/// A row of input as a piece of an output row meets it, once for each column of the kernel.
sealed interface RowTaps permits RowWindows, ShiftedRows {
  /// The fewest copies.
  static RowTaps of(
      InputRows rows, Sliding sliding, Scratch scratch, Region region, float[] weights) {
    return RowWindows.suit(sliding)
        ? new RowWindows(rows, sliding, scratch, region, weights)
        : new ShiftedRows(rows, sliding, scratch, region, weights);
  }

  /// Adds an input row to `count` rows of sums, each with the weights from its own start on. The
  /// input row may lie in the padding.
  void add(int channel, int row, float[][] sums, int[] starts, int count);
}
