package org.convolens.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Maps that are told of while others are computed.
class PartialEvaluationTest {
  private final Random random = new Random(17);

  /// Wants some maps first and keeps what it is told.
  private static final class Ear implements MapListener {
    private final List<BitSet> wanted;
    private final List<PartialEvaluation> told = new ArrayList<>();
    private final List<Boolean> wasWanted = new ArrayList<>();

    Ear(List<BitSet> wanted) {
      this.wanted = wanted;
    }

    @Override
    public List<BitSet> wanted(int from, int end, int maps, long work) {
      return wanted;
    }

    @Override
    public void finished(boolean first, Supplier<PartialEvaluation> soFar) {
      wasWanted.add(first);
      told.add(soFar.get());
    }
  }

  private static BitSet maps(int... numbers) {
    var set = new BitSet();
    IntStream.of(numbers).forEach(set::set);
    return set;
  }

  private BitSet anyMaps() {
    var set = new BitSet();
    for (var map = 0; map < 6; map++) {
      set.set(map, random.nextInt(3) == 0);
    }
    return set;
  }

  @Test
  void everyMapThatIsThereIsThatOfAWholeEvaluationAndTheOthersAreFromBefore() {
    var partial = 0;
    for (var seed = 1L; seed <= 400; seed++) {
      var before = Evaluator.evaluate(RandomExperiments.of(seed), RunControl.NONE);
      var experiment = edited(before.experiment());
      var whole = Evaluator.evaluate(experiment, RunControl.NONE);
      var ear = new Ear(List.of(anyMaps(), anyMaps()));
      var known = random.nextBoolean() ? Optional.of(before) : Optional.<Evaluation>empty();
      var result = Evaluator.evaluate(experiment, known, ear, RunControl.NONE);
      assertThat(result.outputs()).isEqualTo(whole.outputs());
      for (var some : ear.told) {
        assertThat(some.evaluation().experiment()).isSameAs(experiment);
        requireRight(some, whole, known);
        partial++;
      }
    }
    assertThat(partial).isGreaterThan(400);
  }

  private Experiment edited(Experiment experiment) {
    var input = experiment.input();
    return random.nextBoolean()
        ? experiment.withInput(input.map(value -> value + 1))
        : experiment.withInput(
            input.with(
                0,
                random.nextInt(input.rows()),
                random.nextInt(input.columns()),
                random.nextFloat()));
  }

  private static void requireRight(
      PartialEvaluation some, Evaluation whole, Optional<Evaluation> before) {
    for (var layer = 0; layer < whole.outputs().size(); layer++) {
      var maps = some.evaluation().outputs().get(layer);
      for (var map = 0; map < maps.channels(); map++) {
        var expected =
            some.has(layer, map)
                ? whole.outputs().get(layer).channel(map)
                : old(before, layer, map, maps.shape());
        assertThat(maps.channel(map)).isEqualTo(expected);
      }
    }
  }

  private static Tensor old(Optional<Evaluation> before, int layer, int map, Shape shape) {
    return before
        .map(known -> known.outputs().get(layer).channel(map))
        .orElseGet(() -> Tensor.filled(shape.withChannels(1), 0));
  }

  @Test
  void theMostWantedMapComesFirstWithTheActivationBehindIt() {
    var ear = new Ear(List.of(maps(5), maps(1, 2, 5, 99)));
    var result = Evaluator.evaluate(photograph(), Optional.empty(), ear, RunControl.NONE);
    assertThat(ear.told.getFirst().finished()).isEqualTo(List.of(maps(5), maps(5), maps()));
    assertThat(ear.told.get(1).finished()).isEqualTo(List.of(maps(1, 2, 5), maps(1, 2, 5), maps()));
    assertThat(ear.wasWanted).startsWith(true, true, false);
    var last = ear.told.getLast();
    assertThat(last.evaluation().outputs().get(1)).isEqualTo(result.outputs().get(1));
    assertThat(ear.told.get(1).evaluation().outputs().get(1).channel(5))
        .isEqualTo(result.outputs().get(1).channel(5));
  }

  @Test
  void whoWantsNothingFirstIsToldOnceALayer() {
    var ear = new Ear(List.of());
    Evaluator.evaluate(photograph(), Optional.empty(), ear, RunControl.NONE);
    assertThat(ear.wasWanted).containsExactly(false);
  }

  @Test
  void mapsThatAreTakenTogetherShareTheirValues() {
    var zeros = Tensor.filled(Shape.picture(3, 2, 2), 0);
    var ones = Tensor.filled(Shape.picture(3, 2, 2), 1);
    var mixed = zeros.withChannels(maps(1), ones);
    assertThat(mixed.toArray()).containsExactly(0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0);
    assertThat(zeros.get(1, 0, 0)).isZero();
  }

  @Test
  void aFilledTensorIsEditedCellByCell() {
    var filled = Tensor.filled(Shape.picture(2, 50, 70), 3);
    var edited = filled.with(1, 20, 20, 7);
    assertThat(edited.get(1, 20, 20)).isEqualTo(7);
    assertThat(edited.difference(filled)).isEqualTo(Region.cell(20, 20));
    assertThat(edited.difference(filled, 0)).isEqualTo(Region.EMPTY);
    assertThat(filled.max()).isEqualTo(3);
  }

  private Experiment photograph() {
    var filters =
        IntStream.range(0, 16)
            .mapToObj(_ -> new Filter(tensor(3, 5, 5), random.nextFloat()))
            .toArray(Filter[]::new);
    return new Experiment(
        "",
        tensor(3, 60, 60),
        List.of(
            Conv.of("a", filters),
            Activation.of("b", Activation.Function.RELU),
            Conv.of("c", new Filter(tensor(16, 3, 3), 0))));
  }

  private Tensor tensor(int channels, int rows, int columns) {
    return Tensor.generate(
        Shape.picture(channels, rows, columns), (c, r, k) -> random.nextFloat() - 0.5f);
  }
}
