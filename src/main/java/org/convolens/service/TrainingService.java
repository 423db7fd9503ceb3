package org.convolens.service;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import javafx.concurrent.Service;
import javafx.concurrent.Task;
import org.convolens.core.Experiment;
import org.convolens.core.training.Trained;
import org.convolens.core.training.Trainer;
import org.convolens.core.training.Training;

/// Trains an experiment off the FX thread, slowly enough to be watched: its value is what training
/// has come to so far. Cancelling it stops after the step under way.
public final class TrainingService extends Service<Trained> {
  /// Nanoseconds between steps for someone who watches.
  private static final long WATCHING = 33_000_000;

  private final long pause;
  private Optional<Plan> plan = Optional.empty();

  private record Plan(Experiment experiment, Training training) {}

  public TrainingService() {
    this(
        WATCHING,
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("training").factory()));
  }

  /// @param pause nanoseconds between steps
  public TrainingService(long pause, Executor executor) {
    this.pause = pause;
    setExecutor(executor);
  }

  /// Begins a training; one that goes on is stopped.
  public void train(Experiment experiment, Training training) {
    plan = Optional.of(new Plan(experiment, training));
    restart();
  }

  @Override
  protected Task<Trained> createTask() {
    var chosen = plan.orElseThrow();
    return new Run(chosen.experiment(), chosen.training(), pause);
  }

  @Override
  protected void failed() {
    var thread = Thread.currentThread();
    thread.getUncaughtExceptionHandler().uncaughtException(thread, getException());
  }

  private static final class Run extends ControlledTask<Trained> {
    private final Experiment experiment;
    private final Training training;
    private final long pause;

    Run(Experiment experiment, Training training, long pause) {
      this.experiment = experiment;
      this.training = training;
      this.pause = pause;
    }

    @Override
    protected Trained call() {
      var trainer = new Trainer(experiment, training, control);
      updateValue(trainer.trained());
      for (var step = 1; step <= training.steps() && goesOn(trainer); step++) {
        trainer.step();
        updateProgress(step, training.steps());
        updateValue(trainer.trained());
        LockSupport.parkNanos(pause);
      }
      return trainer.trained();
    }

    /// Numbers that have grown beyond all bounds never come back.
    private boolean goesOn(Trainer trainer) {
      return !isCancelled() && Float.isFinite(trainer.trained().losses().getLast());
    }
  }
}
