package org.convolens.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.convolens.core.Border;
import org.convolens.core.Conv;
import org.convolens.core.Filter;
import org.convolens.core.Padding;
import org.convolens.core.Pair;
import org.convolens.model.kernel.KernelPreset;
import org.convolens.model.paint.InputPreset;
import org.junit.jupiter.api.Test;

/// Every way to change the filter and how it slides.
class KernelTest extends UiTest {
  @Test
  void aWeightIsTyped() {
    robot.clickOn(cell(KERNEL, 0, 0)).write("1/9").type(KeyCode.ENTER);
    await(() -> weights().get(0, 0) == 1f / 9);
    assertThat(text("#kernel-presets")).isEqualTo("Custom");
    robot.type(KeyCode.RIGHT).write("-2").type(KeyCode.ENTER);
    await(() -> weights().get(0, 1) == -2);
  }

  @Test
  void aWeightThatIsNoNumberIsRefusedInPlace() {
    robot.clickOn(cell(KERNEL, 0, 0)).write("1-").type(KeyCode.ENTER);
    await(() -> text("#kernel-about").startsWith("Type a number"));
    robot.type(KeyCode.ESCAPE);
    assertThat(weights()).isEqualTo(KernelPreset.VERTICAL_LINE.weights());
  }

  @Test
  void aRefusedWeightIsMendedInItsOwnCell() {
    robot.clickOn(cell(KERNEL, 0, 0)).type(KeyCode.ENTER);
    press(KeyCode.CONTROL, KeyCode.A);
    robot.write("1x").type(KeyCode.DOWN);
    await(() -> text("#kernel-about").startsWith("Type a number"));
    press(KeyCode.CONTROL, KeyCode.A);
    robot.write("7").type(KeyCode.ENTER);
    await(() -> weights().get(0, 0) == 7);
    assertThat(weights().get(1, 0)).isZero();
    robot.type(KeyCode.ENTER).write("8").type(KeyCode.DOWN);
    await(() -> weights().get(0, 0) == 8 && grid(KERNEL).isFocused());
    robot.write("9").type(KeyCode.ENTER);
    await(() -> weights().get(1, 0) == 9);
  }

  @Test
  void plusAndMinusAreTypedAndThePageKeysStep() {
    robot.clickOn(cell(KERNEL, 0, 0)).type(KeyCode.ADD, KeyCode.SUBTRACT, KeyCode.SUBTRACT);
    // A real window opens the editor with the minus.
    robot.type(KeyCode.ESCAPE);
    await(() -> grid(KERNEL).isFocused());
    assertThat(weights().get(0, 0)).isZero();
    robot.type(KeyCode.PAGE_UP);
    await(() -> weights().get(0, 0) == 0.1f);
    press(KeyCode.SHIFT, KeyCode.PAGE_UP);
    await(() -> weights().get(0, 0) == 1.1f);
    robot.write("-").write("2").type(KeyCode.ENTER);
    await(() -> weights().get(0, 0) == -2);
  }

  @Test
  void theWheelStepsByATenthAndByOne() {
    wheel(KERNEL, 1, 1, 1, false);
    await(() -> weights().get(1, 1) == 1.1f);
    wheel(KERNEL, 1, 1, -1, true);
    await(() -> weights().get(1, 1) == 0.1f);
  }

  @Test
  void keysWalkStepAndClear() {
    robot.clickOn(cell(KERNEL, 0, 0));
    robot.type(KeyCode.RIGHT, KeyCode.DOWN, KeyCode.PAGE_UP);
    await(() -> weights().get(1, 1) == 1.1f);
    robot.type(KeyCode.PAGE_DOWN, KeyCode.DELETE);
    await(() -> weights().get(1, 1) == 0);
    robot.type(KeyCode.ENTER).write("4").type(KeyCode.ENTER);
    await(() -> weights().get(1, 1) == 4);
  }

  @Test
  void aPresetIsChosenAndExplained() {
    robot.clickOn("#kernel-presets").clickOn("#kernel-identity");
    await(() -> weights().equals(KernelPreset.IDENTITY.weights()));
    assertThat(text("#kernel-presets")).isEqualTo("Identity");
    assertThat(text("#kernel-about")).isEqualTo("Leaves the picture as it is.");
    await(() -> row(map(), 0)[2] == 1);
  }

  @Test
  void kernelsTurnTransposeNegateAndNormalise() {
    robot.clickOn("#kernel-transpose");
    await(() -> weights().equals(KernelPreset.HORIZONTAL_LINE.weights()));
    robot.clickOn("#kernel-rotate");
    await(() -> weights().equals(KernelPreset.VERTICAL_LINE.weights()));
    robot.clickOn("#kernel-negate");
    await(() -> weights().get(0, 1) == -1);
    robot.clickOn("#kernel-negate").clickOn("#kernel-normalise");
    await(() -> weights().get(0, 1) == 1f / 3);
  }

