package org.convolens.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.convolens.core.Tensor;
import org.convolens.model.kernel.KernelPreset;
import org.convolens.ui.fault.Faults;
import org.junit.jupiter.api.Test;

/// Numbers from the clipboard.
class PasteTest extends UiTest {
  private void paste(String text) {
    robot.interact(() -> {
      var content = new ClipboardContent();
      content.putString(text);
      Clipboard.getSystemClipboard().setContent(content);
    });
    press(KeyCode.CONTROL, KeyCode.V);
  }

  @Test
  void aKernelIsPastedWhereTheKernelHasTheFocus() {
    robot.clickOn(cell(KERNEL, 0, 0));
    paste("array([[[[1.]], [[2.]]], [[[3.]], [[4.]]]], dtype=float32)");
    await(() -> weights().equals(Tensor.picture(new float[][] {{1, 2}, {3, 4}})));
    await(() -> map().rows() == 7);
    press(KeyCode.CONTROL, KeyCode.Z);
    await(() -> weights().equals(KernelPreset.VERTICAL_LINE.weights()));
  }

  @Test
  void aKernelOfAnotherSizeIsOneStepOfUndo() {
    robot.clickOn(cell(KERNEL, 0, 0));
    paste("[[1, 2, 3, 4, 5], [6, 7, 8, 9, 10]]");
    await(() -> map().rows() == 7 && map().columns() == 4);
    assertThat(weights())
        .isEqualTo(Tensor.picture(new float[][] {{1, 2, 3, 4, 5}, {6, 7, 8, 9, 10}}));
    press(KeyCode.CONTROL, KeyCode.Z);
    await(() -> weights().equals(KernelPreset.VERTICAL_LINE.weights()));
    assertThat(window.bench().session().undoNameProperty().get()).isEmpty();
  }

  @Test
  void anInputIsPastedElsewhere() {
    robot.clickOn(cell(INPUT, 0, 0));
    paste("[[0, 1, 0], [0, 1, 0], [0, 1, 0], [0, 5, 0]]");
    await(() -> input().rows() == 4 && input().get(3, 1) == 5);
    await(() -> map().rows() == 2);
  }

  @Test
  void whatDoesNotFitIsSaidAndNothingChanges() {
    robot.clickOn(cell(KERNEL, 0, 0));
    paste("[[1, 2, ..., 3]]");
    await(() ->
        window.faults().shown().stream()
            .anyMatch(message ->
                message instanceof Faults.Notice(var sentence)
                    && sentence.startsWith("Three dots")));
    assertThat(weights()).isEqualTo(KernelPreset.VERTICAL_LINE.weights());
  }
}
