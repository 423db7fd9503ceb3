package org.convolens.core;

import java.util.Arrays;

/// Few filters: pieces of each input row, shifted once by every kernel column, are added to all the
/// output rows they stand behind, two rows a pass. Each output value is summed in the order of
/// [Reference], with [Arithmetic#multiplyAdd].
final class RowScatter implements ConvMethod {
  /// The height of a band; the kernel's rows beyond it are shifted twice.
  private static final int ROWS = 128;

  /// So many shifted rows and two rows of sums stay in the first-level cache.
  private static final int SHIFTS = 16;

  private final Conv conv;
  private final Pair kernel;
  private final Sliding sliding;
  private final Tensor input;

  RowScatter(Conv conv, Tensor input) {
    this.conv = conv;
    this.kernel = conv.kernel();
    this.sliding = Sliding.of(conv, input.shape());
    this.input = input;
  }

  @Override
  public void compute(
      TensorEditor output, Region region, Weights weights, int from, int to, Progress progress) {
    try (var scratch = Scratch.borrow()) {
      var rows = new InputRows(input, sliding, scratch);
      var shifted = scratch.rows(Math.min(SHIFTS, kernel.columns()));
      var sums = scratch.rows(Math.min(ROWS, region.rows()));
      for (var band : region.bands(ROWS, Scratch.ROW)) {
        for (var filter = from; filter < to; filter++) {
          new Band(rows, band, filter, weights.of(filter), shifted, sums, progress).compute(output);
        }
      }
    }
  }

  private final class Band {
    private final InputRows rows;
    private final Region region;
    private final int filter;
    private final float[] weights;
    private final float[][] shifted;
    private final float[][] sums;
    private final Progress progress;
    private final int[] targets = new int[kernel.rows()];
    private final int[] kernelRows = new int[kernel.rows()];

    Band(
        InputRows rows,
        Region region,
        int filter,
        float[] weights,
        float[][] shifted,
        float[][] sums,
        Progress progress) {
      this.rows = rows;
      this.region = region;
      this.filter = filter;
      this.weights = weights;
      this.shifted = shifted;
      this.sums = sums;
      this.progress = progress;
    }

    void compute(TensorEditor output) {
      var n = region.columns();
      for (var row = 0; row < region.rows(); row++) {
        Arrays.fill(sums[row], 0, n, 0f);
      }
      var first = sliding.inputRow(region.row(), 0);
      var last = sliding.inputRow(region.endRow() - 1, kernel.rows() - 1);
      for (var channel = 0; channel < conv.depth(); channel++) {
        for (var row = first; row <= last; row++) {
          scatter(channel, row, findTargets(row));
        }
      }
      var bias = conv.filters().get(filter).bias();
      for (var row = 0; row < region.rows(); row++) {
        RowSum.add(sums[row], n, bias);
        output.store(filter, region.row() + row, region.column(), sums[row], 0, n);
      }
    }

    /// Finds the rows of the band that meet an input row, and the kernel row each meets it with.
    private int findTargets(int row) {
      var count = 0;
      for (var kernelRow = 0; kernelRow < kernel.rows(); kernelRow++) {
        var start = row - sliding.inputRow(region.row(), kernelRow);
        var target = start / sliding.stride().rows();
        if (start >= 0 && start % sliding.stride().rows() == 0 && target < region.rows()) {
          targets[count] = target;
          kernelRows[count++] = kernelRow;
        }
      }
      return count;
    }

    private void scatter(int channel, int row, int count) {
      var from = conv.firstChannelOf(filter) + channel;
      for (var column = 0; count > 0 && column < kernel.columns(); column += SHIFTS) {
        var columns = Math.min(SHIFTS, kernel.columns() - column);
        rows.copy(
            from,
            row,
            region.column(),
            column,
            columns,
            region.columns(),
            new InputRows.Rows(shifted, 0, 0));
        var at = channel * kernel.rows() * kernel.columns() + column;
        var index = 0;
        for (; index + 2 <= count; index += 2) {
          addTwo(index, columns, at);
        }
        if (index < count) {
          var start = at + kernelRows[index] * kernel.columns();
          RowSum.add(sums[targets[index]], region.columns(), shifted, columns, weights, start);
        }
        progress.add((long) region.columns() * columns * count);
      }
    }

    private void addTwo(int index, int columns, int at) {
      RowSumPair.add(
          sums[targets[index]],
          sums[targets[index + 1]],
          region.columns(),
          shifted,
          columns,
          weights,
          at + kernelRows[index] * kernel.columns(),
          weights,
          at + kernelRows[index + 1] * kernel.columns());
    }
  }
}
