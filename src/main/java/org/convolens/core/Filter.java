package org.convolens.core;

/// A filter: one kernel a channel it looks at, and a bias.
///
/// @param weights depth × kernel rows × kernel columns; depth × kernel length for a signal
/// @param bias added to every output value
public record Filter(Tensor weights, float bias) {
  public Filter withWeights(Tensor changed) {
    return new Filter(changed, bias);
  }

  public Filter withBias(float changed) {
    return new Filter(weights, changed);
  }

  public Pair kernel() {
    return weights.shape().plane();
  }
}
