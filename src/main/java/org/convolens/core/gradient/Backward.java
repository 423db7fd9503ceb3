package org.convolens.core.gradient;

import java.util.List;
import org.convolens.core.Activation;
import org.convolens.core.Conv;
import org.convolens.core.Layer;
import org.convolens.core.Pool;
import org.convolens.core.RunControl;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;

/// One layer backwards: from how a number changes with the layer's output to how it changes with
/// its input and its weights. Sums are kept in double and rounded to float32 once.
public final class Backward {
  private Backward() {}

  /// The gradient by a layer's input and weights.
  ///
  /// @param upstream how the number changes with each value of the layer's output
  /// @throws java.util.concurrent.CancellationException when the control says so
  public static LayerGradient through(
      Layer layer, Tensor input, Tensor upstream, RunControl control) {
    return switch (layer) {
      case Conv conv -> new ConvBackward(conv, input, upstream).run(control);
      case Pool pool -> new LayerGradient(PoolBackward.run(pool, input, upstream), List.of());
      case Activation activation ->
          new LayerGradient(
              Tensor.generate(
                  input.shape(),
                  (c, r, k) -> upstream.get(c, r, k) * slope(activation, input.get(c, r, k))),
              List.of());
    };
  }

  /// The slope of an activation. At a kink, where there is none, that of the negative side, as
  /// Keras and PyTorch have it; for the absolute value 0.
  static float slope(Activation activation, float value) {
    if (Float.isNaN(value)) {
      return Float.NaN;
    }
    return switch (activation.function()) {
      case RELU -> value > 0 ? 1 : 0;
      case LEAKY_RELU -> value > 0 ? 1 : activation.alpha();
      case ABS -> Math.signum(value);
      case TANH -> {
        var tanh = Math.tanh(value);
        yield (float) (1 - tanh * tanh);
      }
      case SIGMOID -> {
        var sigmoid = 1 / (1 + Math.exp(-value));
        yield (float) (sigmoid * (1 - sigmoid));
      }
    };
  }

  /// Double sums, rounded into a tensor of a shape.
  static Tensor rounded(Shape shape, double[] sums) {
    var values = new float[sums.length];
    for (var index = 0; index < values.length; index++) {
      values[index] = (float) sums[index];
    }
    return Tensor.of(shape, values);
  }
}
