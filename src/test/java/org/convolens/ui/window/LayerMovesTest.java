package org.convolens.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.convolens.core.Experiment;
import org.convolens.core.Layer;
import org.convolens.model.EditName;
import org.convolens.model.network.Summary;
import org.junit.jupiter.api.Test;

/// Layers that go to another place: dragged, by buttons and by keys; and the summary as text.
class LayerMovesTest extends UiTest {
  @Override
  Experiment start() {
    return LayersTest.deep();
  }

  private List<String> names() {
    return experiment().layers().stream().map(Layer::name).toList();
  }

  private Point2D chip(int index) {
    var chip = robot.lookup("#layer-" + index).<Node>query();
    var bounds = chip.localToScreen(chip.getBoundsInLocal());
    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
  }

  @Test
  void aChipIsDraggedToAnotherPlace() {
    robot.drag(chip(1)).moveTo(chip(0)).drop();
    await(() -> names().equals(List.of("relu1", "conv1", "pool1", "conv2")));
    robot.drag(chip(0)).moveTo(chip(2)).drop();
    await(() -> names().equals(List.of("conv1", "pool1", "relu1", "conv2")));
  }

  @Test
  void aChipThatIsDraggedALittleIsOnlyChosen() {
    var place = chip(1);
    robot.drag(place).moveTo(place.add(5, 3)).drop();
    await(() -> window.bench().stage().index().orElseThrow() == 1);
    assertThat(names()).isEqualTo(List.of("conv1", "relu1", "pool1", "conv2"));
  }

  @Test
  void aDraggedChipStandsOnTheStageAndOneUndoTakesItBack() {
    robot.drag(chip(2)).moveTo(chip(0));
    assertThat(robot.lookup("#layer-2").<Node>query().getTranslateX()).isNegative();
    robot.drop();
    await(() -> names().equals(List.of("pool1", "conv1", "relu1", "conv2")));
    assertThat(robot.lookup("#layer-2").<Node>query().getTranslateX()).isZero();
    await(() -> window.bench().stage().layer().orElseThrow().name().equals("pool1"));
    assertThat(window.bench().session().undoNameProperty().get()).contains(EditName.MOVE_LAYER);
    press(KeyCode.CONTROL, KeyCode.Z);
    await(() -> experiment().equals(LayersTest.deep()));
  }

  @Test
  void buttonsMoveTheLayerOnTheStage() {
    robot.clickOn("#layer-1").clickOn("#layer-right");
    await(() -> names().equals(List.of("conv1", "pool1", "relu1", "conv2")));
    robot.clickOn("#layer-left").clickOn("#layer-left");
    await(() -> names().equals(List.of("relu1", "conv1", "pool1", "conv2")));
    assertThat(robot.lookup("#layer-left").<Node>query().isDisabled()).isTrue();
    assertThat(robot.lookup("#layer-right").<Node>query().isDisabled()).isFalse();
  }

  @Test
  void keysMoveTheChipThatHasTheFocus() {
    robot.clickOn("#layer-0");
    press(KeyCode.ALT, KeyCode.RIGHT);
    await(() -> names().equals(List.of("relu1", "conv1", "pool1", "conv2")));
    press(KeyCode.ALT, KeyCode.RIGHT);
    await(() -> names().equals(List.of("relu1", "pool1", "conv1", "conv2")));
    press(KeyCode.ALT, KeyCode.LEFT);
    await(() -> names().equals(List.of("relu1", "conv1", "pool1", "conv2")));
    press(KeyCode.ALT, KeyCode.LEFT);
    press(KeyCode.ALT, KeyCode.LEFT);
    await(() -> names().equals(List.of("conv1", "relu1", "pool1", "conv2")));
    robot
        .press(KeyCode.CONTROL, KeyCode.SHIFT)
        .type(KeyCode.PAGE_DOWN)
        .release(KeyCode.SHIFT, KeyCode.CONTROL);
    await(() -> names().equals(List.of("relu1", "conv1", "pool1", "conv2")));
  }

  @Test
  void theSummaryIsCopiedAsText() {
    robot.type(KeyCode.F5).clickOn("#summary-copy");
    await(() -> text("#summary-total").startsWith("Copied"));
    robot.interact(() ->
        assertThat(Clipboard.getSystemClipboard().getString())
            .isEqualTo(Summary.of(experiment()).text())
            .contains("conv1", "(None, 10, 10, 1)", "pool1"));
  }
}
