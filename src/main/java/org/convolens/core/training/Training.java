package org.convolens.core.training;

import org.convolens.core.Shape;
import org.convolens.core.Tensor;

/// What the filters of an experiment are to learn, and how: stochastic gradient descent on the mean
/// squared error.
///
/// @param target what the last layer should leave
/// @param learningRate how far a step goes
/// @param momentum how much of the last step's velocity the next one keeps; 0 for none
/// @param steps how many, at least 0
public record Training(Tensor target, double learningRate, double momentum, int steps) {
  public Training {
    if (steps < 0) {
      throw new IllegalArgumentException("training takes at least 0 steps, not " + steps);
    }
  }

  /// Whether the target has the shape that the last layer leaves.
  public boolean fits(Shape result) {
    return target.shape().equals(result);
  }
}
