package org.convolens.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.convolens.model.Playback;
import org.convolens.model.Pointing;
import org.convolens.model.kernel.KernelPreset;
import org.convolens.model.paint.InputPreset;
import org.junit.jupiter.api.Test;

/// The sliding filter, its transport, the links between the grids and the arithmetic.
class SlidingFilterTest extends UiTest {
  @Test
  void startsWithTheArticlesMap() {
    for (var row = 0; row < 6; row++) {
      assertThat(row(map(), row)).containsExactly(0, 0, 3, 3, 0, 0);
    }
    assertThat(text("#place")).isEqualTo("Row 6, column 6 · 36 of 36");
  }

  @Test
  void keysPlayStepAndJump() {
    robot.type(KeyCode.HOME);
    await(() -> playback().step() == 0 && grid(MAP).content().uncovered() == 0);
    robot.type(KeyCode.RIGHT);
    await(() -> playback().step() == 1 && !playback().movingProperty().get());
    robot.type(KeyCode.RIGHT);
    await(() -> playback().step() == 2 && !playback().movingProperty().get());
    robot.type(KeyCode.LEFT);
    await(() -> playback().step() == 1);
    robot.type(KeyCode.SPACE);
    await(() -> playback().playing() && playback().step() >= 3);
    robot.type(KeyCode.SPACE);
    await(() -> !playback().playing());
    robot.type(KeyCode.END);
    await(() -> text("#place").endsWith("36 of 36"));
  }

  @Test
  void theButtonsDoWhatTheKeysDo() {
    robot.clickOn("#home");
    await(() -> playback().step() == 0);
    robot.clickOn("#step-forward");
    await(() -> playback().step() == 1 && !playback().movingProperty().get());
    robot.clickOn("#step-back");
    await(() -> playback().step() == 0);
    robot.clickOn("#play");
    await(() -> playback().step() >= 2);
    robot.clickOn("#play");
    await(() -> !playback().playing());
    robot.clickOn("#skip");
    await(() -> playback().step() == 36);
  }

  @Test
  void theWindowOnTheInputGlidesFromCellToCell() {
    robot.clickOn("#home").clickOn("#play");
    await(() -> {
      var row = grid(INPUT).window().row();
      var column = grid(INPUT).window().column();
      return row == 0 && column > 0 && column != Math.rint(column);
    });
  }

  @Test
  void scrubbingGoesToAnyPlace() {
    slide("#scrub", 10);
    await(() -> text("#place").equals("Row 2, column 4 · 10 of 36"));
    assertThat(grid(MAP).content().uncovered()).isEqualTo(10);
  }

  @Test
  void speedIsChosen() {
    slide("#speed", 3);
    assertThat(playback().speedProperty().get()).isEqualTo(8);
  }

  @Test
  void aRowIsRepeated() {
    slide("#speed", 3);
    slide("#scrub", 5);
    robot.clickOn("#loop-row").clickOn("#play");
    await(() -> playback().step() == 6);
    await(() -> playback().step() < 6);
    assertThat(playback().playing()).isTrue();
  }

  @Test
  void productsAreMadeOneByOne() {
    slide("#scrub", 2);
    robot.clickOn("#grain-products");
    assertThat(playback().grain()).isEqualTo(Playback.Grain.PRODUCTS);
    robot.type(KeyCode.RIGHT);
    await(() -> formula().equals(java.util.List.of("1 of 9 products:", "Σ 0")));
    robot.type(KeyCode.RIGHT);
    await(() -> formula().equals(java.util.List.of("2 of 9 products:", "Σ 1")));
    robot.clickOn("#grain-cells").clickOn("#grain-cells");
    assertThat(playback().grain()).isEqualTo(Playback.Grain.CELLS);
  }

