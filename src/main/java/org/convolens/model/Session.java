package org.convolens.model;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.convolens.core.Evaluation;
import org.convolens.core.Experiment;
import org.convolens.core.Misfit;
import org.convolens.core.PartialEvaluation;

/// The experiment a window works on, its past, and the result that belongs to it. Everything that
/// changes the experiment goes through the commands here. For the FX thread only.
public final class Session {
  private final ReadOnlyObjectWrapper<Experiment> experiment;
  private final ReadOnlyObjectWrapper<Experiment> structure;
  private final ReadOnlyObjectWrapper<MapState> map =
      new ReadOnlyObjectWrapper<>(new MapState.Pending(Optional.empty()));
  private final ReadOnlyObjectWrapper<Optional<PartialEvaluation>> partial =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<EditName>> undoName =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<EditName>> redoName =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper painting = new ReadOnlyBooleanWrapper();
  private final History history;
  private Optional<Stroke> stroke = Optional.empty();

  private record Stroke(EditName name, Experiment before) {}

  public Session(Experiment start) {
    this(
        start,
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("history").factory()));
  }

  /// @param packer packs the steps of the history, apart from the FX thread
  Session(Experiment start, Executor packer) {
    experiment = new ReadOnlyObjectWrapper<>(start);
    structure = new ReadOnlyObjectWrapper<>(start);
    history = new History(packer);
  }

  // --- Properties

  public ReadOnlyObjectProperty<Experiment> experimentProperty() {
    return experiment.getReadOnlyProperty();
  }

  public Experiment experiment() {
    return experiment.get();
  }

  /// The experiment as it was when anything but the values of its input last changed: for those
  /// whom painting does not concern.
  public ReadOnlyObjectProperty<Experiment> structureProperty() {
    return structure.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<MapState> mapProperty() {
    return map.getReadOnlyProperty();
  }

  /// The maps of the present experiment that are finished while the others are computed.
  public ReadOnlyObjectProperty<Optional<PartialEvaluation>> partialProperty() {
    return partial.getReadOnlyProperty();
  }

  public Optional<PartialEvaluation> partial() {
    return partial.get();
  }

  /// What undo would take back.
  public ReadOnlyObjectProperty<Optional<EditName>> undoNameProperty() {
    return undoName.getReadOnlyProperty();
  }

  /// What redo would bring back.
  public ReadOnlyObjectProperty<Optional<EditName>> redoNameProperty() {
    return redoName.getReadOnlyProperty();
  }

  /// Whether a stroke is under way.
  public ReadOnlyBooleanProperty paintingProperty() {
    return painting.getReadOnlyProperty();
  }

  // --- Commands

  /// Works on another experiment; its past is forgotten.
  public void open(Experiment other) {
    stroke = Optional.empty();
    painting.set(false);
    history.clear();
    change(other);
    showHistory();
  }

  /// Changes the experiment: one step of undo, or part of the stroke under way if it has the same
  /// name; what has another name ends the stroke. No step when nothing changed.
  public void edit(EditName name, UnaryOperator<Experiment> change) {
    if (stroke.filter(begun -> begun.name() != name).isPresent()) {
      endStroke();
    }
    var before = experiment.get();
    var after = change.apply(before);
    if (!after.equals(before)) {
      if (stroke.isEmpty()) {
        history.add(name, before, after);
      }
      change(after);
      showHistory();
    }
  }

  /// Takes every edit of this name from now to [#endStroke] as one step.
  public void beginStroke(EditName name) {
    endStroke();
    stroke = Optional.of(new Stroke(name, experiment.get()));
    painting.set(true);
  }

  public void endStroke() {
    stroke.ifPresent(begun -> {
      stroke = Optional.empty();
      painting.set(false);
      if (!begun.before().equals(experiment.get())) {
        history.add(begun.name(), begun.before(), experiment.get());
      }
      showHistory();
    });
  }

  /// Takes back what the stroke under way did.
  public void cancelStroke() {
    stroke.ifPresent(begun -> {
      stroke = Optional.empty();
      painting.set(false);
      change(begun.before());
    });
  }

  public void undo() {
    endStroke();
    history.undo(experiment.get()).ifPresent(this::change);
    showHistory();
  }

  public void redo() {
    endStroke();
    history.redo(experiment.get()).ifPresent(this::change);
    showHistory();
  }

  private void change(Experiment next) {
    var before = experiment.get();
    partial.set(Optional.empty());
    experiment.set(next);
    if (!sameStructure(before, next)) {
      structure.set(next);
    }
    if (!(map.get() instanceof MapState.Pending)
        && !map.get().last().map(Evaluation::experiment).equals(Optional.of(next))) {
      map.set(new MapState.Pending(map.get().last()));
    }
  }

  @SuppressWarnings("ReferenceEquality") // comparing every weight would cost more than it saves
  private static boolean sameStructure(Experiment before, Experiment next) {
    return before.layers() == next.layers()
        && before.off().equals(next.off())
        && before.input().shape().equals(next.input().shape());
  }

  private void showHistory() {
    undoName.set(history.undoName());
    redoName.set(history.redoName());
  }

  // --- What the service says

  /// Takes a result; one that belongs to an older experiment is dropped.
  ///
  /// @return whether it was taken
  @SuppressWarnings("ReferenceEquality") // an equal but older experiment has an equal result later
  public boolean deliver(Evaluation evaluation) {
    var current = evaluation.experiment() == experiment.get();
    if (current) {
      partial.set(Optional.empty());
      map.set(new MapState.Fresh(evaluation));
    }
    return current;
  }

  /// Takes the maps that are finished so far; those of an older experiment are dropped.
  @SuppressWarnings("ReferenceEquality") // as for a whole result
  public void deliver(PartialEvaluation some) {
    if (some.evaluation().experiment() == experiment.get()
        && map.get() instanceof MapState.Pending) {
      partial.set(Optional.of(some));
    }
  }

  /// Takes note that the experiment does not fit together.
  public void refuse(Misfit misfit) {
    map.set(new MapState.Misfitting(misfit, map.get().last()));
  }

  /// Takes note that computing failed.
  public void fail(Throwable cause) {
    partial.set(Optional.empty());
    map.set(new MapState.Failed(Optional.of(cause), map.get().last()));
  }

  /// Takes note that the user stopped the computation.
  public void stopped() {
    partial.set(Optional.empty());
    map.set(new MapState.Failed(Optional.empty(), map.get().last()));
  }
}
