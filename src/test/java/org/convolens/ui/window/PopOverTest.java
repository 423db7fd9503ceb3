package org.convolens.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.convolens.model.ViewOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

/// What pops over the window: readable in either theme, and gone with Escape.
class PopOverTest extends UiTest {
  @AfterEach
  void followTheSystemAgain() {
    robot.interact(() -> window.bench().options().themeProperty().set(ViewOptions.Theme.SYSTEM));
  }

  @ParameterizedTest
  @EnumSource(
      value = ViewOptions.Theme.class,
      names = {"LIGHT", "DARK"})
  void theyCanBeReadInEitherTheme(ViewOptions.Theme theme) {
    robot.interact(() -> window.bench().options().themeProperty().set(theme));
    robot.clickOn("#kernel-presets");
    isReadable(".preset-tiles");
    robot.type(KeyCode.ESCAPE);
    robot.clickOn("#map-colours");
    isReadable("#range-locked");
    robot.type(KeyCode.ESCAPE);
    robot.type(KeyCode.F1);
    isReadable("#shortcuts");
  }

  private void isReadable(String part) {
    await(() -> shown(part));
    Node inside = robot.lookup(part).query();
    var contrasts = WaitForAsyncUtils.asyncFx(() -> Contrast.of((Parent) popOver(inside)));
    assertThat(WaitForAsyncUtils.waitFor(contrasts))
        .as(part)
        .hasSizeGreaterThan(3)
        .allSatisfy((_, ratio) -> assertThat(ratio).isGreaterThan(Contrast.READABLE));
  }

  private static Node popOver(Node inside) {
    return inside.getStyleClass().contains("popover") ? inside : popOver(inside.getParent());
  }

  private boolean shown(String part) {
    return robot
        .lookup(part)
        .tryQuery()
        .filter(node -> node.getScene().getWindow().isShowing())
        .filter(node -> node.getLayoutBounds().getHeight() > 0)
        .isPresent();
  }

  @Test
  void escapeClosesTheColoursAlsoFromTheirList() {
    robot.clickOn("#map-colours");
    await(() -> shown("#colour-scale"));
    robot.interact(() -> robot.lookup("#colour-scale").query().requestFocus());
    robot.type(KeyCode.ESCAPE);
    await(() -> !shown("#colour-scale"));
  }

  @Test
  void theKeysAreNamedByWhatTheyDoAtAnyTime() {
    robot.clickOn(cell(INPUT, 0, 0));
    await(() -> input().get(0, 0) == 1);
    robot.type(KeyCode.F1);
    await(() -> shown("#shortcuts"));
    var names =
        robot.from(robot.lookup("#shortcuts").<Node>query()).lookup(".label").<Label>queryAll();
    assertThat(names).extracting(Labeled::getText).contains("Undo").doesNotContain("Undo: paint");
  }
}
