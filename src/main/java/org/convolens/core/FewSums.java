package org.convolens.core;

import static org.convolens.core.Arithmetic.multiplyAdd;

/// A few outputs of [RowScatter], one by one and to the same bits: each is summed by kernel row,
/// channel and kernel column.
final class FewSums {
  /// Multiply-adds that take less time than the other way takes to begin.
  private static final long MOST = 2048;

  private final Conv conv;
  private final Tensor input;
  private final Sliding sliding;

  FewSums(Conv conv, Tensor input, Sliding sliding) {
    this.conv = conv;
    this.input = input;
    this.sliding = sliding;
  }

  static boolean suit(Conv conv, Region region, int filters) {
    return region.area() * filters * conv.taps() <= MOST;
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
        sums[row * region.columns() + column] = sum(patch, cells, at, weights) + bias;
      }
    }
  }

  private float sum(Patch patch, float[] cells, int start, float[] weights) {
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
