package org.convolens.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every way of computing a convolution against the plain reference, whatever the rule that chooses
/// would say of the layer.
class ConvMethodTest {
  private static final int LAYERS = 800;

  enum Way {
    PLAIN_ROWS(PlainRows::new),
    ROW_SCATTER(RowScatter::new),
    PATCH_PRODUCTS(PatchProducts::new);

    final BiFunction<Conv, Tensor, ConvMethod> method;

    Way(BiFunction<Conv, Tensor, ConvMethod> method) {
      this.method = method;
    }
  }

  private final RandomLayers layers = new RandomLayers(23);

  @ParameterizedTest
  @EnumSource
  void equalsTheReferenceAndItselfOnAnyRegion(Way way) {
    var compared = 0;
    while (compared < LAYERS) {
      var shape = layers.shape();
      var conv = layers.conv("layer", shape, compared % 4 == 0 ? 20 : 5);
      var input = compared % 5 == 0 ? layers.wild(shape) : layers.tensor(shape);
      if (EngineTest.fits(conv, shape)) {
        var method = way.method.apply(conv, input);
        var output = TensorEditor.unwritten(conv.outputShape(shape));
        compute(method, conv, output, Region.of(conv.outputShape(shape)));
        EngineTest.compare(conv, input, output.build());
        requireSameBits(method, conv, output.build());
        compared++;
      }
    }
  }

  @Test
  void separableKernelsEqualTheReferenceAndThemselvesOnAnyRegion() {
    var compared = 0;
    while (compared < LAYERS) {
      var shape = layers.shape();
      var conv = layers.rankOne(layers.conv("layer", shape, 12));
      var input = compared % 5 == 0 ? layers.wild(shape) : layers.tensor(shape);
      if (EngineTest.fits(conv, shape)) {
        var method = Separable.of(conv, input);
        if (method.isPresent()) {
          var output = TensorEditor.unwritten(conv.outputShape(shape));
          compute(method.get(), conv, output, Region.of(conv.outputShape(shape)));
          EngineTest.compare(conv, input, output.build());
          requireSameBits(method.get(), conv, output.build());
          compared++;
        }
      }
    }
  }

  @Test
  void onlyColumnsTimesRowsAreSeparable() {
    var input = layers.tensor(Shape.picture(1, 30, 30));
    var any = Conv.of("layer", new Filter(layers.tensor(Shape.picture(1, 9, 9)), 0));
    assertThat(Separable.of(any, input)).isEmpty();
    assertThat(Separable.of(layers.rankOne(any), input)).isPresent();
    var zero = Conv.of("layer", new Filter(Tensor.filled(Shape.picture(1, 9, 9), 0), 0));
    assertThat(Separable.of(zero, input)).isEmpty();
  }

  private void requireSameBits(ConvMethod method, Conv conv, Tensor whole) {
    var row = layers.random.nextInt(whole.rows());
    var column = layers.random.nextInt(whole.columns());
    var region =
        Region.between(
            row,
            column,
            row + layers.upTo(whole.rows() - row),
            column + layers.upTo(whole.columns() - column));
    var part = new TensorEditor(Tensor.filled(whole.shape(), 99));
    compute(method, conv, part, region);
    for (var c = 0; c < whole.channels(); c++) {
      for (var r = region.row(); r < region.endRow(); r++) {
        for (var k = region.column(); k < region.endColumn(); k++) {
          assertThat(Float.compare(part.get(c, r, k), whole.get(c, r, k))).isZero();
        }
      }
    }
  }

  private static void compute(ConvMethod method, Conv conv, TensorEditor output, Region region) {
    var filters = conv.filters().size();
    method.compute(
        output, region, new Weights(conv, 0, filters), 0, filters, new Progress(RunControl.NONE));
  }
}
