package org.convolens.service;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
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
import org.convolens.core.MapListener;
import org.convolens.core.Misfit;
import org.convolens.core.MisfitException;
import org.convolens.core.PartialEvaluation;
import org.convolens.core.RunControl;
import org.convolens.model.SeenMaps;
import org.convolens.model.Session;

/// Computes every change of the session's experiment off the FX thread. The newest edit wins: a run
/// that an edit has overtaken is cancelled and its result dropped. The last delivered evaluation
/// serves the next run as a base, so that a small edit costs little.
public final class EvaluationService extends Service<Evaluation> {
  /// Work that takes longer than this is shown, with a way to cancel it.
  private static final Duration PATIENCE = Duration.millis(200);

  /// Multiply-adds of a layer; less than this is delivered at once.
  private static final long WORTH_GROUPS = 8_000_000;

  /// How often maps are delivered that nobody sees.
  private static final long TELL_NANOS = 100_000_000;

  /// The cells of the largest map that a window shows; no picture that can be opened has more.
  private static final long MOST_CELLS = 1 << 26;

  private static final Logger LOG = Logger.getLogger(EvaluationService.class.getName());

  /// The mathematics behind the service; tests put slow and failing ones in its place.
  @FunctionalInterface
  public interface Computation {
    Evaluation compute(
        Experiment experiment, Optional<Evaluation> base, MapListener listener, RunControl control);
  }

  private final Session session;
  private final Computation computation;
  private final ReadOnlyBooleanWrapper slow = new ReadOnlyBooleanWrapper();
  private final PauseTransition patience = new PauseTransition(PATIENCE);
  private Optional<Evaluation> base = Optional.empty();
  private Optional<SeenMaps> seen = Optional.empty();

  public EvaluationService(Session session) {
    this(session, Evaluator::evaluate, daemon());
  }

  /// With another computation, on another executor.
  public EvaluationService(Session session, Computation computation, Executor executor) {
    this.session = session;
    this.computation = computation;
    setExecutor(executor);
    patience.setOnFinished(_ -> slow.set(isRunning()));
    runningProperty().subscribe(running -> slow.set(slow.get() && running));
  }

  private static Executor daemon() {
    return Executors.newSingleThreadExecutor(
        Thread.ofPlatform().daemon().name("convolution").factory());
  }

  /// Computes the maps on the screen before the others, and delivers them as they are finished.
  public void prefer(SeenMaps maps) {
    seen = Optional.of(maps);
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
    return new Run(session.experiment(), base, seen.map(SeenMaps::now));
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

  private final class Run extends ControlledTask<Evaluation> implements MapListener {
    private final Experiment experiment;
    private final Optional<Evaluation> base;
    private final Optional<SeenMaps.Now> seen;
    private final AtomicReference<Optional<PartialEvaluation>> waiting =
        new AtomicReference<>(Optional.empty());
    private long told = System.nanoTime();

    Run(Experiment experiment, Optional<Evaluation> base, Optional<SeenMaps.Now> seen) {
      this.experiment = experiment;
      this.base = base;
      this.seen = seen;
    }

    @Override
    protected Evaluation call() {
      requireShowable();
      return computation.compute(experiment, base, this, control);
    }

    private void requireShowable() {
      var shapes = experiment.shapes();
      for (var index = 1; index < shapes.size(); index++) {
        var shape = shapes.get(index);
        if ((long) shape.rows() * shape.columns() > MOST_CELLS) {
          throw new MisfitException(
              new Misfit.TooLarge(
                  experiment.layers().get(index - 1).name(),
                  shapes.get(index - 1),
                  shape.channels(),
                  shape.rows(),
                  shape.columns()));
        }
      }
    }

    @Override
    public List<BitSet> wanted(int from, int end, int maps, long work) {
      return work < WORTH_GROUPS ? List.of() : seen.map(now -> now.of(from, end)).orElse(List.of());
    }

    @Override
    public void finished(boolean wanted, Supplier<PartialEvaluation> soFar) {
      if (wanted || System.nanoTime() - told > TELL_NANOS) {
        told = System.nanoTime();
        if (waiting.getAndSet(Optional.of(soFar.get())).isEmpty()) {
          Platform.runLater(() -> waiting.getAndSet(Optional.empty()).ifPresent(session::deliver));
        }
      }
    }
  }
}
