package org.convolens.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.convolens.core.Activation;
import org.convolens.core.Conv;
import org.convolens.core.Experiment;
import org.convolens.core.Filter;
import org.convolens.core.Pair;
import org.convolens.model.kernel.KernelPreset;
import org.convolens.model.paint.InputPreset;
import org.junit.jupiter.api.Test;

/// A window opens on an experiment without changing it.
class UnchangedTest extends UiTest {
  private static final Experiment START =
      new Experiment(
          "Wide",
          InputPreset.RING.create(12, 9, 0),
          List.of(
              Conv.of("conv1", new Filter(KernelPreset.GAUSSIAN_3.weights(), 0.5f))
                  .withStride(new Pair(2, 2))
                  .withPadding(org.convolens.core.Padding.Named.SAME),
              Activation.of("relu", Activation.Function.RELU)));

  @Override
  Experiment start() {
    return START;
  }

  @Test
  void nothingChangesByBeingShown() {
    assertThat(experiment()).isEqualTo(START);
    assertThat(window.bench().session().undoNameProperty().get()).isEqualTo(Optional.empty());
  }
}
