package org.convolens.core;

import java.util.Arrays;

/// The rows of input that stand behind one output row, one a kernel tap: the row of the padded
/// input, shifted by the tap's column and thinned by the stride, so that every output value is a
/// sum over the same index of all of them. A compiler vectorizes a loop over such copies, not one
/// over overlapping parts of a single row; each copy serves every filter, and, with stride 1, every
/// output row it stands behind.
final class TapRows {
  private final InputRows rows;
  private final Sliding sliding;
  private final int firstColumn;
  private final int width;
  private final boolean keepsAll;
  private final int slots;
  private final float[][] shifted;
  private final int[] rowsHeld;

  /// Room for the rows of all places of a window, so that the next window finds them.
  private static final int MOST_HELD = 1 << 20;

  /// Prepares for the output columns from `firstColumn` on, `width` of them.
  TapRows(Tensor input, Sliding sliding, Scratch scratch, int firstColumn, int width) {
    this.rows = new InputRows(input, sliding, scratch);
    this.sliding = sliding;
    this.firstColumn = firstColumn;
    this.width = width;
    var all = (long) sliding.extent().rows() * input.channels() * sliding.kernel().columns();
    this.keepsAll = all <= MOST_HELD;
    this.slots = keepsAll ? sliding.extent().rows() : sliding.kernel().rows();
    this.shifted = new float[input.channels() * slots * sliding.kernel().columns()][];
    this.rowsHeld = new int[input.channels() * slots];
    Arrays.fill(rowsHeld, Integer.MIN_VALUE);
  }

  /// Fills `taps` with the rows behind an output row, by channel, kernel row and kernel column.
  void gather(int firstChannel, int depth, int outputRow, float[][] taps) {
    var kernel = sliding.kernel();
    var tap = 0;
    for (var channel = firstChannel; channel < firstChannel + depth; channel++) {
      for (var kr = 0; kr < kernel.rows(); kr++) {
        var at = rowAt(channel, sliding.inputRow(outputRow, kr), kr);
        System.arraycopy(shifted, at, taps, tap, kernel.columns());
        tap += kernel.columns();
      }
    }
  }

  private int rowAt(int channel, int row, int kernelRow) {
    var place = keepsAll ? Math.floorMod(row, slots) : kernelRow;
    var slot = channel * slots + place;
    var at = slot * sliding.kernel().columns();
    if (rowsHeld[slot] != row) {
      rowsHeld[slot] = row;
      var columns = sliding.kernel().columns();
      for (var kc = 0; kc < columns; kc++) {
        if (shifted[at + kc] == null) {
          shifted[at + kc] = new float[width];
        }
      }
      rows.copy(channel, row, firstColumn, 0, columns, width, new InputRows.Rows(shifted, at, 0));
    }
    return at;
  }
}
