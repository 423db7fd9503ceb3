package org.convolens.bench;

import java.util.BitSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import org.convolens.core.Experiment;
import org.convolens.model.EditName;
import org.convolens.model.MapState;
import org.convolens.model.Playback;
import org.convolens.model.Session;
import org.convolens.model.StageModel;
import org.convolens.service.EvaluationService;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// From an edit of a photograph with many filters until maps are delivered on the FX thread: the
/// service's whole way, without a window. Each edit waits until the one before is done with.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Dglass.platform=Headless", "-Dprism.order=sw"})
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class DeliveryBenchmark {
  private static final int STAGED = 7;
  private static final BitSet GALLERY = BitSet.valueOf(new long[] {0xFFFF});

  /// What is waited for.
  public enum Until {
    /// The map on the stage.
    STAGE,
    /// The sixteen maps that a gallery shows.
    VISIBLE,
    /// All maps.
    ALL
  }

  @Param public Until until = Until.ALL;

  private final Session session = new Session(PhotographNetwork.create());
  private final StageModel stage = new StageModel(session, new Playback());
  private BooleanSupplier awaited = () -> false;
  private CountDownLatch there = new CountDownLatch(0);
  private int turn;

  @FunctionalInterface
  private interface Edit {
    Experiment of(Experiment experiment, int turn);
  }

  @Setup(Level.Trial)
  public void start() throws InterruptedException {
    Platform.startup(() -> {
      var service = new EvaluationService(session);
      stage.showFilter(STAGED);
      stage.seen().gallery(() -> GALLERY);
      service.prefer(stage.seen());
      session.partialProperty().subscribe(_ -> look());
      session.mapProperty().subscribe(_ -> look());
      service.follow();
    });
    settle();
  }

  @Setup(Level.Invocation)
  public void settle() throws InterruptedException {
    await(() -> {}, this::isFresh);
  }

  private boolean isFresh() {
    return session.mapProperty().get() instanceof MapState.Fresh;
  }

  private boolean isThere() {
    return isFresh()
        || (session.partial().isPresent()
            && switch (until) {
              case STAGE -> stage.isFinished(STAGED);
              case VISIBLE -> GALLERY.stream().allMatch(stage::isFinished);
              case ALL -> false;
            });
  }

  private void look() {
    if (awaited.getAsBoolean()) {
      there.countDown();
    }
  }

  private void await(Runnable action, BooleanSupplier condition) throws InterruptedException {
    var latch = new CountDownLatch(1);
    Platform.runLater(() -> {
      awaited = () -> false;
      action.run();
      there = latch;
      awaited = condition;
      look();
    });
    latch.await();
  }

  private void edit(Edit edit) throws InterruptedException {
    await(
        () -> session.edit(EditName.PAINT, experiment -> edit.of(experiment, turn++)),
        this::isThere);
  }

  /// One stroke of the pencil from side to side, in all channels.
  @Benchmark
  public void stroke() throws InterruptedException {
    edit(PhotographNetwork::stroke);
  }

  /// One weight of the filter on the stage.
  @Benchmark
  public void weight() throws InterruptedException {
    edit(PhotographNetwork::weight);
  }

  /// The whole picture moved by one cell.
  @Benchmark
  public void move() throws InterruptedException {
    edit(PhotographNetwork::move);
  }

  /// A move, and another as soon as the map on the stage is there, in the same direction, which
  /// ends the work on the first: until the second one's maps are there.
  @Benchmark
  public void overtake() throws InterruptedException {
    await(
        () -> session.edit(EditName.MOVE, before -> PhotographNetwork.move(before, turn)),
        () -> isFresh() || session.partial().isPresent());
    move();
  }

  /// All filters.
  @Benchmark
  public void filters() throws InterruptedException {
    edit(PhotographNetwork::filters);
  }
}
