package org.convolens.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.convolens.core.Conv;
import org.convolens.core.Experiment;
import org.convolens.core.Filter;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;
import org.convolens.model.kernel.KernelPreset;
import org.convolens.model.paint.InputPreset;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private static final int STEPS = 220;

  private final History history = new History(Runnable::run);

  @Test
  void hundredsOfStrokesOnALargePhotographFitInTheBudgetAndComeBackExactly() {
    var states = new ArrayList<Experiment>();
    states.add(experiment(InputPreset.NOISE.create(512, 512, 7)));
    var random = new Random(3);
    for (var step = 0; step < STEPS; step++) {
      var before = states.getLast();
      var after = before.withInput(stroke(before.input(), random));
      history.add(EditName.PAINT, before, after);
      states.add(after);
    }
    assertThat(history.steps()).isEqualTo(STEPS);
    assertThat(history.bytes()).isLessThanOrEqualTo(64L << 20);
    for (var step = STEPS; step > 0; step--) {
      assertThat(history.undo(states.get(step))).contains(states.get(step - 1));
    }
    for (var step = 0; step < STEPS; step++) {
      assertThat(history.redo(states.get(step))).contains(states.get(step + 1));
    }
  }

  @Test
  void twoHundredWholePicturesOfNoiseFitInTheBudget() {
    var state = experiment(InputPreset.NOISE.create(512, 512, 0));
    for (var step = 1; step <= 200; step++) {
      var next = experiment(InputPreset.NOISE.create(512, 512, step));
      history.add(EditName.PRESET_INPUT, state, next);
      state = next;
    }
    assertThat(history.bytes()).isLessThanOrEqualTo(64L << 20);
    assertThat(history.steps()).as("steps kept").isGreaterThanOrEqualTo(200);
  }

  @Test
  void anotherSizeComesBack() {
    var small = experiment(InputPreset.BOX.create(4, 5, 0));
    var large = experiment(InputPreset.RING.create(9, 7, 0));
    history.add(EditName.RESIZE_INPUT, small, large);
    assertThat(history.undo(large)).contains(small);
    assertThat(history.redo(small)).contains(large);
  }

  @Test
  void anEditAfterAnUndoForgetsWhatCouldBeRedone() {
    var first = experiment(Tensor.filled(Shape.picture(1, 3, 3), 0));
    var second = first.withInput(Tensor.filled(Shape.picture(1, 3, 3), 1));
    history.add(EditName.PAINT, first, second);
    assertThat(history.undo(second)).contains(first);
    history.add(EditName.INVERT, first, second);
    assertThat(history.redo(second)).isEmpty();
    assertThat(history.undoName()).contains(EditName.INVERT);
  }

  private static Tensor stroke(Tensor input, Random random) {
    var row = random.nextInt(input.rows() - 40);
    var column = random.nextInt(input.columns() - 40);
    var value = random.nextFloat();
    return input.edit(editor -> {
      for (var step = 0; step < 40; step++) {
        editor.set(0, row + step, column + random.nextInt(40), value);
      }
    });
  }

  private static Experiment experiment(Tensor input) {
    return new Experiment(
        "", input, List.of(Conv.of("conv1", new Filter(KernelPreset.IDENTITY.weights(), 0))));
  }
}
