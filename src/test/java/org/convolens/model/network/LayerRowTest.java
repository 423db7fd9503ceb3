package org.convolens.model.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.convolens.core.Activation;
import org.convolens.core.Conv;
import org.convolens.core.Evaluator;
import org.convolens.core.Experiment;
import org.convolens.core.Filter;
import org.convolens.core.Layer;
import org.convolens.core.Misfit;
import org.convolens.core.Padding;
import org.convolens.core.Pair;
import org.convolens.core.Pool;
import org.convolens.core.RunControl;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Inserting, moving, renaming, switching and repairing layers.
class LayerRowTest {
  private static Conv conv(String name, int depth, int filters) {
    var weights = Tensor.generate(Shape.picture(depth, 3, 3), (c, r, k) -> c + r + k);
    return Conv.of(
        name,
        java.util.Collections.nCopies(filters, new Filter(weights, 1)).toArray(Filter[]::new));
  }

  private static Experiment experiment(Layer... layers) {
    var input = Tensor.generate(Shape.picture(1, 12, 12), (c, r, k) -> r * 12 + k);
    return new Experiment("Test", input, List.of(layers));
  }

  private static List<String> names(Experiment experiment) {
    return experiment.layers().stream().map(Layer::name).toList();
  }

  @Test
  void layersMoveAndTheirSwitchGoesWithThem() {
    var three =
        experiment(conv("a", 1, 1), Activation.of("b", Activation.Function.RELU), conv("c", 1, 1))
            .withOff(Set.of("a"));
    var moved = LayerRow.moved(three, 0, 2);
    assertThat(names(moved)).containsExactly("b", "c", "a");
    assertThat(moved.isOn(2)).isFalse();
    assertThat(names(LayerRow.moved(moved, 2, 0))).containsExactly("a", "b", "c");
    var renamed = LayerRow.renamed(moved, 2, "z");
    assertThat(names(renamed)).containsExactly("b", "c", "z");
    assertThat(renamed.isOn(2)).isFalse();
    var copied = LayerRow.duplicated(moved, 2);
    assertThat(names(copied)).containsExactly("b", "c", "a", "conv1");
    assertThat(copied.isOn(3)).isFalse();
    assertThat(LayerRow.removed(copied, 2).off()).containsExactly("conv1");
  }

  @Test
  void aNameIsFreeAndNotEmpty() {
    var two = experiment(conv("a", 1, 1), conv("b", 1, 1));
    assertThat(LayerRow.mayBeNamed(two, 0, "a")).isTrue();
    assertThat(LayerRow.mayBeNamed(two, 0, "b")).isFalse();
    assertThat(LayerRow.mayBeNamed(two, 0, " ")).isFalse();
    assertThat(LayerRow.freeName(two.layers(), "conv")).isEqualTo("conv1");
  }

  @Test
  void aLayerThatIsOffIsLeftOut() {
    var with = experiment(conv("a", 1, 1), conv("b", 1, 1));
    var without = LayerRow.switched(with, 0, false);
    var evaluation = Evaluator.evaluate(without, RunControl.NONE);
    assertThat(evaluation.outputs().getFirst()).isEqualTo(with.input());
    assertThat(evaluation.result())
        .isEqualTo(Evaluator.evaluate(experiment(conv("b", 1, 1)), RunControl.NONE).result());
    var on = Evaluator.evaluate(with, RunControl.NONE);
    assertThat(Evaluator.evaluate(without, on, RunControl.NONE).outputs())
        .isEqualTo(evaluation.outputs());
    assertThat(Evaluator.evaluate(with, evaluation, RunControl.NONE).outputs())
        .isEqualTo(on.outputs());
  }

  @ParameterizedTest
  @EnumSource(NewLayer.class)
  void aNewLayerFitsWhereItGoes(NewLayer kind) {
    var deep = experiment(conv("a", 1, 3), conv("b", 3, 2), conv("c", 2, 1));
    for (var at = 0; at <= 3; at++) {
      var changed = kind.insert(deep, at);
      assertThat(changed.layers()).hasSize(4);
      assertThat(Fit.of(changed).fits()).as("%s at %d", kind, at).isTrue();
      assertThat(names(changed).get(at)).matches("(conv|activation|pool)1");
    }
  }

  @ParameterizedTest
  @EnumSource(NewLayer.class)
  void aNewLayerFitsASignal(NewLayer kind) {
    var signal = new Experiment("", Tensor.signal(1, 2, 3, 4, 5), List.of());
    assertThat(Fit.of(kind.insert(signal, 0)).fits()).isTrue();
  }

