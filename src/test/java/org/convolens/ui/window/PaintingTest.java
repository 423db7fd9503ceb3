package org.convolens.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;
import org.convolens.model.Pointing;
import org.convolens.model.paint.Cell;
import org.junit.jupiter.api.Test;
import org.testfx.robot.Motion;

/// Every way to change the picture, by what the user does and sees.
class PaintingTest extends UiTest {
  @Test
  void aStrokeMovesTheMapWhileTheButtonIsDownAndIsOneUndo() {
    robot.moveTo(cell(INPUT, 0, 0)).press(MouseButton.PRIMARY);
    await(() -> input().get(0, 0) == 1);
    robot.moveTo(cell(INPUT, 2, 1));
    await(() -> map().get(0, 0) == 2);
    robot.release(MouseButton.PRIMARY);
    press(KeyCode.CONTROL, KeyCode.Z);
    await(() -> sum() == 16);
    press(KeyCode.CONTROL, KeyCode.Y);
    await(() -> input().get(0, 0) == 1 && input().get(2, 1) == 1);
  }

  @Test
  void theRightButtonErases() {
    robot.clickOn(cell(INPUT, 4, 3), MouseButton.SECONDARY);
    await(() -> input().get(4, 3) == 0 && map().get(4, 2) == 2);
  }

  @Test
  void theWheelChangesTheCellUnderThePointer() {
    wheel(INPUT, 1, 1, 1, false);
    await(() -> input().get(1, 1) == 0.1f);
    wheel(INPUT, 1, 1, -1, false);
    await(() -> input().get(1, 1) == 0);
  }

  @Test
  void theEraserClears() {
    robot.clickOn("#tool-eraser");
    drag(0, 3, 7, 3);
    await(() -> sum() == 8);
  }

  @Test
  void aLineIsStraight() {
    robot.clickOn("#tool-line");
    drag(0, 0, 2, 2);
    await(() -> input().get(0, 0) == 1 && input().get(1, 1) == 1 && input().get(2, 2) == 1);
    assertThat(input().get(1, 0)).isZero();
  }

  @Test
  void aRectangleIsAnOutline() {
    robot.clickOn("#tool-rectangle");
    drag(0, 0, 2, 2);
    await(() -> input().get(2, 2) == 1 && input().get(0, 2) == 1 && input().get(2, 0) == 1);
    assertThat(input().get(1, 1)).isZero();
  }

  @Test
  void fillingSpreadsOverEqualNeighbours() {
    robot.clickOn("#tool-fill").clickOn(cell(INPUT, 5, 0));
    await(() -> sum() == 16 + 24);
    assertThat(input().get(0, 2)).isEqualTo(1);
    assertThat(input().get(0, 5)).isZero();
  }

  @Test
  void theBrushIsSoft() {
    robot.clickOn("#tool-brush").clickOn(cell(INPUT, 4, 1));
    await(() -> input().get(4, 1) > 0.9);
    assertThat(input().get(3, 1)).isStrictlyBetween(0f, 1f);
  }

  @Test
  void movingDragsThePictureAndTheMapWithIt() {
    robot.clickOn("#tool-move");
    drag(4, 4, 4, 5);
    await(() -> input().get(0, 4) == 1 && input().get(0, 5) == 1 && input().get(0, 3) == 0);
    await(() -> map().get(0, 3) == 3 && map().get(0, 4) == 3);
    assertThat(row(map(), 0)).containsExactly(0, 0, 0, 3, 3, 0);
  }

  @Test
  void theChosenValueIsPainted() {
    slide("#paint-value", 0.5);
    robot.clickOn(cell(INPUT, 0, 0));
    await(() -> input().get(0, 0) == 0.5f);
  }

  @Test
  void aSecondPressKeepsTheToolChosen() {
    robot.clickOn("#tool-line").clickOn("#tool-line");
    drag(0, 0, 0, 2);
    await(() -> input().get(0, 1) == 1);
  }

  @Test
  void picturesComeFromTheMenu() {
    robot.clickOn("#input-presets").clickOn("#input-horizontalLine");
    await(() -> input().get(3, 0) == 1 && input().get(4, 7) == 1 && sum() == 16);
    robot.clickOn("#input-presets").clickOn("#input-invert");
    await(() -> sum() == 48 && input().get(3, 0) == 0);
    robot.clickOn("#input-presets").clickOn("#input-clear");
    await(() -> sum() == 0);
    robot.clickOn("#input-presets").clickOn("#input-addNoise");
    await(() -> sum() > 0);
  }

  @Test
  void aDigitAndAPhotographReplaceThePicture() {
    robot.clickOn("#input-presets").clickOn("#input-digits");
    robot.clickOn("#input-digit-7", Motion.HORIZONTAL_FIRST);
    await(() -> sum() != 16);
    assertThat(input().shape()).isEqualTo(Shape.picture(1, 8, 8));
    assertThat(sum()).as("ink").isStrictlyBetween(5f, 40f);
    robot.clickOn("#input-presets").clickOn("#input-photograph");
    await(() -> input().rows() > 8);
  }

  @Test
  void aSmallerPictureKeepsWhatStillFits() {
    robot.clickOn(cell(INPUT, 0, 0));
    enter("#input-columns", "5");
    await(() -> input().columns() == 5);
    assertThat(row(input(), 0)).containsExactly(1, 0, 0, 1, 1);
    enter("#input-rows", "9");
    await(() -> input().rows() == 9 && map().rows() == 7);
    assertThat(row(input(), 8)).containsExactly(0, 0, 0, 0, 0);
  }

