package org.convolens.files.code;

/// What a line of a program is about.
public sealed interface Part {
  /// Imports, functions and other lines that belong to no part.
  record Frame() implements Part {}

  /// The input's values.
  record Input() implements Part {}

  /// The filters and biases of a layer.
  ///
  /// @param layer its place in the experiment, from 0
  record Weights(int layer) implements Part {}

  /// What makes a layer's output from its input.
  ///
  /// @param layer its place in the experiment, from 0
  record Step(int layer) implements Part {}

  /// What prints the result.
  record Result() implements Part {}
}
