package org.convolens.core;

/// A way to compute a layer that makes each channel of its output from the same one of its input.
@FunctionalInterface
interface PlaneMethod {
  /// Writes a region of one channel.
  void compute(TensorEditor output, int channel, Region region, Progress progress);
}