  @Test
  void pointingAtTheMapShowsItsArithmetic() {
    robot.moveTo(cell(MAP, 1, 2));
    await(() -> text("#trace-place").equals("Row 2, column 3 of the map"));
    await(() -> formula().equals(java.util.List.of("Σ 3", "+", "bias 0", "=", "3")));
    assertThat(text("#map-readout")).isEqualTo("row 2, column 3, value 3");
    assertThat(grid(INPUT).window().row()).isEqualTo(1);
    assertThat(grid(INPUT).window().column()).isEqualTo(2);
    assertThat(grid("#trace-products").content().tensor().get(2, 1)).isEqualTo(1);
  }

  @Test
  void theArithmeticStaysThatOfTheWindowWhenTheMapGrowsOrTheLayerChanges() {
    slide("#scrub", 9);
    await(() -> text("#trace-place").equals("Row 2, column 3 of the map"));
    enter("#input-columns", "10");
    await(() -> text("#place").equals("Row 2, column 1 · 9 of 48"));
    await(() -> text("#trace-place").equals("Row 2, column 1 of the map"));
    assertThat(grid(INPUT).window().row()).isEqualTo(1);
    assertThat(grid(INPUT).window().column()).isZero();
    assertThat(row(grid("#trace-patch").content().tensor(), 0)).containsExactly(0, 0, 0);
  }

  @Test
  void aRunWaitsWhileTheMapIsPointedAt() {
    robot.moveTo(cell(INPUT, 0, 0));
    robot.type(KeyCode.HOME, KeyCode.SPACE);
    await(() -> playback().step() >= 1);
    robot.moveTo(cell(MAP, 4, 4));
    await(() -> !playback().playing());
    robot.moveTo(cell(INPUT, 0, 0));
    await(playback()::playing);
  }

  @Test
  void pointingAtTheInputLightsTheMapCellsItReaches() {
    robot.moveTo(cell(INPUT, 1, 1));
    await(() -> window.bench().pointer().at() instanceof Pointing.AtInput);
    var lit = grid(MAP).marks().lit();
    assertThat(lit).hasSize(1);
    assertThat(lit.getFirst().rows()).isEqualTo(2);
    assertThat(lit.getFirst().columns()).isEqualTo(2);
  }

  @Test
  void pointingAtAWeightLightsTheCellsItMeets() {
    robot.moveTo(cell(KERNEL, 0, 0));
    await(() -> window.bench().pointer().at() instanceof Pointing.AtKernel);
    var lit = grid(INPUT).marks().lit();
    assertThat(lit).hasSize(1);
    assertThat(lit.getFirst().rows()).isEqualTo(6);
    assertThat(status()).startsWith("Filter row 1, column 1");
  }

  @Test
  void aClickPinsAndEscapeLetsGo() {
    robot.clickOn(cell(MAP, 0, 3));
    robot.moveTo("#document-title");
    await(() -> text("#trace-place").equals("Row 1, column 4 of the map"));
    robot.type(KeyCode.ESCAPE);
    await(() -> text("#trace-place").equals("Row 6, column 6 of the map"));
  }

  @Test
  void keysWalkTheMap() {
    robot.clickOn(cell(MAP, 0, 0));
    robot.type(KeyCode.TAB);
    press(KeyCode.SHIFT, KeyCode.TAB);
    robot.moveTo("#document-title");
    robot.type(KeyCode.DOWN, KeyCode.RIGHT);
    await(() -> text("#trace-place").equals("Row 2, column 2 of the map"));
  }

  @Test
  void manyProductsStandInATable() {
    show(experiment(InputPreset.GRADIENT.create(12, 12, 0), KernelPreset.GABOR));
    await(() -> robot.lookup("#trace-table").query().isVisible());
    assertThat(robot.lookup("#trace-table .table-cell").<javafx.scene.Node>queryAll()).isNotEmpty();
  }

  @Test
  void theNumbersSaySoInWordsForAScreenReader() {
    robot.moveTo(cell(MAP, 1, 2));
    await(() ->
        "Row 2, column 3 of the map: Σ 3 + bias 0 = 3"
            .equals(robot.lookup("#arithmetic").query().getAccessibleText()));
    assertThat(robot.lookup("#trace-place").queryAs(Label.class).isVisible()).isTrue();
  }
}
