package org.convolens.core.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convolens.core.Conv;
import org.convolens.core.Evaluation;
import org.convolens.core.Evaluator;
import org.convolens.core.Experiment;
import org.convolens.core.Filter;
import org.convolens.core.RunControl;
import org.convolens.core.gradient.Gradients;

/// Trains the filters and biases of an experiment, a step at a time: every convolution learns but
/// those that are not trainable or switched off. Each step looks at the whole input.
public final class Trainer {
  private final Training training;
  private final RunControl control;
  private final Momentum optimizer;
  private final Map<String, List<Filter>> velocities = new HashMap<>();
  private final List<Float> losses = new ArrayList<>();
  private Evaluation evaluation;

  /// Starts from an experiment as it is.
  ///
  /// @param control asked within and told after every step
  /// @throws org.convolens.core.MisfitException when its layers do not fit each other
  /// @throws IllegalArgumentException when the target has another shape than the last layer leaves
  /// @throws java.util.concurrent.CancellationException when the control says so, here and later
  public Trainer(Experiment experiment, Training training, RunControl control) {
    var result = experiment.shapes().getLast();
    if (!training.fits(result)) {
      throw new IllegalArgumentException(
          "the target has the shape %s, but the last layer leaves %s"
              .formatted(training.target().shape(), result));
    }
    this.training = training;
    this.control = control;
    this.optimizer = new Momentum(training.learningRate(), training.momentum());
    this.evaluation = Evaluator.evaluate(experiment, new WithinStep(control));
    note();
  }

  /// All steps of a training.
  public static Trained train(Experiment experiment, Training training, RunControl control) {
    var trainer = new Trainer(experiment, training, control);
    for (var step = 1; step <= training.steps(); step++) {
      trainer.step();
      control.progress(step, training.steps());
    }
    return trainer.trained();
  }

  /// One step: every trainable filter moves against its gradient.
  public void step() {
    control.checkpoint();
    var upstream = SquaredError.gradient(evaluation.result(), training.target());
    var gradients = Gradients.ofResult(evaluation, upstream, new WithinStep(control));
    var experiment = evaluation.experiment();
    for (var index = 0; index < experiment.layers().size(); index++) {
      if (experiment.layers().get(index) instanceof Conv conv
          && conv.trainable()
          && experiment.isOn(index)) {
        var moved = moved(conv, gradients.layers().get(index).filters());
        experiment = experiment.withLayer(index, conv.withFilters(moved));
      }
    }
    evaluation = Evaluator.evaluate(experiment, evaluation, new WithinStep(control));
    note();
  }

  private List<Filter> moved(Conv conv, List<Filter> gradients) {
    var before = velocities.getOrDefault(conv.name(), Momentum.zeros(conv.filters()));
    var after = optimizer.velocities(before, gradients);
    velocities.put(conv.name(), after);
    return optimizer.filters(conv.filters(), after);
  }

  private void note() {
    losses.add(SquaredError.of(evaluation.result(), training.target()));
  }

  /// What it came to so far.
  public Trained trained() {
    return new Trained(losses, evaluation.experiment());
  }

  /// What the network makes of its input now.
  public Evaluation evaluation() {
    return evaluation;
  }

  /// Passes a wish to stop on; progress is counted in steps, not within them.
  private record WithinStep(RunControl control) implements RunControl {
    @Override
    public boolean cancelled() {
      return control.cancelled();
    }

    @Override
    public void progress(long done, long total) {}
  }
}
