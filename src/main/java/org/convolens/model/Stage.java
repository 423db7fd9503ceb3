package org.convolens.model;

import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.IntStream;
import org.convolens.core.Activation;
import org.convolens.core.Conv;
import org.convolens.core.Evaluation;
import org.convolens.core.Experiment;
import org.convolens.core.Layer;
import org.convolens.core.Sliding;
import org.convolens.core.Tensor;
import org.convolens.model.network.LayerRow;

/// The part of an evaluated experiment that stands on the stage: one layer, what it is given, one
/// of the maps it makes, and for a convolution the activation that follows it directly.
///
/// @param index of the layer
/// @param filter which of its maps, for a convolution which of its filters
/// @param on whether the layer takes part; one that is switched off hands on what it is given
/// @param input what the layer is given
/// @param sums the values before any activation: what filters or pooling make of the input
/// @param activation what the values go through, if anything
/// @param shown the values after it
public record Stage(
    int index,
    int filter,
    Layer layer,
    boolean on,
    Tensor input,
    Tensor sums,
    Optional<Activation> activation,
    Tensor shown) {

  /// One layer of an evaluation.
  public static Stage of(Evaluation evaluation, int index, int filter) {
    var experiment = evaluation.experiment();
    var layer = experiment.layers().get(index);
    var on = experiment.isOn(index);
    var input = evaluation.inputOf(index);
    var output = evaluation.outputs().get(index);
    if (on && layer instanceof Activation activation) {
      return new Stage(index, filter, layer, true, input, input, Optional.of(activation), output);
    }
    var activation = on ? activationOf(experiment, index) : Optional.<Activation>empty();
    var shown = activation.isPresent() ? evaluation.outputs().get(index + 1) : output;
    return new Stage(index, filter, layer, on, input, output, activation, shown);
  }

  private static Optional<Activation> activationOf(Experiment experiment, int index) {
    return experiment.layers().get(index) instanceof Conv
        ? activationAfter(experiment, index)
        : Optional.empty();
  }

  /// The index of the first convolution among the layers.
  public static Optional<Integer> convolution(Experiment experiment) {
    return IntStream.range(0, experiment.layers().size())
        .filter(index -> experiment.layers().get(index) instanceof Conv)
        .boxed()
        .findFirst();
  }

  /// The activation directly behind a layer, unless it is switched off.
  public static Optional<Activation> activationAfter(Experiment experiment, int index) {
    var layers = experiment.layers();
    return index + 1 < layers.size()
            && layers.get(index + 1) instanceof Activation activation
            && experiment.isOn(index + 1)
        ? Optional.of(activation)
        : Optional.empty();
  }

  /// Whether a ReLU stands directly behind a layer and takes part.
  static boolean hasRelu(Experiment experiment, int index) {
    return activationAfter(experiment, index).filter(Stage::isRelu).isPresent();
  }

  static boolean isRelu(Activation activation) {
    return activation.function() == Activation.Function.RELU;
  }

  /// Whether negative values become 0.
  public boolean cutsOff() {
    return activation.filter(Stage::isRelu).isPresent();
  }

  /// The activation whose values a convolution's map shows; empty for a ReLU, which is cut off as
  /// one sees.
  public Optional<Activation> shownAfter() {
    return activation.filter(_ -> conv().isPresent() && !cutsOff());
  }

  /// The convolution, when one that takes part stands on the stage.
  public Optional<Conv> conv() {
    return on && layer instanceof Conv conv ? Optional.of(conv) : Optional.empty();
  }

  /// The window that slides over the input; of one cell where every value is taken by itself.
  public Sliding sliding() {
    return Sliding.of(layer, on, input.shape());
  }

  /// How many values of the input stand behind one value of the map.
  public int products() {
    var depth = conv().map(Conv::depth).orElse(1);
    return depth * sliding().kernel().rows() * sliding().kernel().columns();
  }

  /// The channel of the input that is shown when the user chose one: the map on the stage must look
  /// at it.
  public int inputChannel(int chosen) {
    return conv()
        .map(conv -> {
          var first = conv.firstChannelOf(filter);
          return Math.clamp(chosen, first, first + conv.depth() - 1);
        })
        .orElse(filter);
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

  /// The experiment with or without a ReLU directly behind a layer; unchanged where another
  /// activation stands there.
  public static Experiment withRelu(Experiment experiment, int index, boolean on) {
    var layers = new ArrayList<Layer>(experiment.layers());
    var present = hasRelu(experiment, index);
    if (on && activationAfter(experiment, index).isEmpty()) {
      layers.add(
          index + 1,
          Activation.of(LayerRow.freeName(layers, "activation"), Activation.Function.RELU));
    } else if (!on && present) {
      layers.remove(index + 1);
    }
    return experiment.withLayers(layers);
  }
}
