package org.convolens.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.convolens.model.Playback;
import org.convolens.model.paint.Cell;
import org.junit.jupiter.api.Test;

/// Whose the keys are: the stage's, a menu's, a row of buttons', a field's.
class KeysTest extends UiTest {
  private void focus(String id) {
    robot.interact(robot.lookup(id).<Node>query()::requestFocus);
    await(() -> robot.lookup(id).query().isFocused());
  }

  /// As a user without a mouse comes there.
  private void reach(String id) {
    focus(id);
    robot.type(KeyCode.TAB);
    press(KeyCode.SHIFT, KeyCode.TAB);
    await(() -> robot.lookup(id).query().isFocusVisible());
  }

  private boolean menuShows() {
    return window.view().menu.getMenus().stream().anyMatch(Menu::isShowing);
  }

  private void awaitStep(int step) {
    await(() -> playback().step() == step && !playback().movingProperty().get());
  }

  // --- Menus

  @Test
  void keysOfTheMenuBarDoNotReachTheStage() {
    robot.moveTo(cell(INPUT, 0, 0)).type(KeyCode.HOME, KeyCode.F10);
    robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.END, KeyCode.ESCAPE);
    robot.type(KeyCode.RIGHT);
    awaitStep(1);
  }

  @Test
  void keysOfAnOpenMenuDoNotReachTheStage() {
    robot.moveTo(cell(INPUT, 0, 0)).type(KeyCode.HOME, KeyCode.F10, KeyCode.DOWN);
    await(this::menuShows);
    robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.P);
    await(this::menuShows);
    robot.type(KeyCode.ESCAPE);
    await(() -> !menuShows());
    assertThat(robot.lookup("#predict").<Node>tryQuery().filter(Node::isVisible)).isEmpty();
    robot.type(KeyCode.ESCAPE, KeyCode.RIGHT);
    awaitStep(1);
  }

  @Test
  void keysOfTheMenuBarDoNotReachTheFieldWithTheFocus() {
    robot.moveTo(cell(INPUT, 0, 0));
    focus("#kernel-rows");
    robot.type(KeyCode.F10, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.UP, KeyCode.ESCAPE);
    robot.type(KeyCode.UP);
    await(() -> weights().rows() == 4);
  }

  @Test
  void keysOfAnOpenListDoNotReachTheStage() {
    slide("#scrub", 10);
    focus("#padding");
    robot.type(KeyCode.DOWN);
    var padding = robot.lookup("#padding").queryAs(MenuButton.class);
    await(padding::isShowing);
    robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.ESCAPE);
    await(() -> !padding.isShowing());
    robot.type(KeyCode.RIGHT);
    awaitStep(11);
  }

  @Test
  void aMenuThatThePointerOnlyPassedOverTakesNoKeys() {
    robot.moveTo("#menu-edit").moveTo("#menu-view").moveTo(cell(INPUT, 0, 0));
    focus(KERNEL);
    robot.type(KeyCode.DOWN, KeyCode.DOWN);
    await(() -> grid(KERNEL).focusCellProperty().get().filter(new Cell(1, 0)::equals).isPresent());
    assertThat(menuShows()).isFalse();
  }

  // --- Rows of buttons

  private boolean chosen(String id) {
    var button = robot.lookup(id).queryAs(ToggleButton.class);
    return button.isSelected() && button.isFocusVisible();
  }

  @Test
  void arrowsChooseAmongTheTools() {
    robot.type(KeyCode.HOME);
    reach("#tool-pencil");
    robot.type(KeyCode.RIGHT, KeyCode.DOWN);
    await(() -> chosen("#tool-line"));
    robot.type(KeyCode.LEFT, KeyCode.UP, KeyCode.LEFT);
    await(() -> chosen("#tool-move"));
    robot.type(KeyCode.LEFT, KeyCode.LEFT);
    await(() -> chosen("#tool-fill"));
    assertThat(playback().step()).isZero();
  }

  @Test
  void afterAClickOnAToolTheArrowsGoOnMovingTheFilter() {
    robot.type(KeyCode.HOME).clickOn("#tool-line").type(KeyCode.RIGHT);
    awaitStep(1);
    assertThat(robot.lookup("#tool-line").queryAs(ToggleButton.class).isSelected()).isTrue();
  }

  @Test
  void arrowsChooseInEveryRow() {
    reach("#grain-cells");
    robot.type(KeyCode.RIGHT);
    await(() -> chosen("#grain-products") && playback().grain() == Playback.Grain.PRODUCTS);
    enter("#input-channels", "3");
    await(() -> robot.lookup("#plane-all").tryQuery().isPresent());
    reach("#plane-all");
    robot.type(KeyCode.RIGHT, KeyCode.RIGHT);
    await(() -> chosen("#plane-2") && window.bench().stage().channelProperty().get() == 1);
    assertThat(window.bench().stage().togetherProperty().get()).isFalse();
    robot.type(KeyCode.F7);
    await(() -> robot.lookup("#code-keras").tryQuery().isPresent());
    reach("#code-keras");
    robot.type(KeyCode.RIGHT);
    await(() -> chosen("#code-pytorch"));
  }

  // --- Undo in fields

  private int rows() {
    return (int) robot.lookup("#kernel-rows").queryAs(Spinner.class).getValue();
  }

  @Test
  void undoReachesThroughASpinner() {
    focus("#kernel-rows");
    robot.type(KeyCode.UP);
    await(() -> weights().rows() == 4);
    press(KeyCode.CONTROL, KeyCode.Z);
    await(() -> weights().rows() == 3 && rows() == 3);
    press(KeyCode.CONTROL, KeyCode.Y);
    await(() -> weights().rows() == 4 && rows() == 4);
    press(KeyCode.CONTROL, KeyCode.Z);
    await(() -> weights().rows() == 3);
    robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.Z);
    robot.release(KeyCode.SHIFT, KeyCode.CONTROL);
    await(() -> weights().rows() == 4);
  }

  @Test
  void undoLeavesTheEditsAloneWhileAFieldIsTypedIn() {
    var bias = robot.lookup("#bias").queryAs(TextField.class);
    robot.clickOn("#bias");
    press(KeyCode.CONTROL, KeyCode.A);
    robot.write("2").type(KeyCode.ENTER);
    await(() -> conv().filters().getFirst().bias() == 2);
    robot.write("5");
    await(() -> bias.getText().contains("5"));
    press(KeyCode.CONTROL, KeyCode.Z);
    await(() -> bias.getText().equals("2"));
    assertThat(conv().filters().getFirst().bias()).isEqualTo(2);
    press(KeyCode.CONTROL, KeyCode.Z);
    await(() -> conv().filters().getFirst().bias() == 0 && bias.getText().equals("0"));
  }
}
