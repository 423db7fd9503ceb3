package org.convolens.bench;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.convolens.core.Activation;
import org.convolens.core.Conv;
import org.convolens.core.Evaluation;
import org.convolens.core.Evaluator;
import org.convolens.core.Experiment;
import org.convolens.core.Filter;
import org.convolens.core.RunControl;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;
import org.convolens.model.paint.Cell;
import org.convolens.model.paint.Ink;
import org.convolens.model.paint.Painting;
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

/// A change in a 512 × 512 RGB photograph with 32 filters of 5 × 5 and a ReLU: what the service
/// does after each edit. A refresh should stay within 100 ms on two cores.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PhotographBenchmark {
  private static final int SIDE = 512;
  private static final int FILTERS = 32;

  private Evaluation base = evaluation();
  private int turn;

  private static Evaluation evaluation() {
    var random = new Random(1);
    var photograph = Tensor.generate(Shape.picture(3, SIDE, SIDE), (c, r, k) -> random.nextFloat());
    var filters =
        IntStream.range(0, FILTERS)
            .mapToObj(_ ->
                new Filter(
                    Tensor.generate(Shape.picture(3, 5, 5), (c, r, k) -> random.nextFloat() - 0.5f),
                    0))
            .toArray(Filter[]::new);
    var experiment =
        new Experiment(
            "",
            photograph,
            List.of(Conv.of("conv1", filters), Activation.of("relu1", Activation.Function.RELU)));
    return Evaluator.evaluate(experiment, RunControl.NONE);
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
    var value = turn++ % 2;
    var ink = new Ink(0, List.of((float) value, 0.5f, 0.25f));
    var experiment = base.experiment();
    return after(
        experiment.withInput(
            Painting.pencil(experiment.input(), ink, new Cell(200, 40), new Cell(240, 470))));
  }

  /// One weight of one filter.
  @Benchmark
  public Evaluation weight() {
    var experiment = base.experiment();
    var conv = (Conv) experiment.layers().getFirst();
    var filter = conv.filters().get(7);
    var weights = filter.weights().with(1, 2, 2, turn++ % 2 + 0.5f);
    return after(experiment.withLayer(0, conv.withFilter(7, filter.withWeights(weights))));
  }

  /// The whole picture moved by one cell: every value of every map changes.
  @Benchmark
  public Evaluation move() {
    var experiment = base.experiment();
    return after(experiment.withInput(Painting.move(experiment.input(), turn % 2, 1 - turn++ % 2)));
  }
}
