package org.convolens.core;

import java.util.List;

/// An experiment with what every layer makes of it.
///
/// @param outputs one a layer, in order
/// @param work what computing it took: multiply-adds of convolutions, values read by other layers;
///   what was reused from an earlier evaluation counts nothing
public record Evaluation(Experiment experiment, List<Tensor> outputs, long work) {
  public Evaluation {
    outputs = List.copyOf(outputs);
  }

  /// What a layer is given.
  public Tensor inputOf(int layer) {
    return layer == 0 ? experiment.input() : outputs.get(layer - 1);
  }

  /// What the last layer leaves; the input where there are no layers.
  public Tensor result() {
    return inputOf(outputs.size());
  }
}
