package org.convolens.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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
  void smallLayersHaveTheVeryBitsOfTheReference() {
    var planes = 0;
    for (var turn = 0; turn < 2 * LAYERS; turn++) {
      var shape =
          turn % 16 == 0 ? Shape.picture(1, layers.upTo(50), layers.upTo(50)) : layers.shape();
      var conv = layers.conv("layer", shape, turn % 4 == 0 ? 20 : 5);
      if (turn % 2 == 0) {
        conv = movedByColumns(conv);
      }
      var input = turn % 5 == 0 ? layers.wild(shape) : layers.tensor(shape);
      if (EngineTest.fits(conv, shape)) {
        var expected = Reference.apply(conv, input);
        requireBits(new PlainRows(conv, input), conv, expected);
        if (PlainPlanes.suit(conv)) {
          requireBits(
              new PlainPlanes(conv, input, Sliding.of(conv, input.shape())), conv, expected);
          planes++;
        }
      }
    }
    assertThat(planes).isGreaterThan(LAYERS / 2);
  }

  private static Conv movedByColumns(Conv conv) {
    return conv.withStride(new Pair(conv.stride().rows(), 1))
        .withDilation(new Pair(conv.dilation().rows(), 1));
  }

  private void requireBits(ConvMethod method, Conv conv, Tensor expected) {
    var output = TensorEditor.unwritten(expected.shape());
    compute(method, conv, output, Region.of(expected.shape()));
    assertThat(output.build()).isEqualTo(expected);
    requireSameBits(method, conv, output.build());
  }

  @Test
  void layersTooLargeForOnePieceHaveTheVeryBitsOfTheReference() {
    for (var shape :
        List.of(Shape.signal(1, 20_000), Shape.picture(1, 3, 9_000), Shape.picture(2, 700, 11))) {
      for (var border : Border.Named.values()) {
        var kernel = new Shape(shape.channels(), Math.min(3, shape.rows()), 7, shape.signal());
        var conv =
            Conv.of("layer", new Filter(layers.tensor(kernel), 0.5f))
                .withBorder(border)
                .withPadding(Padding.Named.FULL);
        assertThat(PlainPlanes.suit(conv)).isTrue();
        var input = layers.wild(shape);
        requireBits(
            new PlainPlanes(conv, input, Sliding.of(conv, input.shape())),
            conv,
            Reference.apply(conv, input));
      }
    }
  }

  @Test
  void aWindowTooLargeForOnePieceIsNotTakenForALongRow() {
    var kernel = new Filter(layers.tensor(Shape.picture(1, 200, 25)), 0);
    var conv = Conv.of("layer", kernel);
    assertThat(PlainPlanes.suit(conv)).isFalse();
    var input = layers.tensor(Shape.picture(1, 203, 29));
    assertThat(ConvMethod.of(conv, input)).isInstanceOf(PlainRows.class);
    requireBits(new PlainRows(conv, input), conv, Reference.apply(conv, input));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void fewOutputsHaveTheBitsOfAll(boolean plain) {
    var compared = 0;
    while (compared < LAYERS) {
      var shape = layers.shape();
      var any = layers.conv("layer", shape, 5);
      var conv = plain ? movedByColumns(any) : any;
      var input = compared % 5 == 0 ? layers.wild(shape) : layers.tensor(shape);
      if (EngineTest.fits(conv, shape)) {
        var whole = conv.outputShape(shape);
        var row = layers.random.nextInt(whole.rows());
        var column = layers.random.nextInt(whole.columns());
        var region = Region.between(row, column, row + 2, column + 3);
        var sliding = Sliding.of(conv, shape);
        var few =
            plain ? FewSums.plain(conv, input, sliding) : FewSums.scattered(conv, input, sliding);
        var filters = conv.filters().size();
        region = region.intersection(Region.of(whole));
        if (!few.suits(Region.of(whole), filters) && few.suits(region, filters)) {
          var method = plain ? new PlainPlanes(conv, input, sliding) : new RowScatter(conv, input);
          var all = TensorEditor.unwritten(whole);
          compute(method, conv, all, Region.of(whole));
          requireSameBits(method, conv, all.build(), region);
          compared++;
        }
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

  @Test
  void winogradIsCloseToTheReferenceAndItselfOnAnyRegion() {
    for (var turn = 0; turn < 200; turn++) {
      var channels = layers.upTo(20);
      var shape = Shape.picture(channels, 2 + layers.upTo(30), 2 + layers.upTo(30));
      var kernel = Shape.picture(channels, 3, 3);
      var filters =
          IntStream.range(0, layers.upTo(20))
              .mapToObj(_ -> new Filter(layers.tensor(kernel), layers.random.nextFloat()))
              .toArray(Filter[]::new);
      var conv =
          Conv.of("layer", filters)
              .withFlip(turn % 2 == 0)
              .withBorder(layers.one(Border.Named.values()))
              .withPadding(layers.one(Padding.Named.values()));
      var input = turn % 5 == 0 ? layers.tensor(shape).with(0, 1, 2, 1 / 0f) : layers.tensor(shape);
      var method = new Winograd(conv, input);
      var output = TensorEditor.unwritten(conv.outputShape(shape));
      compute(method, conv, output, Region.of(conv.outputShape(shape)));
      requireClose(conv, input, output.build());
      requireSameBits(method, conv, output.build());
    }
  }

  /// Within a ten-thousandth of the sum of the magnitudes of its products.
  private static void requireClose(Conv conv, Tensor input, Tensor output) {
    var plain = Reference.apply(conv, input);
    for (var c = 0; c < plain.channels(); c++) {
      for (var r = 0; r < plain.rows(); r++) {
        for (var k = 0; k < plain.columns(); k++) {
          var expected = plain.get(c, r, k);
          var found = output.get(c, r, k);
          if (Float.isFinite(expected)) {
            var magnitude = 0.0;
            for (var product : Trace.of(input, conv, c, r, k).products().toArray()) {
              magnitude += Math.abs(product);
            }
            assertThat((double) found).isCloseTo(expected, within(1e-4 * magnitude));
          } else {
            assertThat(Float.compare(found, expected)).isZero();
          }
        }
      }
    }
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
    requireSameBits(method, conv, whole, region);
  }

  private static void requireSameBits(ConvMethod method, Conv conv, Tensor whole, Region region) {
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
