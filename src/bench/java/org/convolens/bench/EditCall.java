package org.convolens.bench;

import java.util.List;
import org.convolens.core.Conv;
import org.convolens.core.Evaluation;
import org.convolens.core.Evaluator;
import org.convolens.core.Experiment;
import org.convolens.core.Filter;
import org.convolens.core.Padding;
import org.convolens.core.RunControl;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;

/// A picture of 1024 × 1024 under a 3 × 3 filter, of which one pixel changes.
final class EditCall implements Call {
  private static final RunControl ALONE = new Lent(1);

  private final Experiment[] experiments;
  private final boolean update;
  private Evaluation last;
  private int turn;

  private EditCall(boolean update) {
    var picture = Tensor.generate(Shape.picture(1, 1024, 1024), (_, r, c) -> (r * 31 + c) % 7);
    var filter =
        new Filter(Tensor.picture(new float[][] {{1, 2, 1}, {0, 0, 0.5f}, {-1, -2, -1}}), 0f);
    var layer = Conv.of("conv", filter).withPadding(Padding.Named.SAME);
    this.experiments =
        new Experiment[] {
          new Experiment("", picture, List.of(layer)),
          new Experiment("", picture.with(0, 500, 500, 9f), List.of(layer))
        };
    this.update = update;
    this.last = Evaluator.evaluate(experiments[0], ALONE);
  }

  static Call full() {
    return new EditCall(false);
  }

  static Call update() {
    return new EditCall(true);
  }

  @Override
  public Object run() {
    turn = 1 - turn;
    last =
        update
            ? Evaluator.evaluate(experiments[turn], last, ALONE)
            : Evaluator.evaluate(experiments[turn], ALONE);
    return last;
  }
}
