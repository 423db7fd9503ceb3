package org.convolens.service;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.concurrent.Service;
import javafx.concurrent.Task;
import javafx.util.Duration;
import org.convolens.core.Experiment;
import org.convolens.core.MisfitException;
import org.convolens.files.code.Framework;
import org.convolens.files.code.Program;
import org.convolens.model.Session;

/// Writes the session's experiment as a program, off the FX thread and only while someone looks. A
/// stroke is waited for a moment, and the newest experiment wins.
public final class ProgramService extends Service<Program> {
  private static final Duration SETTLED = Duration.millis(120);

  /// What there is to be read.
  ///
  /// @param program the last one that could be written
  /// @param fits whether it is that of the present experiment, whose layers fit each other
  public record Written(Optional<Program> program, boolean fits) {}

  private final Session session;
  private final ObjectProperty<Framework> framework = new SimpleObjectProperty<>(Framework.KERAS);
  private final BooleanProperty wanted = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Written> written =
      new ReadOnlyObjectWrapper<>(new Written(Optional.empty(), true));
  private final PauseTransition settling = new PauseTransition(SETTLED);

  public ProgramService(Session session) {
    this(
        session,
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("code").factory()));
  }

  public ProgramService(Session session, Executor executor) {
    this.session = session;
    setExecutor(executor);
    settling.setOnFinished(_ -> restart());
    session.experimentProperty().subscribe(_ -> write());
    framework.subscribe(_ -> write());
    wanted.subscribe(_ -> write());
  }

  /// What the program is written for.
  public ObjectProperty<Framework> frameworkProperty() {
    return framework;
  }

  /// Whether someone looks.
  public BooleanProperty wantedProperty() {
    return wanted;
  }

  public ReadOnlyObjectProperty<Written> writtenProperty() {
    return written.getReadOnlyProperty();
  }

  private void write() {
    if (wanted.get()) {
      settling.playFromStart();
    }
  }

  @Override
  protected Task<Program> createTask() {
    return new Writing(session.experiment(), framework.get());
  }

  @Override
  protected void succeeded() {
    written.set(new Written(Optional.of(getValue()), true));
  }

  @Override
  protected void failed() {
    written.set(new Written(written.get().program(), false));
    if (!(getException() instanceof MisfitException)) {
      var thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, getException());
    }
  }

  private static final class Writing extends Task<Program> {
    private final Experiment experiment;
    private final Framework framework;

    Writing(Experiment experiment, Framework framework) {
      this.experiment = experiment;
      this.framework = framework;
    }

    @Override
    protected Program call() {
      return Program.of(experiment, framework);
    }
  }
}
