package org.convolens.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.convolens.core.Activation;
import org.convolens.core.Conv;
import org.convolens.core.Evaluator;
import org.convolens.core.Experiment;
import org.convolens.core.Filter;
import org.convolens.core.RunControl;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;
import org.convolens.model.paint.Painting;
import org.junit.jupiter.api.Test;

/// The map on the stage before all others.
class StageFirstTest {
  private final Random random = new Random(5);

  private Experiment photograph(int side, int filters) {
    var all =
        IntStream.range(0, filters)
            .mapToObj(_ -> new Filter(tensor(3, 5, 5), random.nextFloat()))
            .toArray(Filter[]::new);
    return new Experiment(
        "",
        tensor(3, side, side),
        List.of(Conv.of("a", all), Activation.of("b", Activation.Function.RELU)));
  }

  private Tensor tensor(int channels, int rows, int columns) {
    return Tensor.generate(
        Shape.picture(channels, rows, columns), (c, r, k) -> random.nextFloat() - 0.5f);
  }

  @Test
  void afterAMoveOneMapIsNewAndTheOthersWait() {
    var before = photograph(160, 16);
    var after = before.withInput(Painting.move(before.input(), 1, -2));
    var base = Evaluator.evaluate(before, RunControl.NONE);
    var whole = Evaluator.evaluate(after, RunControl.NONE);
    var first = new StageFirst(0, 5).compute(after, base, RunControl.NONE).orElseThrow();
    assertThat(first.experiment()).isSameAs(after);
    for (var layer = 0; layer < 2; layer++) {
      var maps = first.outputs().get(layer);
      assertThat(maps.channel(5)).isEqualTo(whole.outputs().get(layer).channel(5));
      assertThat(maps.channel(4)).isEqualTo(base.outputs().get(layer).channel(4));
    }
  }

  @Test
  void aSmallChangeASmallPictureAndOtherLayersAreDoneAtOnce() {
    var before = photograph(160, 16);
    var base = Evaluator.evaluate(before, RunControl.NONE);
    var painted = before.withInput(before.input().with(0, 3, 3, 9));
    assertThat(new StageFirst(0, 5).compute(painted, base, RunControl.NONE)).isEmpty();
    var moved = before.withInput(Painting.move(before.input(), 1, 0));
    assertThat(new StageFirst(1, 5).compute(moved, base, RunControl.NONE)).isEmpty();
    assertThat(new StageFirst(0, 16).compute(moved, base, RunControl.NONE)).isEmpty();
    var small = photograph(40, 16);
    var smallBase = Evaluator.evaluate(small, RunControl.NONE);
    var smallMoved = small.withInput(Painting.move(small.input(), 1, 0));
    assertThat(new StageFirst(0, 5).compute(smallMoved, smallBase, RunControl.NONE)).isEmpty();
  }
}
