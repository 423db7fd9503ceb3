package org.convolens.core;

/// A filter: one kernel a channel it looks at, and a bias.
///
/// @param weights depth × kernel rows × kernel columns; depth × kernel length for a signal
/// @param bias added to every output value
/// @param name what the user calls it; may be empty, and need not be unique
public record Filter(Tensor weights, float bias, String name) {
  /// A filter without a name.
  public Filter(Tensor weights, float bias) {
    this(weights, bias, "");
  }

  public Filter withWeights(Tensor changed) {
    return new Filter(changed, bias, name);
  }

  public Filter withBias(float changed) {
    return new Filter(weights, changed, name);
  }

  public Filter withName(String changed) {
    return new Filter(weights, bias, changed);
  }

  public Pair kernel() {
    return weights.shape().plane();
  }
}
