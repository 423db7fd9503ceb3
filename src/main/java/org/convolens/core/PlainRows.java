package org.convolens.core;

import java.util.Arrays;

/// Small layers: row by row over [TapRows]. Each output value is summed in the order of [Reference]
/// and rounded in the same places, so that it has the very bits that [Trace] shows.
final class PlainRows implements ConvMethod {
  private final Conv conv;
  private final Tensor input;
  private final Sliding sliding;

  PlainRows(Conv conv, Tensor input) {
    this.conv = conv;
    this.input = input;
    this.sliding = Sliding.of(conv, input.shape());
  }

  @Override
  public void compute(
      TensorEditor output, Region region, Weights weights, int from, int to, Progress progress) {
    try (var scratch = Scratch.borrow()) {
      var rows = new TapRows(input, sliding, scratch, region.column(), region.columns());
      for (var row = region.row(); row < region.endRow(); row++) {
        computeRow(output, region, row, rows, weights, from, to);
        progress.add((long) region.columns() * tapCount() * (to - from));
      }
    }
  }

  private int tapCount() {
    return conv.depth() * conv.kernel().rows() * conv.kernel().columns();
  }

  private void computeRow(
      TensorEditor output,
      Region region,
      int row,
      TapRows rows,
      Weights weights,
      int from,
      int to) {
    var taps = new float[tapCount()][];
    var sums = new float[region.columns()];
    var gathered = -1;
    for (var filter = from; filter < to; filter++) {
      var channel = conv.firstChannelOf(filter);
      if (channel != gathered) {
        rows.gather(channel, conv.depth(), row, taps);
        gathered = channel;
      }
      sum(taps, weights.of(filter), sums);
      RowSum.add(sums, sums.length, conv.filters().get(filter).bias());
      output.store(filter, row, region.column(), sums, 0, sums.length);
    }
  }

  private static void sum(float[][] taps, float[] w, float[] sums) {
    Arrays.fill(sums, 0f);
    var tap = 0;
    for (; tap + 4 <= w.length; tap += 4) {
      addFour(sums, taps, w, tap);
    }
    for (; tap < w.length; tap++) {
      addOne(sums, w[tap], taps[tap]);
    }
  }

  private static void addFour(float[] sums, float[][] taps, float[] w, int tap) {
    var w0 = w[tap];
    var w1 = w[tap + 1];
    var w2 = w[tap + 2];
    var w3 = w[tap + 3];
    var a = taps[tap];
    var b = taps[tap + 1];
    var c = taps[tap + 2];
    var d = taps[tap + 3];
    for (var j = 0; j < sums.length; j++) {
      sums[j] = sums[j] + w0 * a[j] + w1 * b[j] + w2 * c[j] + w3 * d[j];
    }
  }

  private static void addOne(float[] sums, float weight, float[] row) {
    for (var j = 0; j < sums.length; j++) {
      sums[j] += weight * row[j];
    }
  }
}
