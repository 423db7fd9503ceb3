package org.convolens.core;

import java.util.Arrays;

/// Reads pieces of the padded input as they stand behind a row of outputs: shifted by a kernel
/// column and thinned by the stride, so that every output value meets its input at its own index. A
/// compiler vectorizes a loop over such copies, not one over overlapping parts of a single row.
final class InputRows {
  private final Tensor input;
  private final Sliding sliding;
  private final Border border;
  private final int stride;
  private final int dilation;
  private final float[][] phases;

  InputRows(Tensor input, Sliding sliding, Scratch scratch) {
    this.input = input;
    this.sliding = sliding;
    this.border = sliding.border();
    this.stride = sliding.stride().columns();
    this.dilation = sliding.dilation().columns();
    this.phases = scratch.longRows(stride);
  }

  /// Fills `count` rows, one for each kernel column from `kernelColumn` on, with what stands behind
  /// the outputs from `firstColumn` on, `width` of them. The input row may lie in the padding.
  void copy(
      int channel, int row, int firstColumn, int kernelColumn, int count, int width, Rows into) {
    var start = sliding.inputColumn(firstColumn, kernelColumn);
    var reach = (count - 1) * dilation / stride;
    if (count == 1 || stride > phases.length || reach > Scratch.LONG_ROW - width) {
      for (var tap = 0; tap < count; tap++) {
        fill(channel, row, start + tap * dilation, width, into.rows[into.first + tap], into.at);
      }
      return;
    }
    for (var phase = 0; phase < stride; phase++) {
      if (phase == 0 || dilation % stride != 0) {
        fill(channel, row, start + phase, width + reach, phases[phase], 0);
      }
    }
    for (var tap = 0; tap < count; tap++) {
      var shift = tap * dilation;
      System.arraycopy(
          phases[shift % stride], shift / stride, into.rows[into.first + tap], into.at, width);
    }
  }

  /// Rows to be filled, from the row `first` on, each from its index `at` on.
  static final class Rows {
    private final float[][] rows;
    private final int first;
    private final int at;

    Rows(float[][] rows, int first, int at) {
      this.rows = rows;
      this.first = first;
      this.at = at;
    }
  }

  private void fill(int channel, int row, int start, int width, float[] into, int at) {
    var sourceRow = border.source(row, input.rows());
    if (sourceRow == Border.NONE) {
      Arrays.fill(into, at, at + width, border.constant());
      return;
    }
    var inside = Math.clamp(Math.ceilDiv(-start, stride), 0, width);
    var outside = Math.clamp(Math.floorDiv(input.columns() - 1 - start, stride) + 1, inside, width);
    fillBorder(channel, sourceRow, into, at, 0, inside, start);
    if (stride == 1) {
      input.copyRow(channel, sourceRow, start + inside, start + outside, into, at + inside);
    } else {
      fillInside(channel, sourceRow, into, at, inside, outside, start);
    }
    fillBorder(channel, sourceRow, into, at, outside, width, start);
  }

  private void fillInside(int channel, int row, float[] into, int at, int from, int to, int start) {
    var layout = input.layout();
    for (int j = from, end; j < to; j = end) {
      var column = start + j * stride;
      var block = input.block(channel, row, column);
      var offset = layout.offset(row, column);
      end = Math.min(to, j + Math.ceilDiv(layout.endColumn(column) - column, stride));
      for (var k = j; k < end; k++) {
        into[at + k] = block[offset + (k - j) * stride];
      }
    }
  }

  private void fillBorder(int channel, int row, float[] into, int at, int from, int to, int start) {
    for (var j = from; j < to; j++) {
      var source = border.source(start + j * stride, input.columns());
      into[at + j] = source == Border.NONE ? border.constant() : input.get(channel, row, source);
    }
  }
}
