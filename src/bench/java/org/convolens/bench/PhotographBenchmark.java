package org.convolens.bench;

import java.util.concurrent.TimeUnit;
import org.convolens.core.Evaluation;
import org.convolens.core.Evaluator;
import org.convolens.core.Experiment;
import org.convolens.core.RunControl;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What the engine does after an edit of a photograph with many filters. A refresh should stay
/// within 100 ms on two cores; [DeliveryBenchmark] tells when maps arrive.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PhotographBenchmark {
  private Evaluation base = evaluation();
  private int turn;

  private static Evaluation evaluation() {
    return Evaluator.evaluate(PhotographNetwork.create(), RunControl.NONE);
  }

  @Setup(Level.Trial)
  public void prepare() {
    base = evaluation();
  }

  private Evaluation after(Experiment changed) {
    return Evaluator.evaluate(changed, base, RunControl.NONE);
  }

  /// One stroke of the pencil from side to side, in all channels.
  @Benchmark
  public Evaluation stroke() {
    return after(PhotographNetwork.stroke(base.experiment(), turn++));
  }

  /// One weight of one filter.
  @Benchmark
  public Evaluation weight() {
    return after(PhotographNetwork.weight(base.experiment(), turn++));
  }

  /// The whole picture moved by one cell: every value of every map changes.
  @Benchmark
  public Evaluation move() {
    return after(PhotographNetwork.move(base.experiment(), turn++));
  }
}