  @Test
  void biasIsAddedEverywhere() {
    robot.doubleClickOn("#bias");
    press(KeyCode.CONTROL, KeyCode.A);
    robot.write("0.5").type(KeyCode.ENTER);
    await(() -> map().get(0, 0) == 0.5f && map().get(0, 2) == 3.5f);
  }

  @Test
  void leavingANumberAsItIsDoesNotRoundIt() {
    var exact = 1.23456f;
    var weights = weights().with(0, 1, 1, exact);
    show(experiment().withLayers(List.of(Conv.of("conv1", new Filter(weights, exact)))));
    robot.clickOn("#bias").type(KeyCode.TAB);
    robot.doubleClickOn(cell(KERNEL, 1, 1)).type(KeyCode.ENTER);
    await(() -> grid(KERNEL).isFocused());
    assertThat(conv().filters().getFirst()).isEqualTo(new Filter(weights, exact));
    assertThat(window.bench().session().undoNameProperty().get()).isEmpty();
  }

  @Test
  void whatIsNoNumberIsSaidAndForgottenWithTheNextChange() {
    robot.clickOn("#bias");
    press(KeyCode.CONTROL, KeyCode.A);
    robot.write("1e99").type(KeyCode.ENTER);
    await(() -> text("#kernel-about").startsWith("Type a number"));
    assertThat(robot.lookup("#bias.wrong").tryQuery()).isPresent();
    enter("#stride-rows", "2");
    await(() -> conv().stride().equals(new Pair(2, 1)));
    assertThat(robot.lookup("#bias.wrong").tryQuery()).isEmpty();
    assertThat(robot.lookup("#bias").queryAs(TextField.class).getText()).isEqualTo("0");
  }

  @Test
  void strideAndDilationChangeTheMapsSize() {
    enter("#stride-rows", "2");
    await(() -> conv().stride().equals(new Pair(2, 1)) && map().rows() == 3);
    enter("#dilation-columns", "2");
    await(() -> conv().dilation().equals(new Pair(1, 2)) && map().columns() == 4);
  }

  @Test
  void paddingAndBorderAreChosen() {
    choose("#padding", 1);
    await(() -> conv().padding().equals(Padding.Named.SAME) && map().rows() == 8);
    choose("#padding", 2);
    await(() -> conv().padding().equals(Padding.Named.FULL) && map().rows() == 10);
    choose("#padding", 3);
    enter("#padding-top", "1");
    await(() -> conv().padding() instanceof Padding.Explicit explicit && explicit.top() == 1);
    choose("#border", 4);
    await(() -> conv().border().equals(Border.Named.REPLICATE));
  }

  @Test
  void theFourSidesFitInThePanelAndAreSeenAtOnce() {
    var pane = robot.lookup(".settings-scroll").queryAs(ScrollPane.class);
    for (var language : List.of(Locale.ENGLISH, Locale.of("nl"))) {
      for (var projector : List.of(false, true)) {
        robot.interact(() -> {
          stage().setWidth(1024);
          stage().setHeight(700);
          window.bench().texts().languageProperty().set(language);
          window.bench().options().projectorProperty().set(projector);
        });
        choose("#padding", 0);
        choose("#padding", 3);
        await(() -> robot.lookup("#padding-right").tryQuery().isPresent());
        await(() -> inside(pane, "#padding-right") && inside(pane, "#padding-bottom"));
        robot.interact(() -> pane.setVvalue(0));
        await(() -> inside(pane, "#flip"));
        await(() -> wide("#flip") && wide("#bias"));
        assertThat(pane.getContent().minWidth(-1))
            .isLessThanOrEqualTo(pane.getViewportBounds().getWidth());
      }
    }
  }

  private boolean wide(String id) {
    var part = robot.lookup(id).queryAs(Region.class);
    return part.getWidth() >= part.prefWidth(-1);
  }

  private boolean inside(ScrollPane pane, String id) {
    var node = robot.lookup(id).query();
    return pane.localToScene(pane.getLayoutBounds())
        .contains(node.localToScene(node.getLayoutBounds()));
  }

  @Test
  void tabGoesFromPaddingToItsSidesInOrder() {
    choose("#padding", 3);
    var padding = robot.lookup("#padding").query();
    robot.interact(padding::requestFocus);
    for (var side : List.of("top", "bottom", "left", "right")) {
      robot.type(KeyCode.TAB);
      await(() -> robot.lookup("#padding-" + side).query().isFocused(), side);
    }
    robot.type(KeyCode.TAB);
    await(() -> robot.lookup("#border").query().isFocused());
  }

