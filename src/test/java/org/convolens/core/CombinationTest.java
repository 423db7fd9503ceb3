package org.convolens.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Combined maps and values of several channels against plain sums over seeded random cases.
class CombinationTest {
  private final Random random = new Random(3);

  @Test
  void handComputed() {
    var maps = Tensor.of(Shape.picture(3, 1, 2), 3, -1, 4, 0, -12, 2);
    assertThat(of(Combination.Kind.SUM, maps, 0, 1)).containsExactly(7, -1);
    assertThat(of(Combination.Kind.MAXIMUM, maps, 0, 1)).containsExactly(4, 0);
    assertThat(of(Combination.Kind.MAGNITUDE, maps, 0, 1)).containsExactly(5, 1);
    assertThat(of(Combination.Kind.MAGNITUDE, maps, 0, 1, 2)).containsExactly(13, 2.236068f);
  }

  private static float[] of(Combination.Kind kind, Tensor maps, Integer... which) {
    return new Combination(kind, List.of(which)).of(maps).toArray();
  }

  @ParameterizedTest
  @EnumSource(Combination.Kind.class)
  void agreesWithThePlainReference(Combination.Kind kind) {
    for (var round = 0; round < 200; round++) {
      var count = 2 + random.nextInt(6);
      var shape = Shape.picture(count, 1 + random.nextInt(7), 1 + random.nextInt(7));
      var maps = Tensor.generate(shape, (c, r, k) -> random.nextFloat() * 8 - 4);
      var chosen =
          IntStream.range(0, count).filter(map -> map < 2 || random.nextBoolean()).toArray();
      var combination = new Combination(kind, IntStream.of(chosen).boxed().toList());
      var combined = combination.of(maps);
      for (var row = 0; row < shape.rows(); row++) {
        for (var column = 0; column < shape.columns(); column++) {
          var r = row;
          var c = column;
          var values = IntStream.of(chosen).mapToDouble(map -> maps.get(map, r, c));
          var plain =
              switch (kind) {
                case SUM -> values.sum();
                case MAXIMUM -> values.max().orElseThrow();
                case MAGNITUDE -> Math.sqrt(values.map(value -> value * value).sum());
              };
          assertThat((double) combined.get(row, column)).isCloseTo(plain, within());
          assertThat(combination.value(maps, row, column)).isEqualTo(combined.get(row, column));
        }
      }
    }
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-5);
  }

  @Test
  void oneMapOrTheSameTwiceIsNoCombination() {
    assertThatThrownBy(() -> new Combination(Combination.Kind.SUM, List.of(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Combination(Combination.Kind.SUM, List.of(1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// The partial sums that are shown a channel add up to the value of the plain reference.
  @Test
  void channelSumsAddUpToTheValue() {
    for (var seed = 0; seed < 300; seed++) {
      var layers = new RandomLayers(seed);
      var channels = 1 + layers.random.nextInt(4);
      var input = layers.tensor(Shape.picture(channels, 6, 7));
      var filter = new Filter(layers.tensor(Shape.picture(channels, 3, 3)), 0.5f);
      var conv = Conv.of("conv1", filter);
      var expected = Reference.apply(conv, input);
      var row = layers.random.nextInt(expected.rows());
      var column = layers.random.nextInt(expected.columns());
      var trace = Trace.of(input, conv, 0, row, column);
      var sum = 0.5;
      for (var channel = 0; channel < channels; channel++) {
        sum += trace.channelSum(channel);
      }
      assertThat(sum).isCloseTo(expected.get(row, column), within());
      assertThat(trace.value()).isEqualTo(expected.get(row, column));
    }
  }

  @Test
  void aMapMovesWithThePicture() {
    var input = Tensor.generate(Shape.picture(1, 12, 12), (c, r, k) -> random.nextFloat());
    var moved =
        Tensor.generate(input.shape(), (c, r, k) -> r < 2 || k < 4 ? 0 : input.get(r - 2, k - 4));
    var conv = Conv.of("conv1", new Filter(Tensor.filled(Shape.picture(1, 3, 3), 0.5f), 0));
    var before = Reference.apply(conv, input);
    var now = Reference.apply(conv, moved);
    assertThat(MapShift.between(before, now, 2, 4, Pair.ONE))
        .isEqualTo(new MapShift(2, 4, true, 1));
    var strided = conv.withStride(new Pair(2, 2));
    var shift =
        MapShift.between(
            Reference.apply(strided, input), Reference.apply(strided, moved), 2, 4, new Pair(2, 2));
    assertThat(shift).isEqualTo(new MapShift(1, 2, true, 1));
    assertThat(MapShift.between(before, before, 1, 0, new Pair(2, 2)).whole()).isFalse();
    assertThat(MapShift.between(before, before, 1, 0, Pair.ONE).same()).isLessThan(0.5);
  }

  @Test
  void factsAreGlobalPooling() {
    assertThat(MapFacts.of(Tensor.picture(new float[][] {{1, -2, 4}, {0, 0, 3}})))
        .isEqualTo(new MapFacts(4, 1));
  }
}
