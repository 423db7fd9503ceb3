package org.convolens.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.convolens.core.Activation;
import org.convolens.core.Conv;
import org.convolens.core.Evaluation;
import org.convolens.core.Experiment;
import org.convolens.core.Filter;
import org.convolens.core.Layer;
import org.convolens.core.Sliding;
import org.convolens.core.Tensor;

/// The part of an evaluated experiment that stands on the stage: one convolution, what it is given,
/// the map of one of its filters, and the activation that follows it directly.
///
/// @param index of the convolution among the layers
/// @param filter which of its filters
/// @param input what the convolution is given
/// @param sums what the filters make of it, before any activation
/// @param shown the same after the activation, if one follows
public record Stage(
    int index,
    int filter,
    Conv conv,
    Tensor input,
    Tensor sums,
    Optional<Activation> activation,
    Tensor shown) {

  /// What an evaluation puts on the stage; empty when it has no convolution.
  public static Optional<Stage> of(Evaluation evaluation, int filter) {
    var experiment = evaluation.experiment();
    return convolution(experiment)
        .map(index -> {
          var activation = activationAfter(experiment, index);
          return new Stage(
              index,
              filter,
              (Conv) experiment.layers().get(index),
              evaluation.inputOf(index),
              evaluation.outputs().get(index),
              activation,
              evaluation.outputs().get(activation.isPresent() ? index + 1 : index));
        });
  }

  /// The index of the first convolution among the layers.
  public static Optional<Integer> convolution(Experiment experiment) {
    return IntStream.range(0, experiment.layers().size())
        .filter(index -> experiment.layers().get(index) instanceof Conv)
        .boxed()
        .findFirst();
  }

  /// The activation directly behind a layer.
  public static Optional<Activation> activationAfter(Experiment experiment, int index) {
    var layers = experiment.layers();
    return index + 1 < layers.size() && layers.get(index + 1) instanceof Activation activation
        ? Optional.of(activation)
        : Optional.empty();
  }

  public Sliding sliding() {
    return Sliding.of(conv, input.shape());
  }

  /// The weights of the filter on the stage.
  public Filter chosenFilter() {
    return conv.filters().get(filter);
  }

  public int outputRows() {
    return sums.rows();
  }

  public int outputColumns() {
    return sums.columns();
  }

  public int cells() {
    return outputRows() * outputColumns();
  }

  /// The experiment with or without a ReLU directly behind its first convolution.
  public static Experiment withRelu(Experiment experiment, boolean on) {
    return convolution(experiment).map(index -> withRelu(experiment, index, on)).orElse(experiment);
  }

  private static Experiment withRelu(Experiment experiment, int index, boolean on) {
    var layers = new ArrayList<Layer>(experiment.layers());
    var present = activationAfter(experiment, index).isPresent();
    if (on && !present) {
      layers.add(index + 1, Activation.of(freeName(layers), Activation.Function.RELU));
    } else if (!on && present) {
      layers.remove(index + 1);
    }
    return experiment.withLayers(layers);
  }

  private static String freeName(List<Layer> layers) {
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> "activation" + number)
        .filter(name -> layers.stream().noneMatch(layer -> layer.name().equals(name)))
        .findFirst()
        .orElseThrow();
  }
}
