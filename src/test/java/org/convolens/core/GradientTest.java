package org.convolens.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.convolens.core.gradient.Backward;
import org.convolens.core.gradient.Gradients;
import org.junit.jupiter.api.Test;

class GradientTest {
  private static final double STEP = 1e-5;
  private int compared;

  @Test
  void aConvolutionSharesOutWhatReachesIt() {
    var kernel = new Filter(Tensor.picture(new float[][] {{1, 2}, {3, 4}}), 5);
    var input = Tensor.picture(new float[][] {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}});
    var upstream = Tensor.picture(new float[][] {{1, 0}, {0, 10}});
    var gradient = Backward.through(Conv.of("c", kernel), input, upstream, RunControl.NONE);
    assertThat(gradient.input())
        .isEqualTo(Tensor.picture(new float[][] {{1, 2, 0}, {3, 14, 20}, {0, 30, 40}}));
    assertThat(gradient.filters())
        .containsExactly(new Filter(Tensor.picture(new float[][] {{51, 62}, {84, 95}}), 11));
  }

  @Test
  void aTurnedKernelTurnsItsGradient() {
    var kernel = new Filter(Tensor.signal(1, 2), 0);
    var conv = Conv.of("c", kernel).withFlip(true);
    var gradient = Backward.through(conv, Tensor.signal(3, 5), Tensor.signal(1), RunControl.NONE);
    assertThat(gradient.input()).isEqualTo(Tensor.signal(2, 1));
    assertThat(gradient.filters()).containsExactly(new Filter(Tensor.signal(5, 3), 1));
  }

  @Test
  void aMirroredCellGetsItsShareAndAConstantTeachesTheWeight() {
    var conv = Conv.of("c", new Filter(Tensor.signal(2, 3, 4), 0)).withPadding(Padding.Named.SAME);
    var input = Tensor.signal(1, 5);
    var ones = Tensor.signal(1, 1);
    var mirrored =
        Backward.through(conv.withBorder(Border.Named.SYMMETRIC), input, ones, RunControl.NONE);
    assertThat(mirrored.input()).isEqualTo(Tensor.signal(2 + 3 + 2, 4 + 3 + 4));
    var constant =
        Backward.through(conv.withBorder(new Border.Constant(7)), input, ones, RunControl.NONE);
    assertThat(constant.input()).isEqualTo(Tensor.signal(5, 7));
    assertThat(constant.filters().getFirst().weights()).isEqualTo(Tensor.signal(8, 6, 12));
  }

  @Test
  void theLargestTakesAllAndAMeanShares() {
    var input = Tensor.picture(new float[][] {{1, 3, 2}, {3, 0, 0}});
    var upstream = Tensor.picture(new float[][] {{4, 8}});
    var size = new Pair(2, 2);
    var max = new Pool("p", Pool.Kind.MAX, size, Pair.ONE, Padding.Named.VALID, false);
    assertThat(Backward.through(max, input, upstream, RunControl.NONE).input())
        .isEqualTo(Tensor.picture(new float[][] {{0, 12, 0}, {0, 0, 0}}));
    var mean = new Pool("p", Pool.Kind.AVERAGE, size, Pair.ONE, Padding.Named.VALID, false);
    assertThat(Backward.through(mean, input, upstream, RunControl.NONE).input())
        .isEqualTo(Tensor.picture(new float[][] {{1, 3, 2}, {1, 3, 2}}));
  }

  @Test
  void aMeanCountsPaddingOrLeavesItOut() {
    var input = Tensor.signal(1, 2, 3);
    var upstream = Tensor.signal(1, 0);
    var left = new Padding.Explicit(0, 1, 0, 0);
    for (var counted : new boolean[] {true, false}) {
      var pool = new Pool("p", Pool.Kind.AVERAGE, new Pair(1, 2), new Pair(1, 2), left, counted);
      assertThat(Backward.through(pool, input, upstream, RunControl.NONE).input())
          .isEqualTo(Tensor.signal(counted ? 0.5f : 1, 0, 0));
    }
  }

  @Test
  void slopesOfActivations() {
    assertThat(slopes(Activation.Function.RELU)).containsExactly(0, 0, 1);
    assertThat(slopes(Activation.Function.LEAKY_RELU)).containsExactly(0.25f, 0.25f, 1);
    assertThat(slopes(Activation.Function.ABS)).containsExactly(-1, 0, 1);
    assertThat(slopes(Activation.Function.SIGMOID)[1]).isEqualTo(0.25f);
    assertThat(slopes(Activation.Function.TANH)[2]).isCloseTo(0.41997433f, within(1e-7f));
  }

  private static float[] slopes(Activation.Function function) {
    return Backward.through(
            new Activation("a", function, 0.25f),
            Tensor.signal(-1, 0, 1),
            Tensor.signal(1, 1, 1),
            RunControl.NONE)
        .input()
        .toArray();
  }

  @Test
  void oneValueIsMovedByItsReceptiveFieldAlone() {
    var ones = new Filter(Tensor.filled(Shape.picture(1, 3, 3), 1), 0);
    var experiment =
        new Experiment(
            "",
            Tensor.filled(Shape.picture(1, 9, 9), 1),
            List.of(Conv.of("a", ones), Conv.of("b", ones)));
    var gradient =
        Gradients.ofValue(
            Evaluator.evaluate(experiment, RunControl.NONE), 1, 0, 1, 2, RunControl.NONE);
    assertThat(gradient.input().difference(Tensor.filled(Shape.picture(1, 9, 9), 0)))
        .isEqualTo(new Region(1, 2, 5, 5));
    assertThat(gradient.input().get(3, 4)).isEqualTo(9);
    assertThat(gradient.layers()).hasSize(2);
  }

  @Test
  void everyGradientIsTheSlopeThatASmallStepMeasures() {
    for (var seed = 1L; compared < 10_000; seed++) {
      compare(new RandomLayers(seed), RandomExperiments.of(seed));
    }
  }

  private void compare(RandomLayers random, Experiment experiment) {
    var evaluation = Evaluator.evaluate(experiment, RunControl.NONE);
    var factors = random.tensor(evaluation.result().shape());
    var gradients = Gradients.ofResult(evaluation, factors, RunControl.NONE);
    var forward = new DoubleForward(experiment);
    for (var number = 0; number < 25; number++) {
      var c = random.random.nextInt(forward.input.length);
      var r = random.random.nextInt(forward.input[0].length);
      var k = random.random.nextInt(forward.input[0][0].length);
      check(forward, factors, forward.input[c][r], k, gradients.input().get(c, r, k));
    }
    for (var index = 0; index < experiment.layers().size(); index++) {
      var filters = gradients.layers().get(index).filters();
      for (var f = 0; f < filters.size(); f++) {
        var weights = filters.get(f).weights().toArray();
        var at = random.random.nextInt(weights.length);
        check(forward, factors, forward.weights[index][f], at, weights[at]);
        check(forward, factors, forward.weights[index][f], weights.length, filters.get(f).bias());
      }
    }
  }

  /// Leaves out the places next to a kink, where the slopes on the two sides differ.
  private void check(
      DoubleForward forward, Tensor factors, double[] values, int index, float gradient) {
    var here = forward.weightedSum(factors);
    var start = values[index];
    values[index] = start + STEP;
    var above = (forward.weightedSum(factors) - here) / STEP;
    values[index] = start - STEP;
    var below = (here - forward.weightedSum(factors)) / STEP;
    values[index] = start;
    var size = Math.max(1, Math.abs(gradient));
    if (Math.abs(above - below) < 1e-3 * size) {
      assertThat((double) gradient).isCloseTo((above + below) / 2, within(1e-4 * size));
      compared++;
    }
  }

  @Test
  void aLayerThatIsSwitchedOffHandsTheGradientOn() {
    var doubled = Conv.of("c", new Filter(Tensor.signal(2), 0));
    var experiment =
        new Experiment("", Tensor.signal(1, 2), List.of(doubled, doubled.withName("off")))
            .withOff(Set.of("off"));
    var evaluation = Evaluator.evaluate(experiment, RunControl.NONE);
    var gradients = Gradients.ofResult(evaluation, Tensor.signal(1, 5), RunControl.NONE);
    assertThat(gradients.input()).isEqualTo(Tensor.signal(2, 10));
    assertThat(gradients.layers().getLast().filters()).isEmpty();
  }

  @Test
  void factorsOfAnotherShapeAreRefused() {
    var evaluation =
        Evaluator.evaluate(new Experiment("", Tensor.signal(1, 2), List.of()), RunControl.NONE);
    assertThat(Gradients.ofResult(evaluation, Tensor.signal(3, 4), RunControl.NONE).input())
        .isEqualTo(Tensor.signal(3, 4));
    assertThatThrownBy(() -> Gradients.ofResult(evaluation, Tensor.signal(1), RunControl.NONE))
        .hasMessageContaining("[1, 1]")
        .hasMessageContaining("[1, 2]");
  }

  @Test
  void itStopsWhenItIsCancelled() {
    var conv = Conv.of("c", new Filter(Tensor.signal(1), 0));
    var cancelled =
        new RunControl() {
          @Override
          public boolean cancelled() {
            return true;
          }

          @Override
          public void progress(long done, long total) {}
        };
    assertThatThrownBy(
            () -> Backward.through(conv, Tensor.signal(1, 2), Tensor.signal(1, 1), cancelled))
        .isInstanceOf(CancellationException.class);
  }
}
