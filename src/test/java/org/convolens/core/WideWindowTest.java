package org.convolens.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Windows far larger than their input, whose sizes are beyond an int.
class WideWindowTest {
  private static final int MOST = Integer.MAX_VALUE;
  private static final Shape SMALL = Shape.picture(1, 2, 2);

  private static Conv conv(int rows, int columns, Pair dilation, Padding padding) {
    var weights = Tensor.generate(Shape.picture(1, rows, columns), (_, r, c) -> 1 + r * 3 + c);
    return Conv.of("conv1", new Filter(weights, 0.5f)).withDilation(dilation).withPadding(padding);
  }

  private static Pool pool(Pool.Kind kind, Pair size, Pair stride, Padding padding, boolean count) {
    return new Pool("pool1", kind, size, stride, padding, count);
  }

  private static Tensor evaluated(Layer layer, Tensor input) {
    return Evaluator.evaluate(new Experiment("", input, List.of(layer)), RunControl.NONE)
        .outputs()
        .getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "3, 3, 1073741824, VALID, leaves no output: its window of 2147483649 × 3",
    "5, 1, 1073741824, VALID, leaves no output: its window of 4294967297 × 1",
    "3, 3, 2147483647, VALID, leaves no output: its window of 4294967295 × 3",
    "3, 3, 1073741824, SAME, cannot pad its input [1; 2; 2] as far as its window of 2147483649 × 3",
    "3, 3, 2147483647, FULL, cannot pad its input [1; 2; 2] as far as its window of 4294967295 × 3",
    "9, 1, 2147483647, FULL, cannot pad its input [1; 2; 2] as far as its window of 17179869177 × 1",
    "2, 1, 1500000000, FULL, would turn its input [1; 2; 2] into [1; 1500000002; 2]"
  })
  void aConvolutionTooWideIsRefusedWithItsShapes(
      int rows, int columns, int dilation, Padding.Named padding, String why) {
    var layer = conv(rows, columns, new Pair(dilation, 1), padding);
    assertThatThrownBy(() -> layer.outputShape(SMALL))
        .isInstanceOf(MisfitException.class)
        .hasMessageStartingWith("layer conv1 " + why.replace(';', ','));
  }

  @Test
  void aPoolTooWideIsRefusedWithItsShapes() {
    var tall = new Pair(MOST, 1);
    var layer = pool(Pool.Kind.MAX, tall, Pair.ONE, Padding.Named.FULL, false);
    assertThatThrownBy(() -> layer.outputShape(SMALL))
        .hasMessageContaining("[1, 2, 2] into [1, 2147483648, 2]");
    assertThatThrownBy(() -> layer.outputShape(Shape.picture(1, 3, 2)))
        .hasMessageContaining("cannot pad its input [1, 3, 2]");
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000_000, 2_000_000_000, MOST})
  void aLargePoolLooksAtTheInputOnly(int side) {
    var size = new Pair(side, side);
    var input = Tensor.picture(new float[][] {{1, -2}, {3, 4}});
    for (var kind : Pool.Kind.values()) {
      var layer = pool(kind, size, size, Padding.Named.FULL, false);
      var output = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> evaluated(layer, input));
      assertThat(output).as("%s", kind).isEqualTo(Reference.apply(layer, input));
      assertThat(output).as("%s", kind).isEqualTo(input);
      var trace = PoolTrace.of(input, layer, 0, 1, 1);
      assertThat(trace.cells()).isEqualTo(Region.cell(1, 1));
      assertThat(Sliding.of(layer, SMALL).outputsReached(Region.cell(1, 0)))
          .containsExactly(Region.cell(1, 0));
      assertThat(Sliding.of(layer, SMALL).reachesRow(1)).isTrue();
    }
  }

  @Test
  void paddingThatCountsIsCountedBeyondAnInt() {
    var size = new Pair(1 << 17, 1 << 17);
    var layer = pool(Pool.Kind.AVERAGE, size, Pair.ONE, Padding.Named.SAME, true);
    var input = Tensor.filled(SMALL, 0x1p32f);
    assertThat(evaluated(layer, input)).isEqualTo(Tensor.filled(SMALL, 1));
    assertThat(PoolTrace.of(input, layer, 0, 0, 0).count()).isEqualTo(1L << 34);
  }

  @Test
  void aPoolGivesTheBitsOfAllItsCells() {
    var layers = new RandomLayers(11);
    for (var round = 0; round < 400; round++) {
      var input = layers.wild(Shape.picture(2, layers.upTo(9), layers.upTo(9)));
      var layer =
          pool(
              layers.one(Pool.Kind.values()),
              new Pair(layers.upTo(20), layers.upTo(40)),
              new Pair(layers.upTo(3), layers.upTo(3)),
              layers.one(new Padding[] {Padding.Named.SAME, Padding.Named.FULL}),
              layers.random.nextBoolean());
      assertThat(evaluated(layer, input))
          .as("%s of %s", layer, input.shape())
          .isEqualTo(overAllCells(layer, input));
    }
  }

  /// Cell by cell through the padding, with nothing left out.
  private static Tensor overAllCells(Pool pool, Tensor input) {
    var sliding = Sliding.of(pool, input.shape());
    return Tensor.generate(
        pool.outputShape(input.shape()),
        (channel, row, column) -> {
          var largest = Float.NEGATIVE_INFINITY;
          var sum = 0.0;
          var count = 0;
          for (var kr = 0; kr < pool.size().rows(); kr++) {
            for (var kc = 0; kc < pool.size().columns(); kc++) {
              var r = sliding.inputRow(row, kr);
              var c = sliding.inputColumn(column, kc);
              var inside = r >= 0 && r < input.rows() && c >= 0 && c < input.columns();
              if (inside) {
                largest = Math.max(largest, input.get(channel, r, c));
                sum += input.get(channel, r, c);
              }
              count += inside || pool.countPadding() ? 1 : 0;
            }
          }
          return pool.kind() == Pool.Kind.MAX ? largest : (float) (sum / count);
        });
  }

  @ParameterizedTest
  @CsvSource({"200000000, 1, 2", "1, 200000000, 2", "200000000, 1, 70000", "1, 50000000, 70000"})
  void aWidelySpreadKernelTakesNoMoreMemoryThanItsOutput(int rows, int columns, int length) {
    var layer = conv(3, 3, new Pair(rows, columns), Padding.Named.SAME);
    var input = new RandomLayers(5).tensor(Shape.picture(1, 2, length));
    for (var border : List.of(Border.Named.ZERO, Border.Named.REFLECT)) {
      var bordered = layer.withBorder(border);
      var output = evaluated(bordered, input);
      var reference = Reference.apply(bordered, input);
      assertThat(output.shape()).isEqualTo(reference.shape());
      assertThat(output.get(0, 1, 1)).isCloseTo(reference.get(0, 1, 1), within(1e-3f));
    }
  }

  @Test
  void receptiveFieldsOfEndlessStridesEnd() {
    var layer =
        pool(Pool.Kind.MAX, new Pair(3, 3), new Pair(MOST, MOST), Padding.Named.SAME, false);
    var layers =
        List.<Layer>of(layer.withName("a"), layer.withName("b"), layer.withName("c"), layer);
    var input = Tensor.filled(SMALL, 1);
    var experiment = new Experiment("", input, layers);
    var last = ReceptiveField.of(experiment).getLast();
    assertThat(last.cells(0, 0, SMALL)).isEqualTo(Region.of(SMALL));
    assertThat(last.sliding(SMALL, experiment.shapes().getLast()).kernel().rows()).isPositive();
  }

  @Test
  void whatAValueOfALargePoolDependsOnIsFoundAtOnce() {
    var size = new Pair(MOST, MOST);
    var layer = pool(Pool.Kind.MAX, size, size, Padding.Named.FULL, false);
    var experiment = new Experiment("", Tensor.filled(SMALL, 1), List.of(layer));
    assertThat(Reach.of(experiment, 0, 0, 1, 1).getFirst().regions())
        .containsExactly(Region.cell(1, 1));
  }
}
