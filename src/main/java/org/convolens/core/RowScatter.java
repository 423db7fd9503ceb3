package org.convolens.core;

import java.util.Arrays;

/// Few filters: every row of input is added to all the output rows it stands behind, up to four a
/// pass, neighbouring columns of the kernel together. An output value is summed by kernel row,
/// channel and kernel column, with [Arithmetic#multiplyAdd].
final class RowScatter implements ConvMethod {
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
    var few = FewSums.scattered(conv, input, sliding);
    if (few.suits(region, to - from)) {
      few.compute(output, region, weights, from, to, progress);
      return;
    }
    for (var band : region.bands(region.rows(), Scratch.ROW)) {
      for (var filter = from; filter < to; filter++) {
        try (var scratch = Scratch.borrow()) {
          new Band(scratch, band, filter, weights.of(filter), progress).compute(output);
        }
      }
    }
  }

  private final class Band {
    private final Region region;
    private final int filter;
    private final Progress progress;
    private final RowTaps taps;

    /// The output rows under way, in turn.
    private final float[][] ring;

    /// For each output row that an input row stands behind: its number, its kernel row, its sums.
    private final int[] targets = new int[kernel.rows()];

    private final int[] kernelRows = new int[kernel.rows()];
    private final float[][] sums = new float[kernel.rows()][];
    private final int[] starts = new int[kernel.rows()];

    Band(Scratch scratch, Region region, int filter, float[] weights, Progress progress) {
      this.region = region;
      this.filter = filter;
      this.progress = progress;
      var rows = new InputRows(input, sliding, scratch);
      taps = RowTaps.of(rows, sliding, scratch, region, weights);
      var active = sliding.extent().rows() / sliding.stride().rows() + 1;
      ring = scratch.rows(Math.min(region.rows(), active));
    }

    void compute(TensorEditor output) {
      for (var row : ring) {
        Arrays.fill(row, 0, region.columns(), 0f);
      }
      var first = sliding.inputRow(region.row(), 0);
      var last = sliding.inputRow(region.endRow() - 1, kernel.rows() - 1);
      for (var row = first; row <= last; row++) {
        var count = findTargets(row);
        for (var channel = 0; count > 0 && channel < conv.depth(); channel++) {
          scatter(channel, row, count);
        }
        if (count > 0 && kernelRows[count - 1] == kernel.rows() - 1) {
          finish(output, targets[count - 1]);
        }
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
          sums[count] = ring[target % ring.length];
          kernelRows[count++] = kernelRow;
        }
      }
      return count;
    }

    private void scatter(int channel, int row, int count) {
      for (var index = 0; index < count; index++) {
        starts[index] = (channel * kernel.rows() + kernelRows[index]) * kernel.columns();
      }
      taps.add(conv.firstChannelOf(filter) + channel, row, sums, starts, count);
      progress.add((long) region.columns() * kernel.columns() * count);
    }

    private void finish(TensorEditor output, int target) {
      var row = ring[target % ring.length];
      var n = region.columns();
      RowSum.add(row, n, conv.filters().get(filter).bias());
      output.store(filter, region.row() + target, region.column(), row, 0, n);
      Arrays.fill(row, 0, n, 0f);
    }
  }
}
