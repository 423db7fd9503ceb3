package org.convolens.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.convolens.model.ViewOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;

/// Where the keyboard is can be seen.
class FocusTest extends UiTest {
  /// How far a mark may stand outside its control.
  private static final double AROUND = 5;

  /// Pixels of a mark around the smallest control.
  private static final long LEAST_MARK = 40;

  private static final int MOST_STOPS = 150;

  @AfterEach
  void followTheSystemAgain() {
    robot.interact(() -> window.bench().options().themeProperty().set(ViewOptions.Theme.SYSTEM));
  }

  private Node owner() {
    return window.view().getScene().getFocusOwner();
  }

  private Image picture() {
    var root = window.view().getScene().getRoot();
    return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> root.snapshot(null, null)));
  }

  @ParameterizedTest
  @EnumSource(
      value = ViewOptions.Theme.class,
      names = {"LIGHT", "DARK"})
  void everyControlThatTabReachesShowsIt(ViewOptions.Theme theme) {
    robot.interact(() -> {
      stage().setWidth(1440);
      window.bench().options().themeProperty().set(theme);
    });
    await(() -> window.view().getWidth() > 1400);
    robot.interact(() -> window.view().requestFocus());
    var without = picture();
    var marks = new LinkedHashMap<String, Long>();
    robot.interact(() -> grid(INPUT).requestFocus());
    robot.type(KeyCode.TAB);
    for (var stop = 0;
        stop < MOST_STOPS && marks.put(name(owner()), mark(without)) == null;
        stop++) {
      robot.type(KeyCode.TAB);
    }
    assertThat(marks)
        .containsKeys("scrub", "loop-row", "grain-cells", "speed", "play", "tool-pencil", "relu")
        .allSatisfy((_, pixels) -> assertThat(pixels).isGreaterThan(LEAST_MARK));
  }

  private static String name(Node node) {
    return node.getId() == null ? node.toString() : node.getId();
  }

  private long mark(Image without) {
    return Contrast.noticed(without, picture(), around(owner()));
  }

  private static Bounds around(Node node) {
    var place = node.localToScene(node.getLayoutBounds());
    return new BoundingBox(
        place.getMinX() - AROUND,
        place.getMinY() - AROUND,
        place.getWidth() + 2 * AROUND,
        place.getHeight() + 2 * AROUND);
  }

  @ParameterizedTest
  @EnumSource(
      value = ViewOptions.Theme.class,
      names = {"LIGHT", "DARK"})
  void theChosenItemOfAMenuStandsOut(ViewOptions.Theme theme) {
    robot.interact(() -> window.bench().options().themeProperty().set(theme));
    robot.clickOn("#menu-file").type(KeyCode.DOWN, KeyCode.DOWN);
    var chosen = robot.lookup(".menu-item").match((Node item) -> item.isFocused()).<Parent>query();
    var other = robot.lookup(".menu-item").match((Node item) -> !item.isFocused()).<Node>query();
    assertThat(Contrast.between(corner(chosen), corner(other))).isGreaterThan(Contrast.NOTICED);
    Map<String, Double> texts =
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> Contrast.of(chosen)));
    assertThat(texts)
        .isNotEmpty()
        .allSatisfy((_, ratio) -> assertThat(ratio).isGreaterThan(Contrast.READABLE));
  }

  private static Color corner(Node node) {
    var picture =
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> node.snapshot(null, null)));
    return picture.getPixelReader().getColor(6, 3);
  }

  @Test
  void aLayerThatIsOffCanBeRead() {
    robot.interact(() -> grid(INPUT).requestFocus());
    press(KeyCode.CONTROL, KeyCode.B);
    var chip = robot.lookup("#layer-0").<Parent>query();
    await(() -> chip.getPseudoClassStates().toString().contains("off"));
    var texts = WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> Contrast.of(chip)));
    assertThat(texts)
        .isNotEmpty()
        .allSatisfy((_, ratio) -> assertThat(ratio).isGreaterThan(Contrast.READABLE));
  }

  // --- Panels

  private boolean focusIn(String part) {
    return robot
        .lookup(part)
        .tryQuery()
        .filter(node -> FocusKeeper.holds(node, owner()))
        .isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "F6, #training-hidden",
    "F7, #code-panel",
    "F5, #summary-table",
    "F4, #network",
  })
  void aPanelTakesTheFocusAndGivesItBack(KeyCode key, String part) {
    robot.interact(() -> grid(KERNEL).requestFocus());
    robot.type(key);
    await(() -> focusIn(part), part);
    robot.type(KeyCode.ESCAPE);
    await(grid(KERNEL)::isFocused, "the focus of " + part);
    robot.type(key);
    await(() -> focusIn(part), part);
    robot.type(key);
    await(grid(KERNEL)::isFocused, "the focus of " + part);
  }

  @Test
  void theCellsHaveTheFocusOfWhatVanishes() {
    robot.interact(() -> robot.lookup("#bias").query().requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    await(() -> experiment().layers().size() == 2);
    await(grid(INPUT)::isFocused);
  }

  @Test
  void theCellsHaveTheFocusWhenNoLayerIsLeft() {
    robot.interact(() -> robot.lookup("#layer-0").query().requestFocus());
    press(KeyCode.CONTROL, KeyCode.DELETE);
    await(() -> experiment().layers().isEmpty());
    await(grid(INPUT)::isFocused);
  }

  // --- Over the window

  @Test
  void theSheetOfShortcutsHasTheKeysWhileItIsOpen() {
    var rows = robot.lookup("#kernel-rows").queryAs(Spinner.class);
    robot.interact(rows::requestFocus);
    robot.type(KeyCode.F1);
    await(() -> robot.lookup("#shortcuts").tryQuery().isPresent());
    var sheet = robot.lookup("#shortcuts").<Node>query();
    var scroll = (ScrollPane) sheet.getScene().lookup(".scroll-pane");
    robot.type(KeyCode.DOWN, 3).type(KeyCode.P).type(KeyCode.TAB);
    await(() -> scroll.getVvalue() > 0, "scrolling with " + sheet.getScene().getFocusOwner());
    robot.type(KeyCode.END);
    await(() -> scroll.getVvalue() == scroll.getVmax());
    assertThat(rows.getValue()).isEqualTo(3);
    robot.type(KeyCode.F1);
    await(() -> !sheet.getScene().getWindow().isShowing());
    assertThat(FocusKeeper.holds(rows, owner())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"#map-colours", "#kernel-presets"})
  void otherPopOversKeepTheirKeysToo(String opener) {
    var before = playback().step();
    robot.clickOn(opener).type(KeyCode.HOME).type(KeyCode.P);
    robot.type(KeyCode.ESCAPE);
    assertThat(playback().step()).isEqualTo(before);
    assertThat(robot.lookup("#predict").tryQuery()).isEmpty();
  }
}
