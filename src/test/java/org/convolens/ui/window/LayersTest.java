package org.convolens.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.convolens.core.Activation;
import org.convolens.core.Conv;
import org.convolens.core.Experiment;
import org.convolens.core.Filter;
import org.convolens.core.Layer;
import org.convolens.core.Padding;
import org.convolens.core.Pair;
import org.convolens.core.Pool;
import org.convolens.core.Reference;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;
import org.convolens.model.kernel.KernelPreset;
import org.convolens.model.paint.InputPreset;
import org.junit.jupiter.api.Test;

/// The row of layers: choosing, inserting, moving, naming, switching, repairing; and the stage on
/// layers of every kind.
class LayersTest extends UiTest {
  static Experiment deep() {
    var second =
        new Conv(
            "conv2",
            List.of(
                new Filter(Tensor.generate(Shape.picture(1, 2, 2), (c, r, k) -> r - k + 0.5f), 1)),
            Pair.ONE,
            Pair.ONE,
            1,
            Padding.Named.VALID,
            org.convolens.core.Border.Named.ZERO,
            false,
            true);
    return new Experiment(
        "Deep",
        InputPreset.CROSS.create(12, 12, 0),
        List.of(
            Conv.of("conv1", new Filter(KernelPreset.SOBEL_RIGHT.weights(), 0)),
            Activation.of("relu1", Activation.Function.RELU),
            new Pool(
                "pool1", Pool.Kind.MAX, new Pair(2, 2), new Pair(2, 2), Padding.Named.VALID, false),
            second));
  }

  @Test
  void whichActivationTheMapIsShownAfterIsSaid() {
    var conv = experiment().layers().getFirst();
    show(experiment().withLayers(List.of(conv, Activation.of("act", Activation.Function.ABS))));
    await(() -> text("#map-after").equals("after absolute value"));
    robot.interact(() -> window.bench().stage().showLayer(1));
    await(() -> text("#map-after").isEmpty());
    show(experiment().withLayers(List.of(conv, Activation.of("act", Activation.Function.RELU))));
    robot.interact(() -> window.bench().stage().showLayer(0));
    assertThat(text("#map-after")).isEmpty();
  }

  private Tensor reference(int layers) {
    var value = deep().input();
    for (var layer : deep().layers().subList(0, layers)) {
      value = Reference.apply(layer, value);
    }
    return value;
  }

  private List<String> names() {
    return experiment().layers().stream().map(Layer::name).toList();
  }

  /// Clicks the chip; walks there first when it is scrolled out of sight.
  private void choose(int index) {
    var now = window.bench().stage().index().orElseThrow();
    for (var step = 0; step < Math.abs(index - now); step++) {
      press(KeyCode.CONTROL, index > now ? KeyCode.PAGE_DOWN : KeyCode.PAGE_UP);
    }
    robot.clickOn("#layer-" + index);
    await(() -> window.bench().stage().index().filter(at -> at == index).isPresent());
  }

  private MenuItem item(String menu, String id) {
    return window.view().menu.getMenus().stream()
        .flatMap(top -> top.getItems().stream())
        .filter(item -> menu.equals(item.getId()))
        .map(Menu.class::cast)
        .flatMap(found -> found.getItems().stream())
        .filter(item -> id.equals(item.getId()))
        .findFirst()
        .orElseThrow();
  }

  private boolean shows(String id) {
    return robot.lookup(id).<Node>tryQuery().map(Node::isVisible).orElse(false);
  }

  @Test
  void anyLayerStandsOnTheStage() {
    show(deep());
    choose(2);
    await(() -> map().equals(reference(3)));
    assertThat(grid(INPUT).content().tensor()).isEqualTo(reference(2));
    assertThat(shows("#pool-panel")).isTrue();
    assertThat(text("#input-origin")).contains("relu1");
    choose(1);
    await(() -> map().equals(reference(2)));
    assertThat(grid(INPUT).content().tensor()).isEqualTo(reference(1));
    assertThat(shows("#activation-panel")).isTrue();
    choose(3);
    await(() -> map().equals(reference(4)));
    assertThat(weights()).isNotNull();
    assertThat(shows("#pool-panel")).isFalse();
    choose(0);
    await(() -> grid(INPUT).content().tensor().equals(input()));
  }

  @Test
  void theArithmeticOfDeepValuesIsThatOfTheReference() {
    show(deep());
    choose(2);
    robot.clickOn(cell(MAP, 1, 2));
    var largest = reference(3).get(1, 2);
    await(() -> formula().getLast().equals(org.convolens.ui.text.NumberText.of(largest)));
    assertThat(formula().getFirst()).isEqualTo("largest of");
    robot.clickOn(cell(MAP, 1, 2));
    choose(3);
    robot.clickOn(cell(MAP, 2, 1));
    var sum = reference(4).get(2, 1);
    await(() -> formula().getLast().equals(org.convolens.ui.text.NumberText.of(sum)));
    robot.clickOn(cell(MAP, 2, 1));
    choose(1);
    robot.clickOn(cell(MAP, 0, 0));
    await(() -> formula().size() == 3 && formula().get(1).contains("ReLU"));
  }

