package org.convolens.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.controlsfx.control.RangeSlider;
import org.convolens.core.ColourMap;
import org.convolens.model.kernel.KernelPreset;
import org.convolens.model.paint.InputPreset;
import org.convolens.ui.style.Themes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.testfx.util.WaitForAsyncUtils;

/// Heatmap, menus, themes, languages and what happens when something goes wrong.
class WindowTest extends UiTest {
  @Test
  void reluClipsWhatWasNegative() {
    show(experiment(InputPreset.VERTICAL_LINE.create(8, 8, 0), KernelPreset.SOBEL_RIGHT));
    await(() -> map().get(0, 4) == -4);
    robot.clickOn("#relu");
    await(() -> map().get(0, 4) == 0 && map().get(0, 2) == 4);
    assertThat(grid(MAP).content().struck().orElseThrow().get(0, 4)).isEqualTo(-4);
    robot.clickOn("#relu");
    await(() -> map().get(0, 4) == -4 && grid(MAP).content().struck().isEmpty());
  }

  @Test
  void theColourScaleIsChosen() {
    robot.clickOn("#map-colours");
    var scale = robot.lookup("#colour-scale").<ComboBox<ColourMap>>query();
    robot.interact(() -> scale.setValue(ColourMap.VIRIDIS));
    await(() -> grid(MAP).content().colours().map() == ColourMap.VIRIDIS);
  }

  @Test
  void theRangeIsLockedAndSetByHand() {
    robot.clickOn("#map-colours").clickOn("#range-locked");
    await(() -> window.bench().options().fixedRangeProperty().get().isPresent());
    var range = robot.lookup("#range").queryAs(RangeSlider.class);
    robot.interact(() -> range.setHighValue(2));
    await(() -> grid(MAP).content().colours().range().high() == 2);
    robot.clickOn("#range-locked");
    await(() -> grid(MAP).content().colours().range().high() == 3);
  }

  @Test
  void textsFollowTheLanguageWhileRunning() {
    robot.clickOn("#menu-language").clickOn("#language-nl");
    await(() -> robot.lookup("Kenmerkkaart").tryQuery().isPresent());
    await(() -> text("#place").startsWith("Rij"));
  }

  @Test
  void aSmallProjectedWindowKeepsTheInputsNumbers() {
    robot.interact(() -> {
      stage().setWidth(1024);
      stage().setHeight(700);
      window.bench().texts().languageProperty().set(Locale.of("nl"));
      window.bench().options().projectorProperty().set(true);
    });
    var presets = robot.lookup("#input-presets").query();
    var sizes = robot.lookup("#input-rows").query();
    await(() ->
        sizes.localToScene(0, 0).getY() < presets.localToScene(0, 30).getY()
            && grid(INPUT).boundsOf(0, 0).getHeight() >= 28);
  }

  @Test
  void keysSwitchThemeAndProjector() {
    var wasDark = dark();
    robot.type(KeyCode.F8);
    await(() -> dark() != wasDark);
    robot.type(KeyCode.F8);
    await(() -> dark() == wasDark);
    robot.type(KeyCode.F9);
    await(window.bench().options().projectorProperty()::get);
  }

  @Test
  @DisabledIfSystemProperty(
      named = "glass.platform",
      matches = "Headless",
      disabledReason = "the headless screen is smaller than a full screen's picture")
  void theWindowFillsTheScreen() {
    robot.type(KeyCode.F11);
    await(() -> ((javafx.stage.Stage) window.view().getScene().getWindow()).isFullScreen());
    robot.type(KeyCode.F11);
    await(() -> !((javafx.stage.Stage) window.view().getScene().getWindow()).isFullScreen());
  }

