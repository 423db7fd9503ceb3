package org.convolens.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.convolens.core.Conv;
import org.convolens.core.Evaluator;
import org.convolens.core.Experiment;
import org.convolens.core.Filter;
import org.convolens.core.Pair;
import org.convolens.core.RunControl;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;
import org.convolens.model.channels.Depth;
import org.convolens.model.filters.FilterSet;
import org.convolens.model.filters.Filters;
import org.convolens.model.kernel.KernelPreset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Changes of depth and of the list of filters: what can be kept is kept, and it always fits.
class ChannelsTest {
  private final Random random = new Random(7);

  private Tensor tensor(int channels, int rows, int columns) {
    return Tensor.generate(
        Shape.picture(channels, rows, columns), (c, r, k) -> (random.nextInt(201) - 100) / 100f);
  }

  private Conv conv(String name, int filters, int depth, int groups) {
    var all =
        IntStream.range(0, filters)
            .mapToObj(index -> new Filter(tensor(depth, 3, 3), random.nextInt(9), name + index))
            .toList();
    return new Conv(
        name,
        all,
        Pair.ONE,
        Pair.ONE,
        groups,
        org.convolens.core.Padding.Named.SAME,
        org.convolens.core.Border.Named.ZERO,
        false,
        true);
  }

  private Experiment network(int channels) {
    return new Experiment(
        "", tensor(channels, 9, 8), List.of(conv("a", 4, channels, 1), conv("b", 3, 4, 1)));
  }

  private static Tensor result(Experiment experiment) {
    return Evaluator.evaluate(experiment, RunControl.NONE).result();
  }

  @ParameterizedTest
  @CsvSource({"1,3", "3,1", "2,4", "4,2", "3,4", "4,1"})
  void filtersFollowTheDepthOfTheInput(int from, int to) {
    var before = network(from);
    var after = Depth.change(before, to);
    assertThat(after.input().channels()).isEqualTo(to);
    assertThat(after.shapes()).hasSize(3);
    var kept = ((Conv) before.layers().getFirst()).filters().getFirst().weights();
    var now = ((Conv) after.layers().getFirst()).filters().getFirst().weights();
    for (var channel = 0; channel < Math.min(from, to); channel++) {
      assertThat(now.channel(channel)).isEqualTo(kept.channel(channel));
    }
    assertThat(after.layers().getLast()).isEqualTo(before.layers().getLast());
  }

  @Test
  void greyBecomesTheSameInEveryChannelAndEveryKernelToo() {
    var grey =
        new Experiment(
            "",
            tensor(1, 4, 4),
            List.of(Conv.of("a", new Filter(KernelPreset.SHARPEN.weights(), 0))));
    var two = Depth.change(grey, 2);
    var three = Depth.change(two, 3);
    var weights = ((Conv) three.layers().getFirst()).filters().getFirst().weights();
    for (var channel = 0; channel < 3; channel++) {
      assertThat(three.input().channel(channel)).isEqualTo(grey.input());
      assertThat(weights.channel(channel)).isEqualTo(KernelPreset.SHARPEN.weights());
    }
    assertClose(result(three), result(grey).map(value -> 3 * value));
  }

  @Test
  void aNewChannelOfAColouredPictureIsEmptyAndMakesNoDifference() {
    var before = network(3);
    assertThat(result(Depth.change(before, 4))).isEqualTo(result(before));
  }

  @Test
  void colourBecomesGreyAsLightAsItLooks() {
    var colour = Tensor.of(Shape.picture(3, 1, 4), 1, 0, 0, 1, 0, 1, 0, 1, 0, 0, 1, 1);
    assertThat(Depth.of(colour, 1).toArray()).containsExactly(0.299f, 0.587f, 0.114f, 1);
  }

  @Test
  void aDepthwiseLayerKeepsItsMaps() {
    var before = new Experiment("", tensor(3, 6, 6), List.of(conv("a", 3, 1, 3)));
    var after = Depth.change(before, 4);
    assertThat(result(after)).isEqualTo(result(before));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void whatComesAfterFollowsTheListOfFilters(int groups) {
    var before =
        new Experiment(
            "", tensor(3, 6, 6), List.of(conv("a", 3, 3 / groups, groups), conv("b", 2, 3, 1)));
    var same = result(before);
    assertThat(result(Filters.duplicate(before, 0, 1))).isEqualTo(same);
    assertThat(result(Filters.add(before, 0, new Filter(tensor(3, 3, 3), 0)))).isEqualTo(same);
    assertClose(result(Filters.move(before, 0, 0, 2)), same);
    assertThat(Filters.rename(before, 0, 1, " edges ").layers().getFirst())
        .extracting(layer -> ((Conv) layer).filters().get(1).name())
        .isEqualTo("edges");
    var shorter = Filters.delete(before, 0, 1);
    assertThat(shorter.shapes().get(1).channels()).isEqualTo(2);
    var second = (Conv) shorter.layers().getLast();
    var old = (Conv) before.layers().getLast();
    assertThat(second.filters().getFirst().weights().channel(1))
        .isEqualTo(old.filters().getFirst().weights().channel(2));
  }

  private static void assertClose(Tensor actual, Tensor expected) {
    assertThat(actual.toArray())
        .usingComparatorWithPrecision(1e-3f)
        .containsExactly(expected.toArray());
  }

  @Test
  void theLastFilterStaysAndThereAreNeverTooMany() {
    var one = new Experiment("", tensor(1, 4, 4), List.of(conv("a", 1, 1, 1)));
    assertThat(Filters.delete(one, 0, 0)).isSameAs(one);
    var full = new Experiment("", tensor(1, 4, 4), List.of(conv("a", Filters.MOST, 1, 1)));
    assertThat(Filters.duplicate(full, 0, 3)).isSameAs(full);
  }

  @ParameterizedTest
  @EnumSource(FilterSet.class)
  void setsFitAnyInputAndTheLayersBehind(FilterSet set) {
    for (var side : List.of(2, 3, 8, 64)) {
      for (var channels : List.of(1, 3)) {
        var before =
            new Experiment(
                "",
                tensor(channels, side, side),
                List.of(conv("a", 2, channels, 1), conv("b", 2, 2, 1)));
        var filters = set.create(channels, new Pair(side, side), 1);
        var after = Filters.replace(before, 0, filters);
        assertThat(filters).hasSize(set == FilterSet.EDGES ? 16 : 32);
        assertThat(filters).extracting(Filter::name).doesNotHaveDuplicates();
        assertThat(after.shapes().get(1).channels()).isEqualTo(filters.size());
      }
    }
  }

  @Test
  void edgeDetectorsAreTheKnownOnesAndTheirTurns() {
    var filters = FilterSet.EDGES.create(1, new Pair(8, 8), 0);
    assertThat(filters.getFirst().weights()).isEqualTo(KernelPreset.SOBEL_RIGHT.weights());
    assertThat(filters.get(2).weights()).isEqualTo(KernelPreset.SOBEL_TOP.weights());
    assertThat(filters.get(4).weights()).isEqualTo(KernelPreset.SOBEL_LEFT.weights());
    assertThat(filters.get(8).weights()).isEqualTo(KernelPreset.PREWITT_RIGHT.weights());
    assertThat(filters.get(1).weights().toArray()).containsExactly(0, 1, 2, -1, 0, 1, -2, -1, 0);
  }
}
