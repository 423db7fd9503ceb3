package org.convolens.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Values and refusals worked out by hand.
class LayerValuesTest {
  private static final Tensor SIGNAL = Tensor.signal(1, 2, 3);

  private static Conv conv(float... weights) {
    return Conv.of("conv1", new Filter(Tensor.signal(weights), 0));
  }

  private static Tensor apply(Layer layer, Tensor input) {
    return Evaluator.evaluate(new Experiment("", input, List.of(layer)), RunControl.NONE).result();
  }

  @ParameterizedTest
  @CsvSource({
    "ZERO, 0 0 0 1 2 3 0 0 0",
    "REFLECT, 2 3 2 1 2 3 2 1 2",
    "SYMMETRIC, 3 2 1 1 2 3 3 2 1",
    "REPLICATE, 1 1 1 1 2 3 3 3 3",
    "CIRCULAR, 1 2 3 1 2 3 1 2 3"
  })
  void bordersReachAsFarAsThePadding(Border.Named border, String expected) {
    var padded =
        apply(conv(1).withPadding(new Padding.Explicit(0, 3, 0, 3)).withBorder(border), SIGNAL);
    assertThat(padded).isEqualTo(signal(expected));
  }

  @Test
  void aBorderAroundASingleCell() {
    var one = Tensor.signal(5);
    for (var border : List.of(Border.Named.REFLECT, Border.Named.CIRCULAR)) {
      assertThat(
              apply(conv(1).withPadding(new Padding.Explicit(0, 2, 0, 2)).withBorder(border), one))
          .isEqualTo(Tensor.signal(5, 5, 5, 5, 5));
    }
  }

  @Test
  void aConstantBorder() {
    var conv = conv(1).withPadding(new Padding.Explicit(0, 1, 0, 0));
    assertThat(apply(conv.withBorder(new Border.Constant(-7)), SIGNAL))
        .isEqualTo(Tensor.signal(-7, 1, 2, 3));
  }

  @Test
  void samePaddingPutsTheOddCellAtTheEnd() {
    assertThat(apply(conv(1, 10).withPadding(Padding.Named.SAME), SIGNAL))
        .isEqualTo(Tensor.signal(21, 32, 3));
  }

  @Test
  void fullPaddingWithFlipIsTheConvolutionOfMathematics() {
    assertThat(apply(conv(1, 10).withPadding(Padding.Named.FULL).withFlip(true), SIGNAL))
        .isEqualTo(Tensor.signal(1, 12, 23, 30));
    assertThat(apply(conv(1, 10).withPadding(Padding.Named.FULL), SIGNAL))
        .isEqualTo(Tensor.signal(10, 21, 32, 3));
  }

  @Test
  void strideAndDilation() {
    var input = Tensor.signal(1, 2, 3, 4, 5, 6);
    assertThat(apply(conv(1, 1).withStride(new Pair(1, 2)), input))
        .isEqualTo(Tensor.signal(3, 7, 11));
    assertThat(apply(conv(1, 1).withDilation(new Pair(1, 3)), input))
        .isEqualTo(Tensor.signal(5, 7, 9));
  }

  @Test
  void depthwiseFiltersSeeOneChannelEach() {
    var input = Tensor.of(Shape.signal(2, 2), 1, 2, 3, 4);
    var filters = List.of(new Filter(Tensor.signal(1), 0.5f), new Filter(Tensor.signal(10), 0));
    var conv =
        new Conv(
            "c",
            filters,
            Pair.ONE,
            Pair.ONE,
            2,
            Padding.Named.VALID,
            Border.Named.ZERO,
            false,
            true);
    assertThat(apply(conv, input)).isEqualTo(Tensor.of(Shape.signal(2, 2), 1.5f, 2.5f, 30, 40));
  }

  @Test
  void zeroTimesInfinityIsNaNInThePaddingToo() {
    var infinite = conv(Float.POSITIVE_INFINITY, 0).withPadding(Padding.Named.FULL);
    var padded = apply(infinite, Tensor.signal(1));
    assertThat(padded.get(0, 0)).isNaN();
    assertThat(padded.get(0, 1)).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(apply(conv(0), Tensor.signal(Float.NEGATIVE_INFINITY)).get(0, 0)).isNaN();
  }

  @Test
  void activations() {
    var input = Tensor.signal(-2, -0f, 3, Float.NaN, Float.NEGATIVE_INFINITY);
    assertThat(apply(Activation.of("a", Activation.Function.RELU), input).toArray())
        .containsExactly(0, 0, 3, Float.NaN, 0);
    assertThat(apply(Activation.of("a", Activation.Function.ABS), input).toArray())
        .containsExactly(2, 0, 3, Float.NaN, Float.POSITIVE_INFINITY);
    assertThat(new Activation("a", Activation.Function.LEAKY_RELU, 0.5f).apply(-2)).isEqualTo(-1);
    assertThat(new Activation("a", Activation.Function.SIGMOID, 0).apply(0)).isEqualTo(0.5f);
    assertThat(new Activation("a", Activation.Function.TANH, 0).apply(1)).isEqualTo(0.7615942f);
  }

  @Test
  void paddingNeverWinsAndIsLeftOutOfTheMean() {
    var input = Tensor.signal(-4, -2, -6);
    var size = new Pair(1, 2);
    var padded = new Padding.Explicit(0, 1, 0, 0);
    assertThat(apply(new Pool("p", Pool.Kind.MAX, size, size, padded, false), input))
        .isEqualTo(Tensor.signal(-4, -2));
    assertThat(apply(new Pool("p", Pool.Kind.AVERAGE, size, size, padded, false), input))
        .isEqualTo(Tensor.signal(-4, -4));
    assertThat(apply(new Pool("p", Pool.Kind.AVERAGE, size, size, padded, true), input))
        .isEqualTo(Tensor.signal(-2, -4));
  }

  @Test
  void refusalsNameTheLayerAndBothShapes() {
    var small = Tensor.filled(Shape.picture(1, 2, 5), 0);
    var kernel = new Filter(Tensor.filled(Shape.picture(1, 3, 3), 0), 0);
    assertThatThrownBy(() -> Conv.of("edges", kernel).outputShape(small.shape()))
        .hasMessage(
            "layer edges leaves no output: its window of 3 × 3 cells is larger than its input"
                + " [1, 2, 5] with padding [0, 0, 0, 0]; make the kernel or the dilation smaller,"
                + " or pad the input");
    assertThatThrownBy(() -> Conv.of("edges", kernel).outputShape(Shape.picture(3, 9, 9)))
        .hasMessage(
            "layer edges needs an input of 1 channel (filters of shape [1, 3, 3], groups 1),"
                + " but is given [3, 9, 9]; change its filters or what comes before it");
    assertThatThrownBy(() ->
            new Pool(
                "p",
                Pool.Kind.MAX,
                new Pair(3, 3),
                Pair.ONE,
                new Padding.Explicit(2, 0, 0, 0),
                false))
        .hasMessageContaining("at most half");
    assertThatThrownBy(() -> Shape.picture(1 << 15, 1 << 15, 2)).hasMessageContaining("2^28");
  }

  private static Tensor signal(String values) {
    var parts = values.split(" ", -1);
    return Tensor.generate(Shape.signal(1, parts.length), (c, r, k) -> Float.parseFloat(parts[k]));
  }
}
