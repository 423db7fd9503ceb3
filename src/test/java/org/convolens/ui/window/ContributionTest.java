package org.convolens.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.convolens.core.Activation;
import org.convolens.core.Conv;
import org.convolens.core.Evaluator;
import org.convolens.core.Experiment;
import org.convolens.core.Filter;
import org.convolens.core.Pair;
import org.convolens.core.Reach;
import org.convolens.core.Reference;
import org.convolens.core.RunControl;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;
import org.convolens.core.gradient.Gradients;
import org.convolens.model.Pointing;
import org.convolens.model.paint.Cell;
import org.convolens.ui.text.NumberText;
import org.junit.jupiter.api.Test;

/// How much each value of the input moves one value of a deep map: on the stage of pictures and of
/// signals, and in the view of the whole network.
class ContributionTest extends UiTest {
  private static Experiment signal() {
    var random = new Random(4);
    return new Experiment(
        "Deep signal",
        Tensor.generate(Shape.signal(1, 16), (c, r, k) -> random.nextFloat() - 0.5f),
        List.of(
            Conv.of("conv1", new Filter(Tensor.signal(-1, 2, -1), 0)),
            Activation.of("relu1", Activation.Function.RELU),
            Conv.of("conv2", new Filter(Tensor.signal(1, 0, 2), 0.5f)).withStride(new Pair(1, 2))));
  }

  private static Tensor gradient(Experiment experiment, int layer, int row, int column) {
    var evaluation = Evaluator.evaluate(experiment, RunControl.NONE);
    return Gradients.ofValue(evaluation, layer, 0, row, column, RunControl.NONE).input();
  }

  /// How much the value grows when one cell of the input does: by trying it out.
  private static float tried(Experiment experiment, int row, int column, Cell cell) {
    var step = 1 / 1024f;
    var input = experiment.input();
    var moved =
        input.with(0, cell.row(), cell.column(), input.get(cell.row(), cell.column()) + step);
    return (value(experiment, moved, row, column) - value(experiment, input, row, column)) / step;
  }

  private static float value(Experiment experiment, Tensor input, int row, int column) {
    var value = input;
    for (var layer : experiment.layers()) {
      value = Reference.apply(layer, value);
    }
    return value.get(row, column);
  }

  private boolean shows(String id) {
    return robot.lookup(id).<Node>query().isVisible();
  }

  private void choose(int layer) {
    robot.interact(() -> window.bench().stage().showLayer(layer));
    await(() -> window.bench().stage().stage().orElseThrow().index() == layer);
  }

  @Test
  void theStageShowsWhatTheDeepValueDependsOn() {
    var random = new Random(9);
    var deep =
        LayersTest.deep()
            .withInput(Tensor.generate(Shape.picture(1, 12, 12), (c, r, k) -> random.nextFloat()));
    show(deep);
    choose(3);
    robot.clickOn("#input-contribution");
    robot.clickOn(cell(MAP, 2, 1));
    var expected = gradient(deep, 3, 2, 1);
    await(() -> grid(INPUT).content().tensor().equals(expected));
    assertThat(expected.max()).isPositive();
    for (var row = 0; row < 12; row++) {
      var place = new Cell(row, 4);
      assertThat(expected.get(row, 4)).isCloseTo(tried(deep, 2, 1, place), within(0.01f));
    }
    assertThat(grid(INPUT).marks().lit())
        .isEqualTo(Reach.of(deep, 3, 0, 2, 1).getFirst().regions());
    assertThat(text("#input-origin")).startsWith("Moves the value by up to ±");
    robot.clickOn("#input-contribution");
    await(() -> !grid(INPUT).content().tensor().equals(expected));
  }

  private static org.assertj.core.data.Offset<Float> within(float offset) {
    return org.assertj.core.data.Offset.offset(offset);
  }

