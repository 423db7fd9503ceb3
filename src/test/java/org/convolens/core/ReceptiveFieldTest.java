package org.convolens.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Receptive fields by the formula and by reach, against the outputs that change when one input
/// cell does.
class ReceptiveFieldTest {
  private static final int NETWORKS = 300;

  @Test
  void sizesAreThoseOfTheFormula() {
    var filter = new Filter(Tensor.filled(Shape.picture(1, 3, 3), 1), 0);
    var conv1 = Conv.of("conv1", filter).withPadding(Padding.Named.SAME);
    var pool =
        new Pool(
            "pool1", Pool.Kind.MAX, new Pair(2, 2), new Pair(2, 2), Padding.Named.VALID, false);
    var conv2 = Conv.of("conv2", filter).withDilation(new Pair(1, 2));
    var experiment =
        new Experiment("", Tensor.filled(Shape.picture(1, 20, 20), 0), List.of(conv1, pool, conv2));
    var fields = ReceptiveField.of(experiment);
    assertThat(fields.get(0).rows()).isEqualTo(new ReceptiveField.Axis(3, 1, -1));
    assertThat(fields.get(1).rows()).isEqualTo(new ReceptiveField.Axis(4, 2, -1));
    assertThat(fields.get(2).rows()).isEqualTo(new ReceptiveField.Axis(8, 2, -1));
    assertThat(fields.get(2).columns()).isEqualTo(new ReceptiveField.Axis(12, 2, -1));
    assertThat(fields.get(2).cells(0, 1, experiment.input().shape()))
        .isEqualTo(Region.between(0, 1, 7, 13));
    assertThat(fields.get(2)).hasToString("8 × 12");
  }

  @Test
  void aLayerThatIsSwitchedOffReachesNothingMore() {
    var filter = new Filter(Tensor.filled(Shape.picture(1, 3, 3), 1), 0);
    var experiment =
        new Experiment(
                "",
                Tensor.filled(Shape.picture(1, 9, 9), 0),
                List.of(Conv.of("conv1", filter), Conv.of("conv2", filter)))
            .withOff(Set.of("conv1"));
    assertThat(ReceptiveField.of(experiment).getLast()).hasToString("3 × 3");
    assertThat(Reach.of(experiment, 1, 0, 0, 0).getFirst().regions())
        .containsExactly(Region.between(0, 0, 3, 3));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void theFieldsSlideAsAWindowWouldThatMadeAllOutputsAtOnce(Experiment experiment) {
    var input = experiment.input().shape();
    var output = experiment.shapes().getLast();
    var field = ReceptiveField.of(experiment).getLast();
    var sliding = field.sliding(input, output);
    assertThat(sliding.outputRows()).isGreaterThanOrEqualTo(output.rows());
    assertThat(sliding.outputColumns()).isGreaterThanOrEqualTo(output.columns());
    for (var column = 0; column < output.columns(); column++) {
      assertThat(sliding.inputColumn(column, 0)).isEqualTo((int) field.columns().first(column));
    }
    assertThat(sliding.extent().columns()).isEqualTo((int) field.columns().size());
  }

  static List<Experiment> networks() {
    var networks = new ArrayList<Experiment>();
    for (var seed = 0L; networks.size() < NETWORKS; seed++) {
      network(new RandomLayers(seed)).ifPresent(networks::add);
    }
    return networks;
  }

  private static Optional<Experiment> network(RandomLayers random) {
    var shape = random.shape();
    var input = random.tensor(shape);
    var layers = new ArrayList<Layer>();
    for (var index = 0; index < random.upTo(4); index++) {
      var layer = random.layer("layer" + index, shape);
      try {
        shape = layer.outputShape(shape);
        layers.add(layer);
      } catch (IllegalArgumentException _) {
        return Optional.empty();
      }
    }
    var off =
        layers.stream()
            .map(Layer::name)
            .filter(_ -> layers.size() > 1 && random.upTo(8) == 1)
            .collect(Collectors.toSet());
    var experiment = new Experiment("", input, layers).withOff(off);
    try {
      experiment.shapes();
      return Optional.of(experiment);
    } catch (MisfitException _) {
      return Optional.empty();
    }
  }

  /// NaN spreads to every value that uses it, whatever the weights are and whichever cell wins.
  @ParameterizedTest
  @MethodSource("networks")
  void reachIsWhatChanges(Experiment experiment) {
    var input = experiment.input();
    var last = experiment.layers().size() - 1;
    var shape = experiment.shapes().getLast();
    var reaches = new ArrayList<Reach>();
    for (var channel = 0; channel < shape.channels(); channel++) {
      for (var row = 0; row < shape.rows(); row++) {
        for (var column = 0; column < shape.columns(); column++) {
          reaches.add(Reach.of(experiment, last, channel, row, column).getFirst());
        }
      }
    }
    var random = new Random(input.shape().size() + 31L * last);
    for (var probe = 0; probe < 12; probe++) {
      var channel = random.nextInt(input.channels());
      var row = random.nextInt(input.rows());
      var column = random.nextInt(input.columns());
      var changed = changed(experiment, channel, row, column);
      var outputs = Reach.outputs(experiment, last, Region.cell(row, column));
      for (var index = 0; index < reaches.size(); index++) {
        var plane = index % (shape.rows() * shape.columns());
        var reached =
            outputs.stream()
                .anyMatch(
                    region -> region.contains(plane / shape.columns(), plane % shape.columns()));
        assertThat(reached || !Float.isNaN(changed[index])).isTrue();
        assertThat(reaches.get(index).contains(channel, row, column))
            .as("input %d, %d, %d to output %d of %s", channel, row, column, index, experiment)
            .isEqualTo(Float.isNaN(changed[index]));
      }
    }
  }

  private static float[] changed(Experiment experiment, int channel, int row, int column) {
    var value = experiment.input().with(channel, row, column, Float.NaN);
    for (var index = 0; index < experiment.layers().size(); index++) {
      value =
          experiment.isOn(index) ? Reference.apply(experiment.layers().get(index), value) : value;
    }
    return value.toArray();
  }

  /// With borders that hold constants the window of the formula is the box around the reach.
  @ParameterizedTest
  @MethodSource("networks")
  void theWindowHoldsTheReach(Experiment experiment) {
    if (experiment.layers().stream()
        .anyMatch(layer -> layer instanceof Conv conv && mirrors(conv.border()))) {
      return;
    }
    var field = ReceptiveField.of(experiment).getLast();
    var shape = experiment.shapes().getLast();
    var row = shape.rows() / 2;
    var column = shape.columns() / 2;
    var reach = Reach.of(experiment, experiment.layers().size() - 1, 0, row, column).getFirst();
    var box = reach.regions().stream().reduce(Region.EMPTY, Region::union);
    var cells = field.cells(row, column, experiment.input().shape());
    assertThat(cells.intersection(box)).isEqualTo(box);
  }

  private static boolean mirrors(Border border) {
    return !(border instanceof Border.Constant) && border != Border.Named.ZERO;
  }
}
