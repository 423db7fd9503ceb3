package org.convolens.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Polyline;
import javafx.scene.text.Text;
import org.convolens.core.Tensor;
import org.convolens.model.kernel.KernelPreset;
import org.convolens.model.paint.InputPreset;
import org.junit.jupiter.api.Test;

/// Watching a filter learn from the map of a hidden one.
class TrainTest extends UiTest {
  private void open() {
    show(experiment(InputPreset.NOISE.create(8, 8, 3), KernelPreset.IDENTITY));
    robot.type(KeyCode.F6);
    await(() -> grid("#training-target").content().tensor().rows() == 6);
  }

  private boolean close(Tensor learned, Tensor wanted, float distance) {
    for (var row = 0; row < 3; row++) {
      for (var column = 0; column < 3; column++) {
        if (!(Math.abs(learned.get(row, column) - wanted.get(row, column)) < distance)) {
          return false;
        }
      }
    }
    return true;
  }

  @Test
  void theFilterFindsTheHiddenOneAndUndoIsOneStep() {
    open();
    robot.clickOn("#training-start");
    await(() -> text("#training-start").equals("Stop"));
    await(() -> close(weights(), KernelPreset.SOBEL_RIGHT.weights(), 0.5f));
    await(() -> text("#training-state").startsWith("Step 200"));
    assertThat(text("#training-state"))
        .containsPattern("loss [\\d.]+e−\\d+\\.")
        .doesNotContain("≈");
    assertThat(robot.lookup(".loss-text").<Text>queryAll())
        .extracting(Text::getText)
        .contains("0", "200")
        .anyMatch(number -> number.startsWith("1e−"));
    await(() -> robot.lookup(".loss-line").queryAs(Polyline.class).getPoints().size() == 2 * 201);
    press(KeyCode.CONTROL, KeyCode.Z);
    await(() -> weights().equals(KernelPreset.IDENTITY.weights()));
    await(() -> window.bench().session().undoNameProperty().get().isEmpty());
  }

  @Test
  void aPanelThatClosesLeavesTheKeysToTheStage() {
    open();
    robot.interact(() -> robot.lookup("#training-start").query().requestFocus());
    robot.type(KeyCode.F6);
    await(() -> grid(INPUT).isFocused());
  }

  @Test
  void stopAndAnotherEditEndIt() {
    open();
    robot.clickOn("#training-start");
    await(() -> !weights().equals(KernelPreset.IDENTITY.weights()));
    robot.clickOn("#training-start");
    await(() -> text("#training-start").equals("Train"));
    robot.clickOn("#training-start");
    await(() -> text("#training-start").equals("Stop"));
    robot.clickOn(cell(INPUT, 0, 0));
    await(() -> text("#training-start").equals("Train"));
    assertThat(input().get(0, 0)).isEqualTo(1);
  }

  @Test
  void aLearningRateThatIsTooLargeIsSaid() {
    open();
    robot.interact(() -> rate().setValue(1.0));
    robot.clickOn("#training-start");
    await(() -> text("#training-state").startsWith("The loss grew"));
  }

  @SuppressWarnings("unchecked")
  private ComboBox<Double> rate() {
    return robot.lookup("#training-rate").queryAs(ComboBox.class);
  }
}
