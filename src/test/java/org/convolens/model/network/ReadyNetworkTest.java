package org.convolens.model.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.convolens.core.Evaluator;
import org.convolens.core.Reference;
import org.convolens.core.RunControl;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The ready-made networks do what their names say.
class ReadyNetworkTest {
  private static final Tensor PICTURE =
      Tensor.generate(Shape.picture(1, 32, 40), (c, r, k) -> (r * k % 7) / 7f);

  @ParameterizedTest
  @EnumSource(ReadyNetwork.class)
  void everyOneFits(ReadyNetwork network) {
    var experiment = network.create("Name", PICTURE);
    assertThat(Fit.of(experiment).fits()).isTrue();
    var value = experiment.input();
    for (var layer : experiment.layers()) {
      value = Reference.apply(layer, value);
    }
    assertThat(Evaluator.evaluate(experiment, RunControl.NONE).result()).isEqualTo(value);
  }

  private static Tensor result(ReadyNetwork network) {
    return Evaluator.evaluate(network.create("", PICTURE), RunControl.NONE).result();
  }

  @Test
  void onlyTheCrossLightsUp() {
    var found = result(ReadyNetwork.CROSSES);
    assertThat(found).isEqualTo(Tensor.filled(found.shape(), 0).with(0, 11, 5, 8));
  }

  @Test
  void theFourCornersLightUpMost() {
    var found = result(ReadyNetwork.EDGES_CORNERS);
    assertThat(found.shape()).isEqualTo(Shape.picture(1, 8, 8));
    for (var row = 0; row < 8; row++) {
      for (var column = 0; column < 8; column++) {
        var corner = (row == 1 || row == 6) && (column == 1 || column == 6);
        if (corner) {
          assertThat(found.get(row, column)).isEqualTo(4);
        } else {
          assertThat(found.get(row, column)).isLessThan(3);
        }
      }
    }
  }
}
