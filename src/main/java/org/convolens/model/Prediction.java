package org.convolens.model;

import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.convolens.model.paint.Cell;

/// Predicting values of the map before they are shown: the next cells are covered, one after the
/// other is asked for, and then revealed. For the FX thread only.
public final class Prediction {
  /// How many cells a round asks for when nothing else is said.
  public static final int ROUND = 5;

  private static final float ROUNDING = 0.0051f;

  /// Where a round stands.
  public sealed interface Phase {
    /// No round is under way.
    record Idle() implements Phase {}

    /// A cell's value is asked for.
    record Asking(Cell cell) implements Phase {}

    /// What was answered is compared with what is right.
    record Answered(Cell cell, float value, boolean right) implements Phase {}

    /// The round is over.
    record Over(int right, int asked) implements Phase {}
  }

  private final Playback playback;
  private final StageModel stage;
  private final Pointer pointer;
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(new Phase.Idle());
  private final ReadOnlyIntegerWrapper answered = new ReadOnlyIntegerWrapper();
  private int right;
  private int cells;
  private boolean leading;

  public Prediction(Playback playback, StageModel stage, Pointer pointer) {
    this.playback = playback;
    this.stage = stage;
    this.pointer = pointer;
    playback.stepProperty().subscribe(_ -> stopUnlessLeading());
    playback.movingProperty().subscribe(_ -> stopUnlessLeading());
    pointer
        .askedProperty()
        .subscribe(asked -> {
          if (!asked && phase.get() instanceof Phase.Asking) {
            stopUnlessLeading();
          }
        });
  }

  // --- Properties

  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  public Phase phase() {
    return phase.get();
  }

  /// How many cells of this round were answered, right or wrong.
  public ReadOnlyIntegerProperty answeredProperty() {
    return answered.getReadOnlyProperty();
  }

  public int right() {
    return right;
  }

  /// How many cells this round asks for.
  public int cells() {
    return cells;
  }

  // --- Commands

  /// Covers the map from the next cell on, from its start when all is uncovered, and asks.
  public void start(int wanted) {
    stop();
    if (stage.stage().isEmpty()) {
      return;
    }
    lead(() -> {
      playback.pause();
      playback.chooseGrain(Playback.Grain.CELLS);
      if (playback.step() >= playback.count()) {
        playback.home();
      }
    });
    right = 0;
    answered.set(0);
    cells = Math.min(wanted, playback.count() - playback.step());
    ask();
  }

  private void ask() {
    lead(() -> {
      var cell = next();
      pointer.ask(new Pointing.AtMap(cell));
      phase.set(new Phase.Asking(cell));
    });
  }

  private Cell next() {
    var columns = stage.stage().map(Stage::outputColumns).orElse(1);
    return new Cell(playback.step() / columns, playback.step() % columns);
  }

  /// What stands in the cell that is asked for.
  public Optional<Float> hidden() {
    return phase.get() instanceof Phase.Asking(var cell)
        ? stage.stage().map(now -> now.shown().get(now.filter(), cell.row(), cell.column()))
        : Optional.empty();
  }

  /// Takes a number for an answer: right when it is as the program would write it.
  public void answer(float value) {
    hidden().ifPresent(hidden -> reveal(Math.abs(value - hidden) <= rounding(hidden)));
  }

  private static float rounding(float value) {
    return ROUNDING + Math.abs(value) * 1e-5f;
  }

  /// Takes an answer that was judged elsewhere, such as a colour.
  public void reveal(boolean isRight) {
    if (phase.get() instanceof Phase.Asking(var cell)) {
      var value = hidden().orElse(0f);
      lead(() -> {
        right += isRight ? 1 : 0;
        playback.seek(playback.step() + 1);
        pointer.release();
        pointer.pin(new Pointing.AtMap(cell));
        answered.set(answered.get() + 1);
        phase.set(new Phase.Answered(cell, value, isRight));
      });
    }
  }

  /// Asks for the next cell, or ends the round.
  public void goOn() {
    if (phase.get() instanceof Phase.Answered) {
      lead(pointer::release);
      if (answered.get() < cells && playback.step() < playback.count()) {
        ask();
      } else {
        phase.set(new Phase.Over(right, answered.get()));
      }
    }
  }

  /// Ends the round, wherever it is.
  public void stop() {
    if (!(phase.get() instanceof Phase.Idle)) {
      phase.set(new Phase.Idle());
      answered.set(0);
      lead(pointer::release);
    }
  }

  private void lead(Runnable moves) {
    leading = true;
    moves.run();
    leading = false;
  }

  /// Playing on while a value is asked for gives it away.
  private void stopUnlessLeading() {
    if (!leading && phase.get() instanceof Phase.Asking) {
      stop();
    }
  }
}
