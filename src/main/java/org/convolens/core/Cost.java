package org.convolens.core;

/// What a layer takes.
///
/// @param parameters that can be learned: (kernel rows · kernel columns · channels + 1) · filters
/// @param multiplyAdds of one evaluation; only convolutions multiply
public record Cost(long parameters, long multiplyAdds) {
  public static final Cost NOTHING = new Cost(0, 0);

  /// What a layer takes that leaves an output of this shape.
  public static Cost of(Layer layer, Shape output) {
    return layer instanceof Conv conv
        ? new Cost(parameters(conv), conv.taps() * output.size())
        : NOTHING;
  }

  /// The weights and biases of a convolution.
  public static long parameters(Conv conv) {
    return (conv.taps() + 1) * conv.filters().size();
  }

  public Cost plus(Cost other) {
    return new Cost(parameters + other.parameters, multiplyAdds + other.multiplyAdds);
  }
}