  @Test
  void typingReplacesANumberThatWasReachedOrChangedByKeys() {
    robot.clickOn("#bias");
    robot.type(KeyCode.TAB, KeyCode.TAB);
    await(() -> robot.lookup("#stride-rows").query().isFocused());
    robot.write("2").type(KeyCode.ENTER);
    await(() -> conv().stride().rows() == 2);
    robot.type(KeyCode.UP);
    await(() -> conv().stride().rows() == 3);
    robot.write("1").type(KeyCode.ENTER);
    await(() -> conv().stride().rows() == 1);
    robot.type(KeyCode.TAB).type(KeyCode.UP);
    await(() -> conv().stride().columns() == 2);
    robot.write("3").type(KeyCode.ENTER);
    await(() -> conv().stride().columns() == 3);
  }

  @Test
  void aClickInANumberPlacesTheCaret() {
    robot.clickOn(robot.lookup("#stride-rows").queryAs(Spinner.class).getEditor());
    await(() -> robot.lookup("#stride-rows").query().isFocused());
    var editor = robot.lookup("#stride-rows").queryAs(Spinner.class).getEditor();
    assertThat(editor.getSelectedText()).isEmpty();
  }

  @Test
  void aListOfChoicesIsUsedByKeysAndSaysWhatIsChosen() {
    var padding = robot.lookup("#padding").queryAs(MenuButton.class);
    assertThat(padding.getAccessibleText()).endsWith(": valid (none)");
    robot.interact(padding::requestFocus);
    robot.type(KeyCode.DOWN);
    await(padding::isShowing);
    robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
    await(() -> conv().padding().equals(Padding.Named.SAME) && !padding.isShowing());
    assertThat(padding.getText()).isEqualTo("same");
    assertThat(padding.getAccessibleText()).endsWith(": same");
  }

  @Test
  void aPaddingThatWouldLeaveNoOutputCannotBeChosen() {
    choose("#padding", 1);
    enter("#input-rows", "2");
    await(() -> map().rows() == 2);
    robot.clickOn("#padding");
    var items = robot.lookup("#padding").queryAs(MenuButton.class).getItems();
    assertThat(items).extracting(MenuItem::isDisable).containsExactly(true, false, false, false);
    robot.clickOn("#padding-0");
    assertThat(conv().padding()).isEqualTo(Padding.Named.SAME);
    robot.type(KeyCode.ESCAPE);
  }

  @Test
  void aConstantBorderTakesItsValue() {
    choose("#padding", 1);
    choose("#border", 1);
    robot.doubleClickOn("#border-value");
    press(KeyCode.CONTROL, KeyCode.A);
    robot.write("2").type(KeyCode.ENTER);
    await(() -> map().rows() == 8 && map().get(0, 0) == 2);
  }

  @Test
  void flippingSaysWhenItMakesNoDifference() {
    robot.clickOn("#flip");
    await(() -> conv().flip());
    await(() -> text("#flip-note").contains("symmetric"));
    robot.clickOn("#kernel-presets").clickOn("#kernel-identity");
    robot.clickOn(cell(KERNEL, 0, 0)).write("1").type(KeyCode.ENTER);
    await(() -> text("#flip-note").startsWith("Turned by 180°"));
    robot.clickOn("#flip");
    await(() -> !conv().flip() && text("#flip-note").isEmpty());
  }

  @Test
  void flippingTurnsThePictureOfTheKernelBeforeTheEyes() {
    var turn = robot.lookup("#kernel-turn").query();
    assertThat(turn.isVisible()).isFalse();
    robot.clickOn("#flip");
    await(() -> turn.isVisible() && turn.getRotate() > 0);
    await(() -> !turn.isVisible());
    assertThat(turn.getRotate()).isEqualTo(180);
  }

  @Test
  void whatLeavesNoOutputCannotBeChosen() {
    show(experiment(InputPreset.BOX.create(4, 5, 0), KernelPreset.VERTICAL_LINE));
    assertThat(most("#kernel-rows")).isEqualTo(4);
    assertThat(most("#kernel-columns")).isEqualTo(5);
    assertThat(most("#dilation-columns")).isEqualTo(2);
    enter("#kernel-rows", "9");
    await(() -> weights().rows() == 4);
  }

  @Test
  void aPictureThatBecomesTooSmallIsSaidInPlaceAndTheLastMapStaysGreyed() {
    enter("#input-rows", "2");
    await(() -> text("#map-message").startsWith("The kernel covers 3 × 3 cells"));
    assertThat(map().rows()).isEqualTo(6);
    assertThat(grid(MAP).content().faded()).isTrue();
    enter("#input-rows", "5");
    await(() -> text("#map-message").isEmpty() && map().rows() == 3);
    assertThat(grid(MAP).content().faded()).isFalse();
  }

  private int most(String spinner) {
    return robot.lookup(spinner).queryAs(Spinner.class).getValueFactory()
            instanceof IntegerSpinnerValueFactory factory
        ? factory.getMax()
        : 0;
  }

  /// Opens a list of choices and takes its n-th entry.
  private void choose(String list, int index) {
    robot.clickOn(list).clickOn(list + "-" + index);
  }
}
