package org.convolens.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// An evaluation after an edit: the same to the bit as a full one, at the cost of what the edit
/// reaches.
class IncrementalTest {
  private final RandomLayers layers = new RandomLayers(11);

  @Test
  void equalsAFullEvaluationAfterRandomEdits() {
    var edits = 0;
    while (edits < 800) {
      var experiment = network();
      var evaluation = Evaluator.evaluate(experiment, RunControl.NONE);
      for (var edit = 0; edit < 8; edit++) {
        var changed = changed(experiment);
        if (fits(changed)) {
          evaluation = Evaluator.evaluate(changed, evaluation, RunControl.NONE);
          var full = Evaluator.evaluate(changed, RunControl.NONE);
          assertThat(evaluation.outputs()).isEqualTo(full.outputs());
          experiment = changed;
          edits++;
        }
      }
    }
  }

  private Experiment network() {
    while (true) {
      var input = layers.tensor(layers.shape());
      var stack = new ArrayList<Layer>();
      var shape = input.shape();
      for (var index = 0; index < 3; index++) {
        var layer = layers.layer("layer" + index, shape);
        if (EngineTest.fits(layer, shape)) {
          stack.add(layer);
          shape = layer.outputShape(shape);
        }
      }
      if (!stack.isEmpty()) {
        return new Experiment("", input, stack);
      }
    }
  }

  private Experiment changed(Experiment experiment) {
    var input = experiment.input();
    var index = layers.random.nextInt(experiment.layers().size());
    if (layers.random.nextInt(3) > 0 || !(experiment.layers().get(index) instanceof Conv conv)) {
      return experiment.withInput(
          input.with(
              layers.random.nextInt(input.channels()),
              layers.random.nextInt(input.rows()),
              layers.random.nextInt(input.columns()),
              layers.random.nextFloat()));
    }
    var filter = layers.random.nextInt(conv.filters().size());
    var weights = conv.filters().get(filter).weights();
    return experiment.withLayer(
        index,
        switch (layers.random.nextInt(4)) {
          case 0 ->
              conv.withFilter(filter, conv.filters().get(filter).withWeights(weights.map(w -> -w)));
          case 1 -> conv.withFilter(filter, conv.filters().get(filter).withBias(5));
          case 2 -> conv.withFlip(!conv.flip());
          default -> conv.withPadding(Padding.Named.SAME);
        });
  }

  private static boolean fits(Experiment experiment) {
    try {
      return !experiment.shapes().isEmpty();
    } catch (MisfitException _) {
      return false;
    }
  }

  @Test
  void equalsAFullEvaluationOnLargeLayersWhateverWayIsChosen() {
    var shape = Shape.picture(1, 90, 110);
    var any = new Filter(layers.tensor(Shape.picture(1, 9, 9)), 0.5f);
    var blur = layers.rankOne(Conv.of("a", any, any)).withPadding(Padding.Named.SAME);
    var many =
        Conv.of("a", IntStream.range(0, 5).mapToObj(_ -> any).toArray(Filter[]::new))
            .withBorder(Border.Named.REFLECT)
            .withPadding(Padding.Named.SAME);
    for (var conv : List.of(blur, many, Conv.of("a", any))) {
      var experiment = new Experiment("", layers.tensor(shape), List.of(conv));
      var painted = experiment.withInput(experiment.input().with(0, 50, 3, 7));
      requireSameAsFull(experiment, painted);
      requireSameAsFull(painted, painted.withLayer(0, conv.withFilter(0, any.withBias(1))));
    }
  }

  @Test
  void equalsAFullEvaluationWhereTilesAreTransformed() {
    var filters =
        IntStream.range(0, 16)
            .mapToObj(_ -> new Filter(layers.tensor(Shape.picture(16, 3, 3)), 0.5f))
            .toArray(Filter[]::new);
    var conv = Conv.of("a", filters).withPadding(Padding.Named.SAME);
    for (var side : List.of(93, 101)) {
      var input = layers.tensor(Shape.picture(16, side, side));
      assertThat(ConvMethod.of(conv, input)).isInstanceOf(Winograd.class);
      var experiment = new Experiment("", input, List.of(conv));
      var painted = experiment.withInput(input.with(3, side - 1, 7, 7));
      requireSameAsFull(experiment, painted);
      requireSameAsFull(painted, painted.withLayer(0, conv.withFilter(0, filters[0].withBias(1))));
    }
  }

  private static void requireSameAsFull(Experiment before, Experiment after) {
    var known = Evaluator.evaluate(before, RunControl.NONE);
    assertThat(Evaluator.evaluate(after, known, RunControl.NONE).outputs())
        .isEqualTo(Evaluator.evaluate(after, RunControl.NONE).outputs());
  }

  @Test
  void onePixelCostsKernelSizedWorkThroughManyLayers() {
    var kernel = new Filter(layers.tensor(Shape.picture(1, 3, 3)), 0.1f);
    var experiment =
        new Experiment(
            "",
            layers.tensor(Shape.picture(1, 512, 512)),
            List.of(
                Conv.of("a", kernel).withPadding(Padding.Named.SAME),
                Activation.of("b", Activation.Function.TANH),
                Conv.of("c", kernel),
                Conv.of("d", kernel)));
    var before = Evaluator.evaluate(experiment, RunControl.NONE);
    var edited = experiment.withInput(experiment.input().with(0, 200, 300, 9));
    var after = Evaluator.evaluate(edited, before, RunControl.NONE);
    assertThat(before.work()).isGreaterThan(3L * 9 * 500 * 500);
    assertThat(after.work()).isLessThanOrEqualTo(9 * 9 + 9 + 25 * 9 + 49 * 9);
    assertThat(after.outputs()).isEqualTo(Evaluator.evaluate(edited, RunControl.NONE).outputs());
  }

  @Test
  void oneWeightCostsItsOwnMapOnly() {
    var filters =
        IntStream.range(0, 32)
            .mapToObj(_ -> new Filter(layers.tensor(Shape.picture(3, 5, 5)), 0))
            .toList();
    var conv = Conv.of("a", filters.toArray(Filter[]::new));
    var experiment = new Experiment("", layers.tensor(Shape.picture(3, 64, 64)), List.of(conv));
    var before = Evaluator.evaluate(experiment, RunControl.NONE);
    var weights = filters.get(7).weights().with(1, 2, 3, 4);
    var edited = experiment.withLayer(0, conv.withFilter(7, new Filter(weights, 0)));
    var after = Evaluator.evaluate(edited, before, RunControl.NONE);
    assertThat(after.work()).isEqualTo(60L * 60 * 75);
    assertThat(before.work()).isEqualTo(32L * 60 * 60 * 75);
  }

  @Test
  void nothingChangedCostsNothing() {
    var experiment = network();
    var before = Evaluator.evaluate(experiment, RunControl.NONE);
    assertThat(Evaluator.evaluate(experiment, before, RunControl.NONE).work()).isZero();
  }

  @Test
  void aCancelledRunStops() {
    var kernel = new Filter(layers.tensor(Shape.picture(1, 15, 15)), 0);
    var experiment =
        new Experiment(
            "", layers.tensor(Shape.picture(1, 512, 512)), List.of(Conv.of("a", kernel)));
    var done = new long[1];
    var control =
        new RunControl() {
          @Override
          public boolean cancelled() {
            return done[0] > 0;
          }

          @Override
          public void progress(long now, long total) {
            done[0] = now;
          }
        };
    assertThatThrownBy(() -> Evaluator.evaluate(experiment, control))
        .isInstanceOf(CancellationException.class);
    assertThat(done[0]).isLessThan(498L * 498 * 225 / 50);
  }
}