  @Test
  void keysWalkTheLayers() {
    show(deep());
    press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
    await(() -> window.bench().stage().index().orElseThrow() == 1);
    press(KeyCode.CONTROL, KeyCode.PAGE_UP);
    await(() -> window.bench().stage().index().orElseThrow() == 0);
    robot.clickOn("#layer-0").type(KeyCode.RIGHT, KeyCode.RIGHT);
    await(() -> window.bench().stage().index().orElseThrow() == 2);
    robot.type(KeyCode.HOME);
    await(() -> playback().step() == 0);
    robot.type(KeyCode.END);
    await(() -> playback().step() == playback().count());
    assertThat(window.bench().stage().index()).contains(2);
  }

  @Test
  void aLayerIsInsertedBehindTheStage() {
    robot.clickOn("#insert-layer").clickOn("#insert-max_pool");
    await(() -> names().equals(List.of("conv1", "pool1")));
    await(() -> map().rows() == 3);
    robot
        .press(KeyCode.CONTROL, KeyCode.SHIFT)
        .type(KeyCode.R)
        .release(KeyCode.SHIFT, KeyCode.CONTROL);
    await(() -> names().equals(List.of("conv1", "pool1", "activation1")));
    press(KeyCode.CONTROL, KeyCode.Z);
    await(() -> names().size() == 2);
  }

  @Test
  void aLayerIsDuplicatedRenamedAndDeleted() {
    robot.clickOn("#layer-duplicate");
    await(() -> names().equals(List.of("conv1", "conv2")));
    await(() -> map().rows() == 4);
    robot.type(KeyCode.F2).write("second").type(KeyCode.ENTER);
    await(() -> names().equals(List.of("conv1", "second")));
    robot.type(KeyCode.F2).write("conv1").type(KeyCode.ENTER);
    await(() -> text("#layer-figures").startsWith("Another layer"));
    robot.type(KeyCode.ESCAPE);
    robot.clickOn("#layer-delete");
    await(() -> names().equals(List.of("conv1")));
    robot.clickOn("#layer-delete");
    await(() -> names().isEmpty());
    robot.clickOn("#add-filter");
    await(() -> names().equals(List.of("conv1")));
  }

  @Test
  void aNameThatIsLeftIsTakenAndEscapeGivesItUp() {
    robot.type(KeyCode.F2).write("second").type(KeyCode.TAB);
    await(() -> names().equals(List.of("second")));
    robot.type(KeyCode.F2).write("third").type(KeyCode.ESCAPE, KeyCode.TAB);
    var name = robot.lookup("#layer-name").queryAs(TextField.class);
    await(() -> !name.isFocused() && name.getText().equals("second"));
    assertThat(names()).containsExactly("second");
  }

  @Test
  void aShortcutTakesTheNameThatIsBeingTyped() {
    robot.type(KeyCode.F2).write("first");
    press(KeyCode.CONTROL, KeyCode.D);
    await(() -> names().size() == 2);
    assertThat(names().getFirst()).isEqualTo("first");
  }

  @Test
  void aLayerIsSwitchedOffForComparison() {
    show(deep());
    choose(2);
    var with = reference(3);
    await(() -> map().equals(with));
    robot.clickOn("#layer-on");
    await(() -> map().equals(reference(2)));
    assertThat(experiment().off()).containsExactly("pool1");
    press(KeyCode.CONTROL, KeyCode.B);
    await(() -> map().equals(with));
  }

  @Test
  void whatDoesNotFitSaysSoAndIsRepaired() {
    var two = Conv.of("conv2", new Filter(Tensor.filled(Shape.picture(2, 3, 3), 1), 0));
    robot.interact(() -> window.bench().session().open(article().withLayers(List.of(conv(), two))));
    await(() -> shows("#layer-repair"));
    assertThat(text("#layer-misfit")).isEqualTo("conv2 needs 2 channels but is given 1.");
    robot.clickOn("#layer-repair");
    await(() -> !shows("#layer-repair"));
    await(() -> ((Conv) experiment().layers().getLast()).depth() == 1);
  }

  @Test
  void theSummaryOpensAndCloses() {
    robot.type(KeyCode.F5);
    await(() -> shows("#summary"));
    var table = robot.lookup("#summary-table").queryTableView();
    await(() -> table.getItems().size() == 2);
    assertThat(text("#summary-total")).startsWith("10 parameters");
    robot.type(KeyCode.ESCAPE);
    await(() -> !shows("#summary"));
  }

