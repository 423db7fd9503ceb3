package org.convolens.core;

import java.util.Arrays;

/// Convolution row by row over [TapRows]. Each output value is summed in the order of [Reference],
/// so that it has the same bits however small the region that is computed.
final class RowConvolution {
  private final Conv conv;
  private final Tensor input;
  private final Sliding sliding;
  private final float[][] weights;
  private final float[][] taps;

  RowConvolution(Conv conv, Tensor input) {
    this.conv = conv;
    this.input = input;
    this.sliding = Sliding.of(conv, input.shape());
    this.weights = new float[conv.filters().size()][];
    this.taps = new float[conv.depth() * conv.kernel().rows() * conv.kernel().columns()][];
  }

  /// The multiply-adds of one output value.
  int tapCount() {
    return taps.length;
  }

  /// Writes a region of the maps of filters `from` up to `to`.
  void compute(Tensor.Editor output, Region region, int from, int to, Progress progress) {
    var rows = new TapRows(input, sliding, region.column(), region.columns());
    for (var row = region.row(); row < region.endRow(); row++) {
      var gathered = -1;
      for (var filter = from; filter < to; filter++) {
        var channel = conv.firstChannelOf(filter);
        if (channel != gathered) {
          rows.gather(channel, conv.depth(), row, taps);
          gathered = channel;
        }
        var offset = output.offset(row) + region.column();
        sum(filter, output.block(filter, row), offset, region.columns());
        progress.add((long) region.columns() * tapCount());
      }
    }
  }

  private void sum(int filter, float[] out, int offset, int width) {
    var w = weights(filter);
    Arrays.fill(out, offset, offset + width, 0f);
    var tap = 0;
    for (; tap + 4 <= w.length; tap += 4) {
      addFour(out, offset, width, w, tap);
    }
    for (; tap < w.length; tap++) {
      addOne(out, offset, width, w[tap], taps[tap]);
    }
    var bias = conv.filters().get(filter).bias();
    for (var j = offset; j < offset + width; j++) {
      out[j] += bias;
    }
  }

  private void addFour(float[] out, int offset, int width, float[] w, int tap) {
    var w0 = w[tap];
    var w1 = w[tap + 1];
    var w2 = w[tap + 2];
    var w3 = w[tap + 3];
    var a = taps[tap];
    var b = taps[tap + 1];
    var c = taps[tap + 2];
    var d = taps[tap + 3];
    for (var j = 0; j < width; j++) {
      out[offset + j] = out[offset + j] + w0 * a[j] + w1 * b[j] + w2 * c[j] + w3 * d[j];
    }
  }

  private static void addOne(float[] out, int offset, int width, float weight, float[] row) {
    for (var j = 0; j < width; j++) {
      out[offset + j] += weight * row[j];
    }
  }

  private float[] weights(int filter) {
    if (weights[filter] == null) {
      weights[filter] = applied(conv.filters().get(filter).weights(), conv.flip()).toArray();
    }
    return weights[filter];
  }

  /// The weights as they meet the input: turned by 180° for a true convolution.
  static Tensor applied(Tensor weights, boolean flip) {
    return flip
        ? Tensor.generate(
            weights.shape(),
            (c, r, k) -> weights.get(c, weights.rows() - 1 - r, weights.columns() - 1 - k))
        : weights;
  }
}