  @Test
  void keysWalkAndPaint() {
    robot.interact(grid(INPUT)::requestFocus);
    robot.clickOn(cell(INPUT, 0, 0), MouseButton.SECONDARY);
    robot.type(KeyCode.TAB);
    press(KeyCode.SHIFT, KeyCode.TAB);
    await(grid(INPUT)::isFocused);
    robot.type(KeyCode.DOWN, KeyCode.RIGHT, KeyCode.ENTER);
    await(() -> input().get(1, 1) == 1);
    robot.type(KeyCode.DELETE);
    await(() -> input().get(1, 1) == 0);
    robot.type(KeyCode.ADD);
    await(() -> Math.abs(input().get(1, 1) - 0.1f) < 1e-6);
    robot.type(KeyCode.SUBTRACT);
    await(() -> input().get(1, 1) == 0);
    assertThat(status()).startsWith("row 2, column 2");
  }

  @Test
  void keysDrawALineFromOneEnterToTheNext() {
    startAt("#tool-line", new Cell(0, 0));
    robot.type(KeyCode.ENTER, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.DOWN);
    await(() -> input().get(1, 1) == 1 && input().get(2, 2) == 1 && input().get(0, 1) == 0);
    assertThat(status()).startsWith("Line from row 1, column 1 to row 3, column 3.");
    assertThat(grid(INPUT).getAccessibleText()).isEqualTo(status());
    robot.type(KeyCode.ENTER, KeyCode.DOWN);
    await(() -> status().startsWith("row 4, column 3"));
    assertThat(input().get(3, 2)).isZero();
    press(KeyCode.CONTROL, KeyCode.Z);
    await(() -> sum() == 16);
    assertThat(window.bench().session().undoNameProperty().get()).isEmpty();
  }

  @Test
  void keysDrawARectangleAndEscapeGivesItUp() {
    startAt("#tool-rectangle", new Cell(0, 0));
    robot.type(KeyCode.ENTER, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.DOWN);
    await(() -> input().get(2, 0) == 1 && input().get(2, 2) == 1);
    assertThat(input().get(1, 1)).isZero();
    robot.type(KeyCode.ESCAPE);
    await(() -> sum() == 16 && !status().startsWith("Rectangle"));
    assertThat(window.bench().session().undoNameProperty().get()).isEmpty();
    robot.type(KeyCode.DOWN);
    await(() -> status().startsWith("row 4, column 3"));
    assertThat(sum()).isEqualTo(16);
  }

  @Test
  void keysMoveThePictureAndTheMapWithIt() {
    startAt("#tool-move", new Cell(0, 7));
    robot.type(KeyCode.ENTER, KeyCode.ENTER);
    await(() -> !window.bench().session().paintingProperty().get());
    assertThat(window.bench().stage().moveProperty().get()).isEmpty();
    robot.type(KeyCode.ENTER, KeyCode.RIGHT);
    await(() -> input().get(0, 4) == 1 && input().get(0, 5) == 1 && input().get(0, 3) == 0);
    assertThat(status()).startsWith("Picture moved: rows 0, columns 1.");
    robot.type(KeyCode.UP, KeyCode.ENTER);
    await(() -> input().get(0, 5) == 1 && input().get(7, 5) == 0);
    assertThat(window.bench().stage().moveProperty().get()).contains(new Cell(-1, 1));
    robot.type(KeyCode.ENTER, KeyCode.LEFT);
    await(() -> input().get(0, 3) == 1);
    robot.type(KeyCode.ESCAPE);
    await(() -> input().get(0, 3) == 0 && input().get(0, 5) == 1);
    press(KeyCode.CONTROL, KeyCode.Z);
    await(() -> sum() == 16);
  }

  @Test
  void leavingTheGridEndsWhatTheKeysDraw() {
    startAt("#tool-line", new Cell(0, 0));
    robot.type(KeyCode.ENTER, KeyCode.RIGHT);
    await(() -> input().get(0, 1) == 1);
    robot.type(KeyCode.TAB);
    await(() -> !window.bench().session().paintingProperty().get());
    assertThat(input().get(0, 1)).isEqualTo(1);
    assertThat(status()).startsWith("row 1, column 2");
  }

  private void startAt(String tool, Cell cell) {
    robot.clickOn(tool);
    robot.interact(() -> {
      grid(INPUT).requestFocus();
      grid(INPUT).focusCellProperty().set(Optional.of(cell));
    });
    // By keyboard, or the arrows would step the run.
    robot.type(KeyCode.TAB);
    press(KeyCode.SHIFT, KeyCode.TAB);
    await(grid(INPUT)::isFocusVisible);
  }

  @Test
  void escapeTakesBackAStrokeUnderWay() {
    robot.moveTo(cell(INPUT, 0, 0)).press(MouseButton.PRIMARY).moveTo(cell(INPUT, 3, 0));
    await(() -> input().get(3, 0) == 1);
    robot.type(KeyCode.ESCAPE);
    await(() -> sum() == 16);
    robot.release(MouseButton.PRIMARY);
    await(() -> sum() == 16);
  }

  @Test
  void theMiddleButtonPinsACell() {
    robot.clickOn(cell(INPUT, 2, 2), MouseButton.MIDDLE);
    await(() -> window.bench().pointer().pinned());
    assertThat(window.bench().pointer().at()).isInstanceOf(Pointing.AtInput.class);
    assertThat(sum()).isEqualTo(16);
  }

  private float sum() {
    return sum(input());
  }

  private static float sum(Tensor tensor) {
    var sum = 0f;
    for (var row = 0; row < tensor.rows(); row++) {
      for (var value : row(tensor, row)) {
        sum += value;
      }
    }
    return sum;
  }
}