  @Test
  void itFollowsThePointerAndTheBrushAndTheReluThatCutsTheValueOff() {
    var line = article();
    robot.clickOn("#relu");
    await(() -> experiment().layers().size() == 2);
    press(KeyCode.CONTROL, KeyCode.H);
    robot.moveTo(cell(MAP, 0, 2));
    await(() -> grid(INPUT).content().tensor().get(1, 3) == 1);
    assertThat(grid(INPUT).content().tensor()).isEqualTo(gradient(line, 0, 0, 2));
    robot.moveTo(cell(MAP, 0, 0));
    await(() -> grid(INPUT).content().tensor().max() == 0);
    robot.clickOn(cell(MAP, 0, 0));
    robot.clickOn(cell(INPUT, 1, 1));
    await(() -> input().get(1, 1) == 1);
    robot.moveTo(cell(MAP, 0, 0));
    await(() -> grid(INPUT).content().tensor().get(1, 1) == 1);
    press(KeyCode.CONTROL, KeyCode.H);
    await(() -> grid(INPUT).content().tensor().equals(input()));
  }

  @Test
  void aValueIsPinnedInTheNetworkAndItsArithmeticFollows() {
    var deep = LayersTest.deep();
    show(deep);
    robot.type(KeyCode.F4);
    await(() -> shows("#network") && robot.lookup("#network").<Node>query().getOpacity() == 1);
    robot.moveTo(cell("#tile-4-0", 1, 2)).clickOn(MouseButton.SECONDARY);
    await(() -> window.bench().pointer().at().equals(new Pointing.AtMap(new Cell(1, 2))));
    assertThat(window.bench().stage().index()).contains(3);
    var value = value(deep, deep.input(), 1, 2);
    await(() -> formula().getLast().equals(NumberText.of(value)));
    assertThat(text("#network-readout")).contains("conv2").contains(NumberText.of(value));
    robot.moveTo(cell("#tile-3-0", 0, 0));
    assertThat(text("#network-readout")).as("it stays").contains("conv2");
    assertThat(shows("#network")).isTrue();
    robot.moveTo(cell("#tile-4-0", 1, 2)).clickOn(MouseButton.SECONDARY);
    await(() -> !window.bench().pointer().pinned());
    robot.moveTo(cell("#tile-3-0", 0, 0));
    await(() -> text("#network-readout").contains("pool1"));
  }

  @Test
  void aDeepValueOfASignalHasItsArithmeticAndItsReceptiveField() {
    var deep = signal();
    show(deep);
    choose(2);
    await(() -> text("#signal-origin").equals("from relu1"));
    assertThat(text("#layer-figures")).endsWith("receptive field 5");
    robot.moveTo(place("MAP", 3));
    var value = value(deep, deep.input(), 0, 3);
    await(() -> formula().getLast().equals(NumberText.of(value)));
    await(() -> text("#signal-readout").endsWith("value " + NumberText.of(value)));
    robot.clickOn("#signal-through");
    await(() -> text("#signal-origin").isEmpty());
    robot.moveTo(place("MAP", 3));
    await(() -> formula().getLast().equals(NumberText.of(value)));
    robot.clickOn("#signal-contribution").moveTo(place("MAP", 3));
    await(() -> text("#signal-origin").startsWith("Moves the value"));
    var expected = gradient(deep, 2, 0, 3);
    for (var column = 0; column < 16; column++) {
      assertThat(expected.get(0, column))
          .isCloseTo(tried(deep, 0, 3, new Cell(0, column)), within(0.01f));
    }
    await(() ->
        window
            .bench()
            .stage()
            .contribution()
            .gradientProperty()
            .get()
            .filter(expected::equals)
            .isPresent());
  }

  @Test
  void aSignalIsPaintedWhileALaterLayerIsSeenThrough() {
    show(signal());
    choose(2);
    robot.clickOn("#signal-through");
    var before = map();
    robot.clickOn(place("SIGNAL", 7));
    await(() -> input().get(0, 7) == 1 && !map().equals(before));
  }
}
