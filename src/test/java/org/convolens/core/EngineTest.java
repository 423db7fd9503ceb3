package org.convolens.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The engine against the plain reference.
class EngineTest {
  private static final int LAYERS = 2_500;
  private static final double UNIT = Math.pow(2, -24);

  @Test
  void equalsTheReferenceOnRandomLayersOverEveryOption() {
    var layers = new RandomLayers(7);
    var compared = 0;
    while (compared < LAYERS) {
      var shape = layers.shape();
      var layer = layers.layer("layer", shape);
      var input = compared % 5 == 0 ? layers.wild(shape) : layers.tensor(shape);
      if (fits(layer, shape)) {
        compare(layer, input, evaluated(layer, input));
        compared++;
      }
    }
    assertThat(compared).isEqualTo(LAYERS);
  }

  static boolean fits(Layer layer, Shape input) {
    try {
      return layer.outputShape(input).size() > 0;
    } catch (MisfitException _) {
      return false;
    }
  }

  private static Tensor evaluated(Layer layer, Tensor input) {
    return Evaluator.evaluate(new Experiment("", input, List.of(layer)), RunControl.NONE).result();
  }

  static void compare(Layer layer, Tensor input, Tensor fast) {
    var plain = Reference.apply(layer, input);
    assertThat(fast.shape()).isEqualTo(plain.shape()).isEqualTo(layer.outputShape(input.shape()));
    for (var c = 0; c < plain.channels(); c++) {
      for (var r = 0; r < plain.rows(); r++) {
        for (var k = 0; k < plain.columns(); k++) {
          var expected = plain.get(c, r, k);
          var found = fast.get(c, r, k);
          if (Float.isFinite(expected)) {
            assertThat(Math.abs((double) found - expected))
                .as("%s at %d, %d, %d", layer, c, r, k)
                .isLessThanOrEqualTo(tolerance(layer, input, c, r, k));
          } else {
            assertThat(Float.compare(found, expected))
                .as("%s at %d, %d, %d: %s for %s", layer, c, r, k, found, expected)
                .isZero();
          }
        }
      }
    }
  }

  /// 4·(n + 2)·2⁻²⁴·Σ|x·w|, what summing n products in float32 may cost.
  private static double tolerance(Layer layer, Tensor input, int filter, int row, int column) {
    if (!(layer instanceof Conv conv)) {
      return 0;
    }
    var products = Trace.of(input, conv, filter, row, column).products().toArray();
    var magnitude = (double) Math.abs(conv.filters().get(filter).bias());
    for (var product : products) {
      magnitude += Math.abs(product);
    }
    return 4 * (products.length + 2) * UNIT * magnitude;
  }
}
