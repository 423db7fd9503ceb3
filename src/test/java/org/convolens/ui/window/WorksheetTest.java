package org.convolens.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.convolens.core.Activation;
import org.convolens.core.Border;
import org.convolens.core.Conv;
import org.convolens.core.Experiment;
import org.convolens.core.Filter;
import org.convolens.core.Padding;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;
import org.convolens.ui.fault.Faults;
import org.junit.jupiter.api.Test;

/// The page to work on with a pencil, and its answers.
class WorksheetTest extends UiTest {
  private void open() {
    press(KeyCode.CONTROL, KeyCode.P);
    await(() -> robot.lookup("#worksheet-page").tryQuery().isPresent());
  }

  private List<String> numbers(String grid) {
    return robot.lookup(grid).lookup(".worksheet-number").<Label>queryAll().stream()
        .map(Label::getText)
        .toList();
  }

  private List<String> words(String page) {
    return robot.lookup(page).lookup(".label").<Label>queryAll().stream()
        .map(Label::getText)
        .toList();
  }

  @Test
  void theArticlesLineWithTwoWorkedCellsAndTheAnswers() {
    open();
    assertThat(numbers("#worksheet-map").stream().filter(number -> !number.isEmpty()))
        .containsExactly("0", "3");
    assertThat(numbers("#worksheet-map")).hasSize(36);
    assertThat(words("#worksheet-page"))
        .contains("Row 1, column 1:\n0 + 0 + … + 0 = 0")
        .contains("Row 1, column 3:\n1·1 + 1·1 + 1·1 = 3");
    assertThat(numbers("#worksheet-map-answers").subList(0, 6))
        .containsExactly("0", "0", "3", "3", "0", "0");
    robot.clickOn("#worksheet-close");
    await(() -> robot.lookup("#worksheet-page").tryQuery().isEmpty());
  }

  @Test
  void paddingBiasAndReluAreOnThePage() {
    var conv =
        Conv.of("c", new Filter(Tensor.picture(new float[][] {{0, -1}}), 0.5f))
            .withPadding(new Padding.Explicit(0, 1, 0, 0))
            .withBorder(Border.Named.REPLICATE);
    var relu = Activation.of("r", Activation.Function.RELU);
    show(new Experiment("Edge", Tensor.picture(new float[][] {{2, -3}}), List.of(conv, relu)));
    open();
    assertThat(robot.lookup("#worksheet-page").lookup(".worksheet-padding").<Label>queryAll())
        .extracting(Label::getText)
        .containsExactly("2");
    assertThat(words("#worksheet-page"))
        .contains("Row 1, column 1:\n2·(−1) + 0.5 = −1.5 → 0")
        .contains("Row 1, column 2:\n(−3)·(−1) + 0.5 = 3.5 → 3.5")
        .anyMatch(text -> text.contains("Add the bias 0.5") && text.contains("ReLU"));
    robot.type(KeyCode.ESCAPE);
    await(() -> robot.lookup("#worksheet-page").tryQuery().isEmpty());
  }

  @Test
  void whatIsTooLargeForPaperIsSaid() {
    show(article().withInput(Tensor.filled(Shape.picture(1, 20, 20), 1)));
    press(KeyCode.CONTROL, KeyCode.P);
    await(() ->
        window.faults().shown().stream()
            .anyMatch(message ->
                message instanceof Faults.Notice(var sentence) && sentence.contains("16 × 16")));
  }
}
