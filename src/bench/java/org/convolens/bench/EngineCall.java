package org.convolens.bench;

import java.util.List;
import org.convolens.core.Evaluator;
import org.convolens.core.Experiment;
import org.convolens.core.RunControl;

/// The program's own engine.
final class EngineCall implements Call {
  private final Experiment experiment;
  private final RunControl control;

  EngineCall(Workload workload, int threads) {
    this.experiment = new Experiment("", workload.picture(), List.of(workload.layer()));
    this.control = new Lent(threads);
  }

  @Override
  public Object run() {
    return Evaluator.evaluate(experiment, control);
  }

  @Override
  public float[] output() {
    return Evaluator.evaluate(experiment, control).result().toArray();
  }
}
