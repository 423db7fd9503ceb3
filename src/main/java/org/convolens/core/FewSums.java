package org.convolens.core;

import static org.convolens.core.Arithmetic.multiplyAdd;

/// A few outputs, one by one and to the bits of the way that computes many. Besides the start of
/// that way it saves its loops from being compiled for the few turns that an edit takes: C2 makes
/// no vector instructions of a loop that it has seen to be short.
final class FewSums {
  /// Multiply-adds that take less time than [RowScatter] takes to begin.
  private static final long MOST = 2048;

  /// Multiply-adds that take less time than [PlainPlanes] takes to begin.
  private static final long MOST_PLAIN = 256;

  /// The cells behind the outputs, those between the taps included, that are read at once.
  private static final long MOST_CELLS = 1 << 20;

  private final Conv conv;
  private final Tensor input;
  private final Sliding sliding;

  /// Whether each is summed as [Reference] does, else as [RowScatter].
  private final boolean plain;

  private FewSums(Conv conv, Tensor input, Sliding sliding, boolean plain) {
    this.conv = conv;
    this.input = input;
    this.sliding = sliding;
    this.plain = plain;
  }

  static FewSums plain(Conv conv, Tensor input, Sliding sliding) {
    return new FewSums(conv, input, sliding, true);
  }

  static FewSums scattered(Conv conv, Tensor input, Sliding sliding) {
    return new FewSums(conv, input, sliding, false);
  }

  /// Whether these outputs are few enough.
  boolean suits(Region region, int filters) {
    return region.area() * filters * conv.taps() <= (plain ? MOST_PLAIN : MOST)
        && conv.depth() * Patch.size(sliding, region) <= MOST_CELLS;
  }

  void compute(
      TensorEditor output, Region region, Weights weights, int from, int to, Progress progress) {
    var patch = new Patch(input, sliding, region);
    var cells = new float[conv.depth() * patch.size()];
    var sums = new float[(int) region.area()];
    for (var filter = from; filter < to; filter++) {
      if (filter == from || conv.endOfGroup(filter - 1) == filter) {
        for (var channel = 0; channel < conv.depth(); channel++) {
          patch.read(conv.firstChannelOf(filter) + channel, cells, channel * patch.size());
        }
      }
      sum(patch, cells, region, weights.of(filter), conv.filters().get(filter).bias(), sums);
      output.store(filter, region, sums, region.columns());
    }
    progress.add(region.area() * (to - from) * conv.taps());
  }

  private void sum(
      Patch patch, float[] cells, Region region, float[] weights, float bias, float[] sums) {
    var stride = sliding.stride();
    for (var row = 0; row < region.rows(); row++) {
      for (var column = 0; column < region.columns(); column++) {
        var at = row * stride.rows() * patch.columns() + column * stride.columns();
        var sum =
            plain ? plainSum(patch, cells, at, weights) : scatteredSum(patch, cells, at, weights);
        sums[row * region.columns() + column] = sum + bias;
      }
    }
  }

  private float plainSum(Patch patch, float[] cells, int start, float[] weights) {
    var kernel = sliding.kernel();
    var dilation = sliding.dilation();
    var sum = 0f;
    var tap = 0;
    for (var channel = 0; channel < conv.depth(); channel++) {
      for (var row = 0; row < kernel.rows(); row++) {
        var at = start + channel * patch.size() + row * dilation.rows() * patch.columns();
        for (var column = 0; column < kernel.columns(); column++) {
          sum += weights[tap++] * cells[at + column * dilation.columns()];
        }
      }
    }
    return sum;
  }

  /// By kernel row, channel and kernel column.
  private float scatteredSum(Patch patch, float[] cells, int start, float[] weights) {
    var kernel = sliding.kernel();
    var dilation = sliding.dilation();
    var sum = 0f;
    for (var row = 0; row < kernel.rows(); row++) {
      for (var channel = 0; channel < conv.depth(); channel++) {
        var tap = (channel * kernel.rows() + row) * kernel.columns();
        var at = start + channel * patch.size() + row * dilation.rows() * patch.columns();
        for (var column = 0; column < kernel.columns(); column++) {
          sum = multiplyAdd(weights[tap + column], cells[at + column * dilation.columns()], sum);
        }
      }
    }
    return sum;
  }
}