  @Test
  void twelveLayersOfEveryKindStack() {
    var experiment = experiment();
    for (var round = 0; round < 3; round++) {
      for (var kind : NewLayer.values()) {
        experiment = kind.insert(experiment, experiment.layers().size());
      }
    }
    assertThat(Fit.of(experiment).fits()).isTrue();
    assertThat(Evaluator.evaluate(experiment, RunControl.NONE).outputs()).hasSize(12);
  }

  @Test
  void whatDoesNotFitIsNamedAndRepaired() {
    var wrong = experiment(conv("a", 1, 2), conv("b", 3, 1), conv("c", 4, 1));
    var fit = Fit.of(wrong);
    assertThat(fit.end()).isEqualTo(1);
    assertThat(fit.misfit().orElseThrow()).isInstanceOf(Misfit.Channels.class);
    assertThat(fit.output(0)).contains(Shape.picture(2, 10, 10));
    assertThat(fit.output(1)).isEmpty();
    var repaired = Fit.repaired(wrong).orElseThrow();
    assertThat(Fit.of(repaired).fits()).isTrue();
    var kept = (Conv) repaired.layers().get(1);
    assertThat(kept.depth()).isEqualTo(2);
    assertThat(kept.filters().getFirst().weights().channel(1))
        .isEqualTo(((Conv) wrong.layers().get(1)).filters().getFirst().weights().channel(1));
    assertThat(kept.filters().getFirst().bias()).isEqualTo(1);
  }

  @Test
  void aWindowTooLargeIsRepairedByPadding() {
    var pool =
        new Pool("p", Pool.Kind.MAX, new Pair(9, 9), new Pair(1, 1), Padding.Named.VALID, false);
    var wrong =
        experiment(conv("a", 1, 1), conv("b", 1, 1), pool)
            .withInput(Tensor.filled(Shape.picture(1, 5, 5), 1));
    assertThat(Fit.of(wrong).misfit().orElseThrow()).isInstanceOf(Misfit.NoOutput.class);
    var repaired = Fit.repaired(wrong).orElseThrow();
    assertThat(((Pool) repaired.layers().get(2)).padding()).isEqualTo(Padding.Named.SAME);
    assertThat(repaired.layers().get(0)).isEqualTo(wrong.layers().get(0));
  }

  @Test
  void aKernelForPicturesIsMadeToFitASignal() {
    var wrong = experiment(conv("a", 1, 1)).withInput(Tensor.signal(1, 2, 3, 4));
    var repaired = (Conv) Fit.repaired(wrong).orElseThrow().layers().getFirst();
    assertThat(repaired.filters().getFirst().weights()).isEqualTo(Tensor.signal(1, 2, 3));
  }

  @Test
  void groupsThatNoLongerDivideAreGivenUp() {
    var base = conv("g", 1, 4);
    var grouped =
        new Conv(
            "g",
            base.filters(),
            Pair.ONE,
            Pair.ONE,
            4,
            Padding.Named.VALID,
            base.border(),
            false,
            true);
    var repaired =
        (Conv) Fit.repaired(experiment(conv("a", 1, 3), grouped)).orElseThrow().layers().getLast();
    assertThat(repaired.groups()).isEqualTo(1);
    assertThat(repaired.depth()).isEqualTo(3);
  }

  @Test
  void theSummaryCountsAsKerasDoes() {
    var pool =
        new Pool(
            "pool1", Pool.Kind.MAX, new Pair(2, 2), new Pair(2, 2), Padding.Named.VALID, false);
    var summary =
        Summary.of(
            experiment(
                conv("conv1", 1, 8),
                Activation.of("relu1", Activation.Function.RELU),
                pool,
                conv("conv2", 8, 4)));
    assertThat(summary.rows()).hasSize(5);
    var first = summary.rows().get(1);
    assertThat(first.cost().parameters()).isEqualTo(80);
    assertThat(first.cost().multiplyAdds()).isEqualTo(10 * 10 * 8 * 9);
    assertThat(ShapeText.keras(first.output())).isEqualTo("(None, 10, 10, 8)");
    assertThat(ShapeText.pyTorch(first.output())).isEqualTo("(N, 8, 10, 10)");
    var last = summary.rows().getLast();
    assertThat(last.cost().parameters()).isEqualTo((3 * 3 * 8 + 1) * 4);
    assertThat(last.field()).hasToString("8 × 8");
    assertThat(summary.total().parameters()).isEqualTo(80 + 292);
    assertThat(summary.text())
        .contains("Model: \"Test\"")
        .containsPattern(
            "conv1 \\(Conv2D\\) +\\(None, 10, 10, 8\\) +\\(N, 8, 10, 10\\) +80 +7,200 +3 × 3")
        .contains("Total params: 372\n");
  }
}
