package org.convolens.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.convolens.core.training.Trainer;
import org.convolens.core.training.Training;
import org.junit.jupiter.api.Test;

class TrainingTest {
  private static final Experiment ONE_WEIGHT =
      new Experiment("", Tensor.signal(1, 2), List.of(scaling("c", 0)));

  /// A convolution that multiplies by one weight.
  private static Conv scaling(String name, float weight) {
    return Conv.of(name, new Filter(Tensor.signal(weight), 0));
  }

  @Test
  void twoStepsByHand() {
    // Output w·(1, 2) + b against the target (1, 3), from w = b = 0.
    // Step 1: differences −1 −3; by w (2/2)(−1·1 − 3·2) = −7, by b −4; w = 0.7, b = 0.4.
    // Outputs 1.1 1.8; differences 0.1 −1.2; by w 0.1 − 2.4 = −2.3, by b −1.1.
    // Step 2: velocities 0.5·(−7) − 2.3 = −5.8 and 0.5·(−4) − 1.1 = −3.1; w = 1.28, b = 0.71.
    // Outputs 1.99 3.27; differences 0.99 0.27.
    var trained =
        Trainer.train(ONE_WEIGHT, new Training(Tensor.signal(1, 3), 0.1, 0.5, 2), RunControl.NONE);
    var losses = trained.losses();
    assertThat(losses).hasSize(3);
    assertThat(losses.get(0)).isEqualTo(5);
    assertThat(losses.get(1)).isCloseTo((0.01f + 1.44f) / 2, within(1e-6f));
    assertThat(losses.get(2)).isCloseTo((0.9801f + 0.0729f) / 2, within(1e-6f));
    var filter = filter(trained.experiment(), 0);
    assertThat(filter.weights().get(0, 0)).isCloseTo(1.28f, within(1e-6f));
    assertThat(filter.bias()).isCloseTo(0.71f, within(1e-6f));
  }

  private static Filter filter(Experiment experiment, int layer) {
    return ((Conv) experiment.layers().get(layer)).filters().getFirst();
  }

  @Test
  void noStepsLeaveTheExperimentAndOneLoss() {
    var trained =
        Trainer.train(ONE_WEIGHT, new Training(Tensor.signal(0, 0), 1, 0, 0), RunControl.NONE);
    assertThat(trained.losses()).containsExactly(0f);
    assertThat(trained.experiment()).isEqualTo(ONE_WEIGHT);
  }

  @Test
  void aLayerThatIsNotTrainableStaysAndPassesTheGradientOn() {
    var fixed = scaling("fixed", 2);
    var frozen =
        new Conv(
            "fixed",
            fixed.filters(),
            Pair.ONE,
            Pair.ONE,
            1,
            Padding.Named.VALID,
            Border.Named.ZERO,
            false,
            false);
    var experiment = new Experiment("", Tensor.signal(1, 1), List.of(scaling("c", 0), frozen));
    // Output 2·(w + b), target 1: by w and by b (2/2)(−1·2)·2 = −4.
    var trained =
        Trainer.train(experiment, new Training(Tensor.signal(1, 1), 0.1, 0, 1), RunControl.NONE);
    assertThat(trained.experiment().layers().get(1)).isEqualTo(frozen);
    assertThat(filter(trained.experiment(), 0).weights().get(0, 0)).isCloseTo(0.4f, within(1e-6f));
    assertThat(filter(trained.experiment(), 0).bias()).isCloseTo(0.4f, within(1e-6f));
  }

  @Test
  void aLayerThatIsSwitchedOffDoesNotLearn() {
    var experiment =
        new Experiment("", Tensor.signal(1, 1), List.of(scaling("c", 0), scaling("off", 2)))
            .withOff(Set.of("off"));
    var trained =
        Trainer.train(experiment, new Training(Tensor.signal(1, 1), 0.1, 0, 1), RunControl.NONE);
    assertThat(trained.experiment().layers().get(1)).isEqualTo(experiment.layers().get(1));
    assertThat(filter(trained.experiment(), 0).weights().get(0, 0)).isCloseTo(0.2f, within(1e-6f));
  }

  @Test
  void aHiddenKernelIsFoundAgain() {
    var random = new RandomLayers(3);
    var input = random.tensor(Shape.picture(1, 12, 12));
    var hidden = Tensor.picture(new float[][] {{-1, 0, 1}, {-2, 0, 2}, {-1, 0, 1}});
    var teacher = new Experiment("", input, List.of(Conv.of("c", new Filter(hidden, 0.5f))));
    var target = Evaluator.evaluate(teacher, RunControl.NONE).result();
    var start = Conv.of("c", new Filter(Tensor.filled(hidden.shape(), 0), 0));
    var trained =
        Trainer.train(
            teacher.withLayer(0, start), new Training(target, 0.1, 0.9, 200), RunControl.NONE);
    assertThat(trained.losses().getLast()).isLessThan(1e-6f);
    var learned = filter(trained.experiment(), 0);
    for (var index = 0; index < 9; index++) {
      assertThat(learned.weights().toArray()[index])
          .isCloseTo(hidden.toArray()[index], within(1e-3f));
    }
    assertThat(learned.bias()).isCloseTo(0.5f, within(1e-3f));
  }

  @Test
  void aTargetOfAnotherShapeIsRefused() {
    assertThatThrownBy(() ->
            Trainer.train(ONE_WEIGHT, new Training(Tensor.signal(1), 1, 0, 1), RunControl.NONE))
        .hasMessageContaining("[1, 1]")
        .hasMessageContaining("[1, 2]");
  }

  @Test
  void itTellsItsStepsAndStopsWhenItIsCancelled() {
    var seen = new ArrayList<Long>();
    var control =
        new RunControl() {
          @Override
          public boolean cancelled() {
            return seen.size() == 3;
          }

          @Override
          public void progress(long done, long total) {
            assertThat(total).isEqualTo(1_000_000);
            seen.add(done);
          }
        };
    var training = new Training(Tensor.signal(1, 3), 0.1, 0, 1_000_000);
    assertThatThrownBy(() -> Trainer.train(ONE_WEIGHT, training, control))
        .isInstanceOf(CancellationException.class);
    assertThat(seen).containsExactly(1L, 2L, 3L);
  }
}
