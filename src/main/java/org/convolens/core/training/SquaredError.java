package org.convolens.core.training;

import org.convolens.core.Tensor;

/// The mean squared error: the mean over all values of (output − target)², without a factor ½.
final class SquaredError {
  private SquaredError() {}

  static float of(Tensor output, Tensor target) {
    var sum = 0.0;
    for (var c = 0; c < output.channels(); c++) {
      for (var r = 0; r < output.rows(); r++) {
        for (var k = 0; k < output.columns(); k++) {
          var difference = (double) output.get(c, r, k) - target.get(c, r, k);
          sum += difference * difference;
        }
      }
    }
    return (float) (sum / output.shape().size());
  }

  /// The gradient by each output value: 2 (output − target) / number of values.
  static Tensor gradient(Tensor output, Tensor target) {
    var factor = 2.0 / output.shape().size();
    return Tensor.generate(
        output.shape(),
        (c, r, k) -> (float) (factor * ((double) output.get(c, r, k) - target.get(c, r, k))));
  }
}
