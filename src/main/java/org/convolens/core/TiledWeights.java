package org.convolens.core;

/// The kernels of a layer as [Winograd] multiplies with them.
final class TiledWeights {
  /// By point, filter and channel.
  private final float[][][] values;

  TiledWeights(Conv conv) {
    var count = conv.filters().size();
    values = new float[TileTransform.POINTS][count][conv.depth()];
    var weights = new Weights(conv, 0, count);
    try (var scratch = Scratch.borrow()) {
      var kernels = scratch.rows(9);
      var between = scratch.rows(TileTransform.POINTS);
      var into = scratch.rows(TileTransform.POINTS);
      var most = Scratch.ROW / conv.depth();
      for (var first = 0; first < count; first += most) {
        var some = Math.min(most, count - first);
        for (var filter = 0; filter < some; filter++) {
          spread(weights.of(first + filter), kernels, filter * conv.depth());
        }
        TileTransform.kernel(kernels, between, into, some * conv.depth());
        for (var point = 0; point < values.length; point++) {
          for (var filter = 0; filter < some; filter++) {
            System.arraycopy(
                into[point], filter * conv.depth(), values[point][first + filter], 0, conv.depth());
          }
        }
      }
    }
  }

  private static void spread(float[] weights, float[][] kernels, int at) {
    for (var index = 0; index < weights.length; index++) {
      kernels[index % 9][at + index / 9] = weights[index];
    }
  }

  /// By filter and channel.
  float[][] of(int point) {
    return values[point];
  }
}
