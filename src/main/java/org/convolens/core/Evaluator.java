package org.convolens.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Evaluates experiments, and again after a change at the cost of what the change can reach: an
/// edited input cell recomputes only the outputs whose windows it lies in, through any number of
/// layers; an edited filter only its own map.
public final class Evaluator {
  private final Experiment experiment;
  private final Optional<Evaluation> previous;
  private final Progress progress;
  private final LayerRun run;

  private Evaluator(Experiment experiment, Optional<Evaluation> previous, RunControl control) {
    this.experiment = experiment;
    this.previous = previous;
    this.progress = new Progress(control);
    this.run = new LayerRun(control, progress);
  }

  /// Evaluates from scratch.
  ///
  /// @throws MisfitException at the first layer that does not fit
  /// @throws java.util.concurrent.CancellationException when the control says so
  public static Evaluation evaluate(Experiment experiment, RunControl control) {
    return new Evaluator(experiment, Optional.empty(), control).run();
  }

  /// Evaluates with the help of an earlier evaluation of a similar experiment. The outputs are the
  /// same to the bit as without it.
  public static Evaluation evaluate(
      Experiment experiment, Evaluation previous, RunControl control) {
    return new Evaluator(experiment, Optional.of(previous), control).run();
  }

  private Evaluation run() {
    expectWork(experiment.shapes());
    var outputs = new ArrayList<Tensor>();
    for (var index = 0; index < experiment.layers().size(); index++) {
      var input = index == 0 ? experiment.input() : outputs.get(index - 1);
      outputs.add(experiment.isOn(index) ? output(index, input) : input);
    }
    return new Evaluation(experiment, outputs, progress.done());
  }

  private void expectWork(List<Shape> shapes) {
    for (var index = 0; index < experiment.layers().size(); index++) {
      var shape = shapes.get(index + 1);
      if (experiment.isOn(index)) {
        progress.expect(shape.size() * LayerRun.costOfValue(experiment.layers().get(index)));
      }
    }
  }

  private Tensor output(int index, Tensor input) {
    var layer = experiment.layers().get(index);
    return previous
        .flatMap(before -> Earlier.of(before, index, layer, input))
        .map(earlier -> run.update(layer, input, earlier))
        .orElseGet(() -> run.full(layer, input));
  }
}
