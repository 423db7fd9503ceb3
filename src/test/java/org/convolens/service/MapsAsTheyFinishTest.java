package org.convolens.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convolens.service.OnFx.await;
import static org.convolens.service.OnFx.onFx;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.convolens.core.Activation;
import org.convolens.core.Conv;
import org.convolens.core.Evaluation;
import org.convolens.core.Evaluator;
import org.convolens.core.Experiment;
import org.convolens.core.Filter;
import org.convolens.core.MapListener;
import org.convolens.core.PartialEvaluation;
import org.convolens.core.RunControl;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;
import org.convolens.model.EditName;
import org.convolens.model.MapState;
import org.convolens.model.Playback;
import org.convolens.model.Session;
import org.convolens.model.StageModel;
import org.convolens.model.paint.Painting;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// Maps that reach the stage while others are computed: the computation waits after each group of
/// maps until the test lets it go on.
class MapsAsTheyFinishTest {
  private final Random random = new Random(5);
  private final Semaphore groups = new Semaphore(0);
  private final Experiment start = photograph();
  private volatile boolean stepwise;

  @SuppressWarnings("NullAway.Init")
  private Session session;

  @SuppressWarnings("NullAway.Init")
  private StageModel stage;

  @SuppressWarnings("NullAway.Init")
  private EvaluationService service;

  @BeforeAll
  static void startToolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void follow() {
    onFx(() -> {
      session = new Session(start);
      stage = new StageModel(session, new Playback());
      service = new EvaluationService(session, this::compute, Thread.ofPlatform().daemon()::start);
      service.prefer(stage.seen());
      service.follow();
    });
    await(() -> session.mapProperty().get() instanceof MapState.Fresh);
    stepwise = true;
  }

  private Experiment photograph() {
    var all =
        IntStream.range(0, 16)
            .mapToObj(_ -> new Filter(tensor(3, 5, 5), random.nextFloat()))
            .toArray(Filter[]::new);
    return new Experiment(
        "",
        tensor(3, 160, 160),
        List.of(Conv.of("a", all), Activation.of("b", Activation.Function.RELU)));
  }

  private Tensor tensor(int channels, int rows, int columns) {
    return Tensor.generate(
        Shape.picture(channels, rows, columns), (c, r, k) -> random.nextFloat() - 0.5f);
  }

  private Evaluation compute(
      Experiment experiment, Optional<Evaluation> base, MapListener listener, RunControl control) {
    return Evaluator.evaluate(
        experiment, base, stepwise ? waiting(listener, control) : listener, control);
  }

  private MapListener waiting(MapListener listener, RunControl control) {
    return new MapListener() {
      @Override
      public List<BitSet> wanted(int from, int end, int maps, long work) {
        return listener.wanted(from, end, maps, work);
      }

      @Override
      public void finished(boolean wanted, Supplier<PartialEvaluation> soFar) {
        listener.finished(wanted, soFar);
        try {
          while (!groups.tryAcquire(1, TimeUnit.MILLISECONDS)) {
            control.checkpoint();
          }
        } catch (InterruptedException _) {
          throw new CancellationException();
        }
      }
    };
  }

  private void move() {
    onFx(() ->
        session.edit(
            EditName.MOVE,
            experiment -> experiment.withInput(Painting.move(experiment.input(), 1, -2))));
  }

  private Tensor shown() {
    return stage.stage().orElseThrow().shown();
  }

  @Test
  void theStageIsThereFirstThenTheGalleryThenAll() {
    var before = Evaluator.evaluate(start, RunControl.NONE).result();
    onFx(() -> {
      stage.showFilter(5);
      stage.seen().gallery(() -> BitSet.valueOf(new long[] {0b1110}));
    });
    move();
    var after = Evaluator.evaluate(session.experiment(), RunControl.NONE).result();
    await(() -> session.partial().isPresent());
    assertThat(shown().channel(5)).isEqualTo(after.channel(5));
    assertThat(shown().channel(2)).as("the old map stays").isEqualTo(before.channel(2));
    assertThat(stage.isFinished(5)).isTrue();
    assertThat(stage.isFinished(2)).isFalse();
    assertThat(stage.outdatedProperty().get()).isFalse();
    groups.release();
    await(() -> stage.isFinished(2));
    assertThat(shown().channel(2)).isEqualTo(after.channel(2));
    assertThat(shown().channel(9)).isEqualTo(before.channel(9));
    assertThat(session.mapProperty().get()).isInstanceOf(MapState.Pending.class);
    groups.release(100);
    await(() -> session.mapProperty().get() instanceof MapState.Fresh);
    assertThat(shown()).isEqualTo(after);
    assertThat(stage.isFinished(9)).isTrue();
  }

  @Test
  void newMapsOfAnotherShapeAreNotTakenForFinished() {
    onFx(() ->
        session.edit(
            EditName.RESIZE_INPUT, experiment -> experiment.withInput(tensor(3, 150, 140))));
    await(() -> session.partial().isPresent());
    assertThat(shown().rows()).isEqualTo(146);
    assertThat(stage.isFinished(0)).isTrue();
    assertThat(stage.isFinished(1)).isFalse();
    groups.release(100);
    await(() -> session.mapProperty().get() instanceof MapState.Fresh);
  }

  @Test
  void whatIsStoppedHalfwayGoesBackToTheLastGoodMaps() {
    var before = Evaluator.evaluate(start, RunControl.NONE).result();
    move();
    await(() -> session.partial().isPresent());
    onFx(service::stopWork);
    assertThat(session.partial()).isEmpty();
    assertThat(shown()).isEqualTo(before);
    assertThat(stage.outdatedProperty().get()).isTrue();
  }

  @Test
  void anOvertakenRunDeliversNothingMore() {
    move();
    await(() -> session.partial().isPresent());
    move();
    groups.release(100);
    await(() -> session.mapProperty().get() instanceof MapState.Fresh);
    var after = Evaluator.evaluate(session.experiment(), RunControl.NONE).result();
    assertThat(shown()).isEqualTo(after);
  }
}
