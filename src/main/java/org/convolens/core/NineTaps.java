package org.convolens.core;

import java.util.Arrays;
import java.util.Optional;

/// Kernels of 3 × 3 over few channels, moved by single cells: an output row is made from the rows
/// of input behind it, nine taps a pass, to the same bits as by [RowScatter].
final class NineTaps implements ConvMethod {
  private static final Pair KERNEL = new Pair(3, 3);

  /// So many channels' rows stay in the second-level cache.
  private static final int MOST_DEPTH = 16;

  /// Output rows between two reports.
  private static final int REPORT = 16;

  private final Conv conv;
  private final Tensor input;
  private final Sliding sliding;

  private NineTaps(Conv conv, Tensor input) {
    this.conv = conv;
    this.input = input;
    this.sliding = Sliding.of(conv, input.shape());
  }

  /// Empty for other layers.
  static Optional<ConvMethod> of(Conv conv, Tensor input) {
    return conv.kernel().equals(KERNEL)
            && conv.stride().equals(Pair.ONE)
            && conv.dilation().equals(Pair.ONE)
            && conv.depth() <= MOST_DEPTH
        ? Optional.of(new NineTaps(conv, input))
        : Optional.empty();
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
      for (int first = from, end; first < to; first = end) {
        end = Math.min(to, conv.endOfGroup(first));
        try (var scratch = Scratch.borrow()) {
          new Band(scratch, band, weights, first, end).compute(output, progress);
        }
      }
    }
  }

  private final class Band {
    private final Region region;
    private final int from;
    private final int to;
    private final InputRows rows;
    private final float[] sums;

    /// By channel and the rest of the row's division by three.
    private final float[][][] ring;

    /// For each rest of an output row's division by three and each channel: three rows of input,
    /// each three times. Together they are the rows behind the output row by kernel row and
    /// channel.
    private final float[][][][] taps;

    /// By filter, kernel row, channel and kernel column.
    private final float[][] weights;

    Band(Scratch scratch, Region region, Weights weights, int from, int to) {
      this.region = region;
      this.from = from;
      this.to = to;
      rows = new InputRows(input, sliding, scratch);
      sums = scratch.rows(1)[0];
      ring = new float[conv.depth()][][];
      for (var channel = 0; channel < ring.length; channel++) {
        ring[channel] = scratch.rows(3);
      }
      taps = new float[3][conv.depth()][9][];
      this.weights = new float[to - from][9 * conv.depth()];
      for (var index = 0; index < 9 * conv.depth(); index++) {
        arrange(index, weights);
      }
    }

    private void arrange(int index, Weights given) {
      var kernelRow = index / 3 / conv.depth();
      var channel = index / 3 % conv.depth();
      for (var rest = 0; rest < 3; rest++) {
        taps[rest][index / 9][index % 9] = ring[channel][(rest + kernelRow) % 3];
      }
      for (var filter = from; filter < to; filter++) {
        weights[filter - from][index] = given.of(filter)[channel * 9 + kernelRow * 3 + index % 3];
      }
    }

    void compute(TensorEditor output, Progress progress) {
      read(0);
      read(1);
      for (var row = 0; row < region.rows(); row++) {
        read(row + 2);
        for (var filter = from; filter < to; filter++) {
          sum(row, filter);
          output.store(filter, region.row() + row, region.column(), sums, 0, region.columns());
        }
        if (row % REPORT == REPORT - 1 || row == region.rows() - 1) {
          progress.add((row % REPORT + 1L) * region.columns() * weights.length * weights[0].length);
        }
      }
    }

    /// Reads a row of input, counted from the first one behind the region.
    private void read(int row) {
      for (var channel = 0; channel < conv.depth(); channel++) {
        rows.copy(
            conv.firstChannelOf(from) + channel,
            sliding.inputRow(region.row(), 0) + row,
            region.column(),
            0,
            1,
            region.columns() + 2,
            new InputRows.Rows(ring[channel], row % 3, 0));
      }
    }

    private void sum(int row, int filter) {
      var n = region.columns();
      var mine = weights[filter - from];
      var behind = taps[row % 3];
      var bias = conv.filters().get(filter).bias();
      if (behind.length == 1) {
        NineTapSum.of(sums, n, behind[0], mine, bias);
        return;
      }
      Arrays.fill(sums, 0, n, 0f);
      for (var nine = 0; nine < behind.length; nine++) {
        NineTapSum.add(sums, n, behind[nine], mine, 9 * nine);
      }
      RowSum.add(sums, n, bias);
    }
  }
}
