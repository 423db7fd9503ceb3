package org.convolens.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.convolens.core.Activation;
import org.convolens.core.Conv;
import org.convolens.core.Evaluation;
import org.convolens.core.Evaluator;
import org.convolens.core.Experiment;
import org.convolens.core.Layer;
import org.convolens.core.MisfitException;
import org.convolens.core.Region;
import org.convolens.core.RunControl;
import org.convolens.core.Tensor;

/// The map on the stage, computed before the others where a change of the picture reaches them all
/// and that takes long, as when a photograph is moved.
///
/// @param layer a convolution that is given the picture itself
/// @param filter the one whose map comes first
record StageFirst(int layer, int filter) {
  /// Multiply-adds; less than this is done at once.
  private static final long WORTH = 20_000_000;

  /// An evaluation in which that map, and the activation right behind it, are of the experiment and
  /// all else still of the base; empty where it is not worth it.
  Optional<Evaluation> compute(Experiment experiment, Evaluation base, RunControl control) {
    if (!isWorthIt(experiment, base)) {
      return Optional.empty();
    }
    var conv = (Conv) experiment.layers().get(layer);
    var layers = new ArrayList<Layer>();
    layers.add(conv.withFilters(List.of(conv.filters().get(filter))));
    activation(experiment).ifPresent(layers::add);
    var alone = new Experiment("", experiment.input(), layers);
    var planes = Evaluator.evaluate(alone, control).outputs();
    var outputs = new ArrayList<>(base.outputs());
    for (var index = 0; index < planes.size(); index++) {
      outputs.set(layer + index, with(outputs.get(layer + index), planes.get(index)));
    }
    return Optional.of(new Evaluation(experiment, outputs, 0));
  }

  private Optional<Activation> activation(Experiment experiment) {
    var next = layer + 1;
    return next < experiment.layers().size()
            && experiment.isOn(next)
            && experiment.layers().get(next) instanceof Activation activation
        ? Optional.of(activation)
        : Optional.empty();
  }

  private boolean isWorthIt(Experiment experiment, Evaluation base) {
    if (!experiment.withInput(base.experiment().input()).equals(base.experiment())
        || layer >= experiment.layers().size()
        || !experiment.isOn(layer)
        || IntStream.range(0, layer).anyMatch(experiment::isOn)
        || !(experiment.layers().get(layer) instanceof Conv conv)
        || conv.groups() > 1
        || filter >= conv.filters().size()
        || !experiment.input().shape().equals(base.experiment().input().shape())) {
      return false;
    }
    var changed = experiment.input().difference(base.experiment().input());
    return work(experiment, conv) >= WORTH
        && 2 * changed.area() >= Region.of(experiment.input().shape()).area();
  }

  private static long work(Experiment experiment, Conv conv) {
    try {
      var values = conv.outputShape(experiment.input().shape()).size();
      return (long) values * conv.depth() * conv.kernel().rows() * conv.kernel().columns();
    } catch (MisfitException _) {
      return 0;
    }
  }

  private Tensor with(Tensor maps, Tensor plane) {
    return maps.edit(editor -> {
      for (var row = 0; row < plane.rows(); row++) {
        for (var column = 0; column < plane.columns(); column++) {
          editor.set(filter, row, column, plane.get(row, column));
        }
      }
    });
  }
}
