package org.convolens.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.convolens.core.Activation;
import org.convolens.core.Conv;
import org.convolens.core.Experiment;
import org.convolens.core.Filter;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;
import org.convolens.model.paint.Cell;
import org.convolens.model.paint.Ink;
import org.convolens.model.paint.Painting;

/// A 512 × 512 RGB photograph with 32 filters of 5 × 5 and a ReLU, and edits of it. Each edit is
/// given a number that grows, so that two in a row differ.
final class PhotographNetwork {
  private static final int SIDE = 512;
  private static final int FILTERS = 32;
  private static final int EDITED = 7;

  private PhotographNetwork() {}

  static Experiment create() {
    var random = new Random(1);
    var photograph = Tensor.generate(Shape.picture(3, SIDE, SIDE), (c, r, k) -> random.nextFloat());
    var filters =
        IntStream.range(0, FILTERS)
            .mapToObj(_ ->
                new Filter(
                    Tensor.generate(Shape.picture(3, 5, 5), (c, r, k) -> random.nextFloat() - 0.5f),
                    0))
            .toArray(Filter[]::new);
    return new Experiment(
        "",
        photograph,
        List.of(Conv.of("conv1", filters), Activation.of("relu1", Activation.Function.RELU)));
  }

  /// One stroke of the pencil from side to side, in all channels.
  static Experiment stroke(Experiment experiment, int turn) {
    var ink = new Ink(0, List.of((float) (turn % 2), 0.5f, 0.25f));
    return experiment.withInput(
        Painting.pencil(experiment.input(), ink, new Cell(200, 40), new Cell(240, 470)));
  }

  /// One weight of one filter.
  static Experiment weight(Experiment experiment, int turn) {
    var conv = (Conv) experiment.layers().getFirst();
    var filter = conv.filters().get(EDITED);
    var weights = filter.weights().with(1, 2, 2, turn % 2 + 0.5f);
    return experiment.withLayer(0, conv.withFilter(EDITED, filter.withWeights(weights)));
  }

  /// The whole picture moved by one cell there or back: every value of every map changes.
  static Experiment move(Experiment experiment, int turn) {
    return experiment.withInput(
        Painting.move(experiment.input(), turn % 2 == 0 ? 1 : -1, turn % 2 == 0 ? -1 : 1));
  }

  /// Other filters: every map changes.
  static Experiment filters(Experiment experiment, int turn) {
    var conv = (Conv) experiment.layers().getFirst();
    return experiment.withLayer(
        0,
        conv.withFilters(
            conv.filters().stream()
                .map(filter -> filter.withWeights(filter.weights().map(weight -> -weight)))
                .toList()));
  }
}
