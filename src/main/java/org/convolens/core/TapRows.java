package org.convolens.core;

import java.util.Arrays;

/// The rows of input that stand behind one output row, one a kernel tap: the row of the padded
/// input, shifted by the tap's column and thinned by the stride, so that every output value is a
/// sum over the same index of all of them. A compiler vectorizes a loop over such copies, not one
/// over overlapping parts of a single row; each copy serves every filter, and, with stride 1, every
/// output row it stands behind.
final class TapRows {
  private final Tensor input;
  private final Sliding sliding;
  private final int firstColumn;
  private final int width;
  private final int slots;
  private final float[][] shifted;
  private final int[] held;

  /// Prepares for the output columns from `firstColumn` on, `width` of them.
  TapRows(Tensor input, Sliding sliding, int firstColumn, int width) {
    this.input = input;
    this.sliding = sliding;
    this.firstColumn = firstColumn;
    this.width = width;
    this.slots = sliding.extent().rows();
    this.shifted = new float[input.channels() * slots * sliding.kernel().columns()][];
    this.held = new int[input.channels() * slots];
    Arrays.fill(held, Integer.MIN_VALUE);
  }

  /// Fills `taps` with the rows behind an output row, by channel, kernel row and kernel column.
  void gather(int firstChannel, int depth, int outputRow, float[][] taps) {
    var kernel = sliding.kernel();
    var tap = 0;
    for (var channel = firstChannel; channel < firstChannel + depth; channel++) {
      for (var kr = 0; kr < kernel.rows(); kr++) {
        var at = rowAt(channel, sliding.inputRow(outputRow, kr));
        System.arraycopy(shifted, at, taps, tap, kernel.columns());
        tap += kernel.columns();
      }
    }
  }

  private int rowAt(int channel, int row) {
    var slot = channel * slots + Math.floorMod(row, slots);
    var at = slot * sliding.kernel().columns();
    if (held[slot] != row) {
      held[slot] = row;
      for (var kc = 0; kc < sliding.kernel().columns(); kc++) {
        if (shifted[at + kc] == null) {
          shifted[at + kc] = new float[width];
        }
        fill(shifted[at + kc], channel, row, kc);
      }
    }
    return at;
  }

  private void fill(float[] into, int channel, int row, int kernelColumn) {
    var border = sliding.border();
    var sourceRow = border.source(row, input.rows());
    if (sourceRow == Border.NONE) {
      Arrays.fill(into, border.constant());
      return;
    }
    var block = input.block(channel, sourceRow);
    var offset = input.offset(sourceRow);
    var stride = sliding.stride().columns();
    var start = sliding.inputColumn(firstColumn, kernelColumn);
    var inside = Math.clamp(Math.ceilDiv(-start, stride), 0, width);
    var outside = Math.clamp(Math.floorDiv(input.columns() - 1 - start, stride) + 1, inside, width);
    fillBorder(into, 0, inside, start, block, offset);
    if (stride == 1 && outside > inside) {
      System.arraycopy(block, offset + start + inside, into, inside, outside - inside);
    } else {
      for (var j = inside; j < outside; j++) {
        into[j] = block[offset + start + j * stride];
      }
    }
    fillBorder(into, outside, width, start, block, offset);
  }

  private void fillBorder(float[] into, int from, int to, int start, float[] block, int offset) {
    var border = sliding.border();
    for (var j = from; j < to; j++) {
      var source = border.source(start + j * sliding.stride().columns(), input.columns());
      into[j] = source == Border.NONE ? border.constant() : block[offset + source];
    }
  }
}
