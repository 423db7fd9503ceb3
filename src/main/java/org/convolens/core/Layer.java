package org.convolens.core;

/// A layer of a network: turns a tensor into a tensor.
public sealed interface Layer permits Conv, Activation, Pool {
  /// Unique in its experiment.
  String name();

  Layer withName(String name);

  /// The shape this layer leaves.
  ///
  /// @throws MisfitException when it cannot follow a tensor of this shape
  Shape outputShape(Shape input);
}
