package org.convolens.model;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// How far the sliding filter has come: a clock that others advance. At step s the first s values
/// of the map are uncovered and the window stands on the last of them. A run has a budget of time,
/// so that a small map and a large one both play in a sensible time.
public final class Playback {
  /// What one step is.
  public enum Grain {
    /// One output value.
    CELLS,
    /// One multiplication.
    PRODUCTS
  }

  public static final double SLOWEST = 0.25;
  public static final double FASTEST = 8;

  private static final double CELL_SECONDS = 0.35;
  private static final double PRODUCT_SECONDS = 0.3;
  private static final double CELLS_BUDGET = 30;
  private static final double PRODUCTS_BUDGET = 60;
  private static final double SKIP_SECONDS = 0.8;
  private static final double SINGLE_STEP_SECONDS = 0.25;
  private static final double LONGEST_GLIDE = 0.3;
  private static final double GLIDE_SHARE = 0.5;
  private static final double EVEN_BELOW = 1.0 / 8;

  private enum Motion {
    REST,
    RUN,
    SINGLE_STEP,
    SKIP
  }

  private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(1);
  private final ReadOnlyIntegerWrapper product = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper moving = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Grain> grain = new ReadOnlyObjectWrapper<>(Grain.CELLS);
  private final BooleanProperty loopRow = new SimpleBooleanProperty();
  private final DoubleProperty speed = new SimpleDoubleProperty(1);
  private Motion motion = Motion.REST;
  private int columns = 1;
  private int products = 1;
  private double elapsed;
  private double skipFrom;

  // --- Properties

  /// How many values are uncovered, 0 to [#countProperty].
  public ReadOnlyIntegerProperty stepProperty() {
    return step.getReadOnlyProperty();
  }

  public int step() {
    return step.get();
  }

  /// How many values the map has.
  public ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  public int count() {
    return count.get();
  }

  /// In the grain of products: how many products of the current value have been made.
  public ReadOnlyIntegerProperty productProperty() {
    return product.getReadOnlyProperty();
  }

  public int product() {
    return product.get();
  }

