package org.convolens.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convolens.service.OnFx.await;
import static org.convolens.service.OnFx.onFx;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.convolens.core.Conv;
import org.convolens.core.Evaluation;
import org.convolens.core.Evaluator;
import org.convolens.core.Experiment;
import org.convolens.core.Filter;
import org.convolens.core.MapListener;
import org.convolens.core.Misfit;
import org.convolens.core.Padding;
import org.convolens.core.RunControl;
import org.convolens.core.Tensor;
import org.convolens.model.EditName;
import org.convolens.model.MapState;
import org.convolens.model.Session;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The service with computations that wait, fail or are overtaken.
class EvaluationServiceTest {
  private static final Experiment START =
      new Experiment(
          "",
          Tensor.signal(0, 0, 0, 1, 1, 0, 0, 0),
          List.of(Conv.of("conv1", new Filter(Tensor.signal(0, 1, 0), 0))));

  private final ConcurrentLinkedQueue<Experiment> begun = new ConcurrentLinkedQueue<>();
  private final CountDownLatch gate = new CountDownLatch(1);

  @BeforeAll
  static void startToolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void theArticlesMapIsDelivered() {
    var session = follow(EvaluationServiceTest::compute).session();
    await(() -> session.mapProperty().get() instanceof MapState.Fresh);
    assertThat(result(session)).isEqualTo(Tensor.signal(0, 0, 1, 1, 0, 0));
  }

  @Test
  void theNewestEditWinsAndStaleResultsAreDropped() {
    var run = follow(this::stubborn);
    var session = run.session();
    await(() -> begun.size() == 1);
    for (var value = 2; value <= 20; value++) {
      bias(session, value);
    }
    gate.countDown();
    await(() -> session.mapProperty().get() instanceof MapState.Fresh);
    assertThat(result(session)).isEqualTo(Tensor.signal(20, 20, 21, 21, 20, 20));
    assertThat(begun.stream().map(EvaluationServiceTest::bias))
        .as("overtaken edits are not computed one by one")
        .containsExactly(0f, 20f);
  }

  @Test
  void whatTakesLongShowsAndCanBeCancelled() {
    var run = follow(this::gated);
    await(() -> run.service().slowProperty().get());
    onFx(run.service()::stopWork);
    await(() ->
        run.session().mapProperty().get() instanceof MapState.Failed(var cause, _)
            && cause.isEmpty());
    assertThat(run.service().slowProperty().get()).isFalse();
    gate.countDown();
    bias(run.session(), 3);
    await(() -> run.session().mapProperty().get() instanceof MapState.Fresh);
    assertThat(result(run.session()).get(0, 0)).isEqualTo(3);
  }

  @Test
  void aFailureIsSaidAndTheNextEditRecovers() {
    var run =
        follow((experiment, base, listener, control) -> {
          if (bias(experiment) == 1) {
            throw new IllegalStateException("on purpose");
          }
          return compute(experiment, base, listener, control);
        });
    var session = run.session();
    await(() -> session.mapProperty().get() instanceof MapState.Fresh);
    bias(session, 1);
    await(() -> session.mapProperty().get() instanceof MapState.Failed);
    var failed = (MapState.Failed) session.mapProperty().get();
    assertThat(failed.cause().orElseThrow()).hasMessage("on purpose");
    assertThat(failed.last().orElseThrow().result())
        .as("the last good map stays")
        .isEqualTo(Tensor.signal(0, 0, 1, 1, 0, 0));
    bias(session, 2);
    await(() -> session.mapProperty().get() instanceof MapState.Fresh);
    assertThat(result(session).get(0, 0)).isEqualTo(2);
  }

  @Test
  void aMisfitKeepsTheLastGoodMap() {
    var session = follow(EvaluationServiceTest::compute).session();
    await(() -> session.mapProperty().get() instanceof MapState.Fresh);
    onFx(
        () -> session.edit(EditName.RESIZE_INPUT, before -> before.withInput(Tensor.signal(1, 2))));
    await(() -> session.mapProperty().get() instanceof MapState.Misfitting);
    assertThat(session.mapProperty().get().last().orElseThrow().experiment()).isEqualTo(START);
  }

  @Test
  void aMapThatNoScreenShowsIsNotComputed() {
    var session = follow(EvaluationServiceTest::compute).session();
    await(() -> session.mapProperty().get() instanceof MapState.Fresh);
    onFx(() ->
        session.edit(
            EditName.RESIZE_INPUT,
            before ->
                before.withLayer(
                    0,
                    ((Conv) before.layers().getFirst())
                        .withPadding(new Padding.Explicit(0, 100_000_000, 0, 0)))));
    await(() -> session.mapProperty().get() instanceof MapState.Misfitting);
    assertThat(((MapState.Misfitting) session.mapProperty().get()).misfit())
        .isInstanceOf(Misfit.TooLarge.class);
  }

  @Test
  void theFxThreadNeverComputes() {
    var threads = new ConcurrentLinkedQueue<Boolean>();
    var run =
        follow((experiment, base, listener, control) -> {
          threads.add(javafx.application.Platform.isFxApplicationThread());
          return compute(experiment, base, listener, control);
        });
    await(() -> run.session().mapProperty().get() instanceof MapState.Fresh);
    assertThat(threads).isNotEmpty().doesNotContain(true);
  }

  // --- What the tests are made of

  private record Run(Session session, EvaluationService service) {}

  private static Run follow(EvaluationService.Computation computation) {
    return WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> {
          var session = new Session(START);
          var service =
              new EvaluationService(
                  session,
                  computation,
                  Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory()));
          service.follow();
          return new Run(session, service);
        });
  }

  private static Evaluation compute(
      Experiment experiment, Optional<Evaluation> base, MapListener listener, RunControl control) {
    return Evaluator.evaluate(experiment, control);
  }

  /// Waits for the gate, as slow work does, looking out for a cancel.
  private Evaluation gated(
      Experiment experiment, Optional<Evaluation> base, MapListener listener, RunControl control) {
    begun.add(experiment);
    try {
      while (!gate.await(1, TimeUnit.MILLISECONDS)) {
        control.checkpoint();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
    return Evaluator.evaluate(experiment, control);
  }

  /// Waits for the gate whatever happens, and computes to the end what nobody wants any more.
  private Evaluation stubborn(
      Experiment experiment, Optional<Evaluation> base, MapListener listener, RunControl control) {
    begun.add(experiment);
    for (var waiting = true; waiting; ) {
      try {
        gate.await();
        waiting = false;
      } catch (InterruptedException _) {
        waiting = true;
      }
    }
    return Evaluator.evaluate(experiment, RunControl.NONE);
  }

  private static float bias(Experiment experiment) {
    return ((Conv) experiment.layers().getFirst()).filters().getFirst().bias();
  }

  private static void bias(Session session, float value) {
    onFx(() ->
        session.edit(
            EditName.BIAS,
            experiment -> {
              var conv = (Conv) experiment.layers().getFirst();
              return experiment.withLayer(
                  0, conv.withFilter(0, conv.filters().getFirst().withBias(value)));
            }));
  }

  private static Tensor result(Session session) {
    return session.mapProperty().get().last().orElseThrow().result();
  }
}
