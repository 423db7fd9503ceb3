package org.convolens.core;

/// The weights of a layer's filters as they meet the input, by channel, kernel row and kernel
/// column.
final class Weights {
  private final float[][] values;

  /// Those of filters `from` up to `to`.
  Weights(Conv conv, int from, int to) {
    values = new float[to][];
    for (var filter = from; filter < to; filter++) {
      values[filter] = applied(conv.filters().get(filter).weights(), conv.flip()).toArray();
    }
  }

  /// By filter.
  float[][] all() {
    return values;
  }

  float[] of(int filter) {
    return values[filter];
  }

  /// Turned by 180° for a true convolution.
  static Tensor applied(Tensor weights, boolean flip) {
    return flip
        ? Tensor.generate(
            weights.shape(),
            (c, r, k) -> weights.get(c, weights.rows() - 1 - r, weights.columns() - 1 - k))
        : weights;
  }
}