  @Test
  void theWholeNetworkIsDivedIntoAndLeftAgain() {
    show(deep());
    robot.type(KeyCode.F4);
    await(() -> shows("#network") && robot.lookup("#network").<Node>query().getOpacity() == 1);
    await(() -> grid("#tile-3-0").content().tensor().equals(reference(3)));
    robot.clickOn("#contribution").moveTo(cell("#tile-4-0", 1, 1));
    var reach = org.convolens.core.Reach.of(deep(), 3, 0, 1, 1).getFirst().regions();
    await(() -> grid("#tile-0-0").marks().lit().equals(reach));
    var gradient =
        org.convolens.core.gradient.Gradients.ofValue(
                window.bench().session().mapProperty().get().last().orElseThrow(),
                3,
                0,
                1,
                1,
                org.convolens.core.RunControl.NONE)
            .input();
    await(() -> grid("#tile-0-0").content().tensor().equals(gradient));
    robot.clickOn("#tile-3-0");
    await(() -> !shows("#network"));
    await(() -> map().equals(reference(3)));
    robot.type(KeyCode.ESCAPE);
    await(() -> shows("#network") && robot.lookup("#network").<Node>query().getOpacity() == 1);
    assertThat(window.bench().stage().index()).contains(2);
    robot.type(KeyCode.F4);
    await(() -> !shows("#network"));
  }

  @Test
  void aReadyMadeNetworkFindsTheCross() {
    robot.interact(() -> item("ready-networks", "network-crosses").fire());
    await(() -> experiment().layers().size() == 4);
    press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
    press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
    await(() -> map().rows() == 16 && map().max() == 8);
    assertThat(map().get(11, 5)).isEqualTo(8);
    press(KeyCode.CONTROL, KeyCode.Z);
    await(() -> experiment().equals(article()));
  }

  @Test
  void theReceptiveFieldLightsUpInThePaintedPicture() {
    show(deep());
    choose(3);
    await(() -> map().equals(reference(4)));
    robot.clickOn("#look-through");
    await(() -> grid(INPUT).content().tensor().equals(input()));
    robot.clickOn(cell(MAP, 2, 1));
    var reach = org.convolens.core.Reach.of(deep(), 3, 0, 2, 1).getFirst().regions();
    await(() -> grid(INPUT).marks().lit().equals(reach));
    robot.clickOn(cell(MAP, 2, 1));
    var before = map();
    robot.clickOn(cell(INPUT, 1, 2));
    await(() -> input().get(1, 2) == 1 && !map().equals(before));
    robot.clickOn("#look-through");
    await(() -> !grid(INPUT).content().tensor().equals(input()));
  }

  @Test
  void theFiguresOfTheLayerStand() {
    assertThat(text("#layer-figures"))
        .isEqualTo(
            "Keras (None, 6, 6, 1) · PyTorch (N, 1, 6, 6) · 10 parameters · 324 multiply-adds"
                + " · receptive field 3 × 3");
  }

  @Test
  void poolingIsSet() {
    show(deep());
    choose(2);
    robot.clickOn("#pool-average");
    await(() -> ((Pool) experiment().layers().get(2)).kind() == Pool.Kind.AVERAGE);
    await(() -> formula().stream().anyMatch(part -> part.startsWith("÷")));
    enter("#pool-columns", "3");
    await(() -> ((Pool) experiment().layers().get(2)).size().equals(new Pair(2, 3)));
    enter("#pool-stride-rows", "1");
    await(() -> ((Pool) experiment().layers().get(2)).stride().equals(new Pair(1, 2)));
    robot.clickOn("#count-padding");
    await(() -> ((Pool) experiment().layers().get(2)).countPadding());
  }

  @Test
  void aPoolsPaddingByHandNamesItsSidesByArrows() {
    show(deep());
    choose(2);
    robot.clickOn("#pool-padding").clickOn("#pool-padding-3");
    await(() -> shows("#pool-padding-right"));
    var sides = robot.lookup("#pool-padding-top").query().getParent();
    assertThat(sides.getChildrenUnmodifiable())
        .filteredOn(Label.class::isInstance)
        .extracting(part -> ((Label) part).getText())
        .containsExactly("↑", "↓", "←", "→");
    enter("#pool-padding-bottom", "1");
    await(() ->
        ((Pool) experiment().layers().get(2)).padding().equals(new Padding.Explicit(0, 0, 1, 0)));
  }

  @Test
  void theActivationIsChosen() {
    show(deep());
    choose(1);
    robot.clickOn("#function-leaky_relu");
    await(() -> shows("#activation-alpha"));
    robot.doubleClickOn("#activation-alpha");
    press(KeyCode.CONTROL, KeyCode.A);
    robot.write("0.5").type(KeyCode.ENTER);
    await(() ->
        experiment()
            .layers()
            .get(1)
            .equals(new Activation("relu1", Activation.Function.LEAKY_RELU, 0.5f)));
  }
}