  /// Whether a run goes on.
  public ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }

  public boolean playing() {
    return playing.get();
  }

  /// Whether anything moves, so that the clock must be advanced.
  public ReadOnlyBooleanProperty movingProperty() {
    return moving.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Grain> grainProperty() {
    return grain.getReadOnlyProperty();
  }

  public Grain grain() {
    return grain.get();
  }

  /// Whether a run starts the same row again at its end.
  public BooleanProperty loopRowProperty() {
    return loopRow;
  }

  /// 1 is normal.
  public DoubleProperty speedProperty() {
    return speed;
  }

  /// The cell the window stands on, counted row by row; the one being computed in the grain of
  /// products.
  public int cell() {
    var current = grain() == Grain.PRODUCTS && product() > 0 ? step() : step() - 1;
    return Math.clamp(current, 0, count() - 1);
  }

  public int row() {
    return cell() / columns;
  }

  public int column() {
    return cell() % columns;
  }

  /// Where the window stands while it glides, in cells from the first; fractions lie on the way to
  /// the next cell.
  public double position() {
    if (grain() == Grain.PRODUCTS || motion == Motion.REST) {
      return cell();
    }
    if (motion == Motion.SKIP) {
      return Math.max(0, skipPosition() - 1);
    }
    return Math.max(0, step() - 1 + (step() == 0 ? 0 : glide()));
  }

  /// The share of the way to the next cell, 0 to 1. A run rests on a cell, with its value and its
  /// arithmetic to be seen, and then glides on; a single step sets out at once.
  private double glide() {
    var duration = stepSeconds();
    if (duration < EVEN_BELOW) {
      return Math.clamp(elapsed / duration, 0.0, 1.0);
    }
    var gliding =
        motion == Motion.SINGLE_STEP ? duration : Math.min(duration * GLIDE_SHARE, LONGEST_GLIDE);
    var share = Math.clamp(1 - (duration - elapsed) / gliding, 0.0, 1.0);
    return share * share * (3 - 2 * share);
  }

  private double stepSeconds() {
    if (motion == Motion.SINGLE_STEP) {
      return SINGLE_STEP_SECONDS;
    }
    var perStep =
        grain() == Grain.CELLS
            ? Math.min(CELL_SECONDS, CELLS_BUDGET / count())
            : Math.min(PRODUCT_SECONDS, PRODUCTS_BUDGET / ((double) count() * products));
    return perStep / Math.clamp(speed.get(), SLOWEST, FASTEST);
  }

  // --- Commands

  /// Plays another map, keeping the place where it still exists.
  ///
  /// @param productsPerCell multiplications behind one value
  public void setTask(int outputRows, int outputColumns, int productsPerCell) {
    columns = outputColumns;
    products = productsPerCell;
    var cells = outputRows * outputColumns;
    if (step() > cells) {
      step.set(cells);
    }
    count.set(cells);
    product.set(Math.min(product(), step() == cells ? 0 : products - 1));
    if (motion == Motion.SKIP) {
      skipFrom = Math.min(skipFrom, cells);
    }
  }

  /// Goes on from here; from the start when the end was reached.
  public void play() {
    finishMotion();
    if (step() == count()) {
      home();
    }
    set(Motion.RUN);
  }

  /// Rests on the cell that is nearest.
  public void pause() {
    if (motion == Motion.SKIP) {
      step.set(count());
    } else if (motion == Motion.RUN && position() - cell() > 0.5) {
      complete(1);
    }
    set(Motion.REST);
  }

  public void toggle() {
    if (playing()) {
      pause();
    } else {
      play();
    }
  }

  /// Pauses and takes one step.
  public void stepForward() {
    finishMotion();
    if (step() < count()) {
      set(Motion.SINGLE_STEP);
    } else {
      set(Motion.REST);
    }
  }

  /// Pauses and goes back one step.
  public void stepBack() {
    finishMotion();
    set(Motion.REST);
    if (grain() == Grain.PRODUCTS && product() > 0) {
      product.set(product() - 1);
    } else if (step() > 0) {
      step.set(step() - 1);
      product.set(grain() == Grain.PRODUCTS ? products - 1 : 0);
    }
  }

  /// Covers everything.
  public void home() {
    seek(0);
  }

  /// Uncovers the rest quickly.
  public void skip() {
    finishMotion();
    product.set(0);
    skipFrom = step();
    set(step() < count() ? Motion.SKIP : Motion.REST);
  }

  /// Pauses at a step, which is brought within the map.
  public void seek(int target) {
    set(Motion.REST);
    product.set(0);
    step.set(Math.clamp(target, 0, count()));
  }

  public void chooseGrain(Grain chosen) {
    finishMotion();
    product.set(0);
    grain.set(chosen);
    elapsed = 0;
  }

  /// Lets time pass. Allocates nothing.
  ///
  /// @return whether anything still moves
  public boolean advance(double seconds) {
    elapsed += Math.max(0, seconds);
    switch (motion) {
      case REST -> {}
      case SKIP -> advanceSkip();
      case SINGLE_STEP -> advanceSingleStep();
      case RUN -> advanceRun();
    }
    return motion != Motion.REST;
  }

  private double skipPosition() {
    return skipFrom + (count() - skipFrom) * Math.clamp(elapsed / SKIP_SECONDS, 0.0, 1.0);
  }

  private void advanceSkip() {
    step.set(Math.max(step(), (int) skipPosition()));
    if (elapsed >= SKIP_SECONDS) {
      step.set(count());
      set(Motion.REST);
    }
  }

  private void advanceSingleStep() {
    if (elapsed >= SINGLE_STEP_SECONDS || grain() == Grain.PRODUCTS) {
      complete(1);
      set(Motion.REST);
    }
  }

  private void advanceRun() {
    var duration = stepSeconds();
    var steps = (long) (elapsed / duration);
    if (steps > 0) {
      elapsed -= steps * duration;
      complete(steps);
      if (step() == count() && !loopRow.get()) {
        set(Motion.REST);
      }
    }
  }

  private void complete(long steps) {
    if (grain() == Grain.CELLS) {
      completeCells(steps);
    } else {
      var made = product() + steps;
      product.set((int) (made % products));
      completeCells(made / products);
      if (step() == count()) {
        product.set(0);
      }
    }
  }

  private void completeCells(long cells) {
    if (cells == 0) {
      return;
    }
    var next = Math.min(count(), step() + cells);
    if (loopRow.get() && motion == Motion.RUN) {
      var rowStart = (long) (Math.max(step() - 1, 0) / columns) * columns;
      next = rowStart + 1 + (step() + cells - rowStart - 1) % columns;
    }
    step.set((int) next);
  }

  /// A step that is under way counts as taken.
  private void finishMotion() {
    if (motion == Motion.SINGLE_STEP) {
      complete(1);
    } else if (motion == Motion.SKIP) {
      step.set(count());
    }
    set(Motion.REST);
  }

  private void set(Motion next) {
    motion = next;
    elapsed = 0;
    playing.set(next == Motion.RUN);
    moving.set(next != Motion.REST);
  }
}
