package org.convolens.service;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.concurrent.Service;
import javafx.concurrent.Task;
import javafx.util.Duration;
import org.convolens.core.Evaluation;
import org.convolens.core.Evaluator;
import org.convolens.core.Experiment;
import org.convolens.core.MisfitException;
import org.convolens.core.RunControl;
import org.convolens.model.Session;
import org.convolens.model.StageModel;

/// Computes every change of the session's experiment off the FX thread. The newest edit wins: a run
/// that an edit has overtaken is cancelled and its result dropped. The last delivered evaluation
/// serves the next run as a base, so that a small edit costs little.
public final class EvaluationService extends Service<Evaluation> {
  /// Work that takes longer than this is shown, with a way to cancel it.
  private static final Duration PATIENCE = Duration.millis(200);

  private static final Logger LOG = Logger.getLogger(EvaluationService.class.getName());

  /// The mathematics behind the service; tests put slow and failing ones in its place.
  @FunctionalInterface
  public interface Computation {
    Evaluation compute(Experiment experiment, Optional<Evaluation> base, RunControl control);
  }

  private final Session session;
  private final Computation computation;
  private final ReadOnlyBooleanWrapper slow = new ReadOnlyBooleanWrapper();
  private final PauseTransition patience = new PauseTransition(PATIENCE);
  private Optional<Evaluation> base = Optional.empty();
  private Optional<StageModel> stage = Optional.empty();

  public EvaluationService(Session session) {
    this(session, EvaluationService::evaluate, daemon());
  }

  /// With another computation, on another executor.
  public EvaluationService(Session session, Computation computation, Executor executor) {
    this.session = session;
    this.computation = computation;
    setExecutor(executor);
    patience.setOnFinished(_ -> slow.set(isRunning()));
    runningProperty().subscribe(running -> slow.set(slow.get() && running));
  }

  private static Evaluation evaluate(
      Experiment experiment, Optional<Evaluation> base, RunControl control) {
    return base.map(known -> Evaluator.evaluate(experiment, known, control))
        .orElseGet(() -> Evaluator.evaluate(experiment, control));
  }

  private static Executor daemon() {
    return Executors.newSingleThreadExecutor(
        Thread.ofPlatform().daemon().name("convolution").factory());
  }

  /// Shows the map on this stage first when all maps have to be computed again.
  public void prefer(StageModel shown) {
    stage = Optional.of(shown);
  }

  /// Follows the session from now on.
  public void follow() {
    session.experimentProperty().subscribe(_ -> compute());
  }

  /// Whether work goes on so long that it should be shown.
  public ReadOnlyBooleanProperty slowProperty() {
    return slow.getReadOnlyProperty();
  }

  private void compute() {
    patience.playFromStart();
    restart();
  }

  @Override
  protected Task<Evaluation> createTask() {
    return new Run(computation, session.experiment(), base, stage);
  }

  @Override
  protected void succeeded() {
    base = Optional.of(getValue());
    session.deliver(getValue());
  }

  @Override
  protected void failed() {
    switch (getException()) {
      case MisfitException misfit -> session.refuse(misfit.misfit());
      case CancellationException _ -> session.stopped();
      case Throwable failure -> {
        LOG.log(Level.WARNING, "An evaluation failed", failure);
        base = Optional.empty();
        session.fail(failure);
      }
    }
  }

  /// Ends the work that goes on; the last good map stays until the next edit.
  public void stopWork() {
    if (cancel()) {
      session.stopped();
    }
  }

  private static final class Run extends Task<Evaluation> {
    private final Computation computation;
    private final Experiment experiment;
    private final Optional<Evaluation> base;
    private final Optional<StageModel> stage;
    private final Optional<StageFirst> first;

    Run(
        Computation computation,
        Experiment experiment,
        Optional<Evaluation> base,
        Optional<StageModel> stage) {
      this.stage = stage;
      this.first =
          stage.flatMap(shown ->
              shown.index().map(layer -> new StageFirst(layer, shown.filterProperty().get())));
      this.computation = computation;
      this.experiment = experiment;
      this.base = base;
    }

    @Override
    protected Evaluation call() {
      showFirst();
      return computation.compute(experiment, base, new Control());
    }

    private void showFirst() {
      if (first.isPresent() && base.isPresent()) {
        first
            .get()
            .compute(experiment, base.get(), new Control())
            .ifPresent(early -> Platform.runLater(() -> stage.orElseThrow().preview(early)));
      }
    }

    private final class Control implements RunControl {
      @Override
      public boolean cancelled() {
        return isCancelled();
      }

      @Override
      public void progress(long done, long total) {
        updateProgress(done, total);
      }
    }
  }
}