  @Test
  void theSheetOfShortcutsOpens() {
    robot.type(KeyCode.F1);
    await(() -> robot.lookup("#shortcuts").tryQuery().filter(Node::isVisible).isPresent());
    assertThat(robot.lookup("Play, pause").tryQuery()).isPresent();
    var sheet = robot.lookup("#shortcuts").query();
    assertThat(sheet.getScene().getWindow().getHeight()).isLessThan(stage().getHeight());
  }

  @Test
  void withoutLayersNothingIsSaidOfAMap() {
    await(() -> !text("#map-facts").isEmpty());
    robot.interact(() -> grid(INPUT).requestFocus());
    press(KeyCode.CONTROL, KeyCode.DELETE);
    await(() -> experiment().layers().isEmpty());
    await(() ->
        text("#map-facts").isEmpty() && text("#map-shape").isEmpty() && text("#place").isEmpty());
  }

  @Test
  void whatAMoveDoesIsSaidInFull() {
    robot.interact(() -> {
      stage().setWidth(1440);
      stage().setHeight(900);
      window.bench().texts().languageProperty().set(Locale.of("nl"));
    });
    robot.clickOn("#tool-move").moveTo(cell(INPUT, 3, 3)).press(MouseButton.PRIMARY);
    robot.moveTo(cell(INPUT, 3, 4));
    var badge = robot.lookup("#shift-badge").queryAs(Label.class);
    var facts = robot.lookup("#map-facts").queryAs(Label.class);
    await(() -> badge.getText().endsWith("precies mee") && facts.getText().contains("blijft"));
    await(() ->
        badge.getWidth() >= Math.floor(badge.prefWidth(-1))
            && facts.getWidth() >= Math.floor(facts.prefWidth(-1)));
    robot.release(MouseButton.PRIMARY);
  }

  @Test
  void toolbarAndMenuUndo() {
    robot.clickOn(cell(INPUT, 0, 0));
    await(() -> input().get(0, 0) == 1);
    robot.clickOn("#action-undo");
    await(() -> input().get(0, 0) == 0);
    robot.clickOn("#action-redo");
    await(() -> input().get(0, 0) == 1);
    robot.clickOn("#menu-edit").clickOn("Undo: paint");
    await(() -> input().get(0, 0) == 0);
  }

  @Test
  void aFaultIsShownOnceAndEditingGoesOn() {
    var fault = new IllegalStateException("on purpose");
    robot.interact(() -> {
      window.faults().report(fault);
      window.faults().report(fault);
    });
    assertThat(window.faults().shown()).hasSize(1);
    robot.interact(() -> window.faults().dismiss(window.faults().shown().getFirst()));
    awaitLayout();
    robot.clickOn(cell(INPUT, 7, 0));
    await(() -> input().get(7, 0) == 1);
  }

  @Test
  void whatIsThrownAnywhereReachesTheWindowOnce() {
    for (var time = 0; time < 2; time++) {
      javafx.application.Platform.runLater(WindowTest::fail);
    }
    await(() -> window.faults().shown().size() == 1);
    awaitLayout();
    robot.clickOn(cell(INPUT, 7, 0));
    await(() -> input().get(7, 0) == 1);
    assertThat(window.faults().shown()).hasSize(1);
    WaitForAsyncUtils.clearExceptions();
  }

  /// A message that comes or goes moves the content.
  private void awaitLayout() {
    await(() -> !stage().getScene().getRoot().isNeedsLayout());
  }

  private static void fail() {
    throw new IllegalStateException("on purpose");
  }

  private boolean dark() {
    return window.view().getScene().getRoot().getPseudoClassStates().contains(Themes.DARK);
  }

  @Test
  void aLargePictureIsComputedInTheBackground() {
    var done = new CountDownLatch(1);
    robot.interact(() -> {
      window
          .bench()
          .session()
          .open(experiment(InputPreset.NOISE.create(512, 512, 1), KernelPreset.GABOR));
      javafx.application.Platform.runLater(done::countDown);
    });
    await(() -> done.getCount() == 0);
    await(() -> map().rows() == 506);
  }
}
