package org.convolens.core.gradient;

import java.util.ArrayDeque;
import java.util.List;
import org.convolens.core.Evaluation;
import org.convolens.core.RunControl;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;

/// The gradient of one number through the layers of an evaluated experiment. The number is the sum
/// over the values of one layer's output, each times its own factor; the factors are what the chain
/// rule starts with.
///
/// @param layers one a layer, in order, up to the one the number is made of
/// @param input by each value of the experiment's input
public record Gradients(List<LayerGradient> layers, Tensor input) {
  public Gradients {
    layers = List.copyOf(layers);
  }

  /// The gradient of Σ factor · value over the output of the last layer.
  public static Gradients ofResult(Evaluation evaluation, Tensor factors, RunControl control) {
    return of(evaluation, evaluation.outputs().size() - 1, factors, control);
  }

  /// The gradient of a single value: how much each input value, weight and bias moves it.
  ///
  /// @param layer whose output holds the value
  public static Gradients ofValue(
      Evaluation evaluation, int layer, int channel, int row, int column, RunControl control) {
    var shape = evaluation.outputs().get(layer).shape();
    var factors = Tensor.filled(shape, 0).with(channel, row, column, 1);
    return of(evaluation, layer, factors, control);
  }

  /// The gradient of Σ factor · value over the output of a layer. A factor of 0 adds nothing, even
  /// where a weight is not finite.
  ///
  /// @param layer counted from 0; -1 stands for the input itself
  /// @param factors in the shape of that output
  /// @throws java.util.concurrent.CancellationException when the control says so
  public static Gradients of(Evaluation evaluation, int layer, Tensor factors, RunControl control) {
    requireShape(evaluation.inputOf(layer + 1).shape(), factors.shape());
    var layers = new ArrayDeque<LayerGradient>();
    var upstream = factors;
    for (var index = layer; index >= 0; index--) {
      var gradient = through(evaluation, index, upstream, control);
      layers.addFirst(gradient);
      upstream = gradient.input();
    }
    return new Gradients(List.copyOf(layers), upstream);
  }

  /// A layer that is switched off hands the gradient on as it is.
  private static LayerGradient through(
      Evaluation evaluation, int index, Tensor upstream, RunControl control) {
    var experiment = evaluation.experiment();
    return experiment.isOn(index)
        ? Backward.through(
            experiment.layers().get(index), evaluation.inputOf(index), upstream, control)
        : new LayerGradient(upstream, List.of());
  }

  private static void requireShape(Shape wanted, Shape given) {
    if (!wanted.equals(given)) {
      throw new IllegalArgumentException(
          "the factors have the shape %s, the output %s".formatted(given, wanted));
    }
  }
}
