package org.convolens.core;

import java.util.Optional;

/// Computes the output of one layer, some maps at a time; of a map that an earlier evaluation has,
/// only what a change reaches.
sealed interface LayerPass permits ConvPass, MapwisePass {
  /// Starts on a layer that takes part.
  ///
  /// @param input for a convolution the whole of it; for other layers the maps that are computed
  ///   must be there
  static LayerPass of(
      Layer layer, Tensor input, Optional<Earlier> earlier, RunControl control, Progress progress) {
    return switch (layer) {
      case Conv conv -> new ConvPass(conv, input, earlier, control, progress);
      case Activation activation ->
          new MapwisePass(
              activation, new ActivationRows(activation, input), input, earlier, control, progress);
      case Pool pool ->
          new MapwisePass(pool, new PoolRows(pool, input), input, earlier, control, progress);
    };
  }

  /// Computes the maps `from` up to `to`.
  void compute(int from, int to);

  /// What is computed so far; maps that are not must not be read.
  Tensor output();

  /// Multiply-adds of a convolution that are to be made; 0 for other layers.
  long work();

  /// Multiply-adds behind one value, or values that are read for it.
  static long costOfValue(Layer layer) {
    return switch (layer) {
      case Conv conv -> conv.taps();
      case Activation _ -> 1;
      case Pool pool -> Math.min(pool.cells(), Shape.MOST_VALUES);
    };
  }
}
