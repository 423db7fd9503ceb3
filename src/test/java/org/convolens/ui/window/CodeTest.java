package org.convolens.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.convolens.files.code.Framework;
import org.convolens.files.code.Program;
import org.junit.jupiter.api.Test;

/// The experiment as a program, beside the stage.
class CodeTest extends UiTest {
  private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

  private ListView<Program.Line> lines() {
    return robot.lookup("#code-lines").<ListView<Program.Line>>query();
  }

  private String code() {
    return String.join("\n", lines().getItems().stream().map(Program.Line::text).toList());
  }

  private List<String> lit() {
    return lines().lookupAll(".code-line").stream()
        .filter(cell -> cell.getPseudoClassStates().contains(LIT))
        .map(cell -> ((javafx.scene.control.Labeled) cell).getText())
        .toList();
  }

  private void open() {
    robot.type(KeyCode.F7);
    await(() -> !lines().getItems().isEmpty());
  }

  @Test
  void thePanelShowsTheExperimentAsItIsNow() {
    open();
    assertThat(code())
        .isEqualTo(Program.of(experiment(), Framework.KERAS).text().stripTrailing())
        .contains("model.add(Conv2D(1, (3, 3), name=\"conv1\"))");
    enter("#stride-rows", "2");
    await(() -> code().contains("strides=(2, 1)"));
    robot.clickOn("#code-pytorch");
    await(() -> code().contains("nn.Conv2d(1, 1, kernel_size=(3, 3), stride=(2, 1))"));
    robot.clickOn("#code-numpy");
    await(() -> code().contains("stride=(2, 1))"));
  }

  @Test
  void theKeyAndTheButtonCloseItAgain() {
    open();
    robot.clickOn("#code-close");
    await(() -> !robot.lookup("#code-panel").query().isVisible());
    open();
    robot.type(KeyCode.F7);
    await(() -> !robot.lookup("#code-panel").query().isVisible());
  }

  @Test
  void linesOfWhatIsPointedAtLightUp() {
    open();
    robot.moveTo(cell(KERNEL, 1, 1));
    await(() -> lit().stream().anyMatch(line -> line.contains("[[[0]], [[1]], [[0]]]")));
    robot.moveTo(cell(INPUT, 2, 3));
    await(() -> lit().stream().anyMatch(line -> line.startsWith("data = asarray")));
    assertThat(lit()).noneMatch(line -> line.contains("conv1"));
    robot.moveTo(cell(MAP, 2, 3));
    await(() -> lit().stream().anyMatch(line -> line.contains("Conv2D(1, (3, 3)")));
  }

  @Test
  void theWholeProgramIsCopied() {
    open();
    robot.clickOn("#code-copy");
    await(() -> text("#code-note").startsWith("Copied"));
    robot.interact(() ->
        assertThat(Clipboard.getSystemClipboard().getString())
            .isEqualTo(Program.of(experiment(), Framework.KERAS).text()));
  }

  @Test
  void layersThatDoNotFitLeaveTheLastProgram() {
    open();
    enter("#input-rows", "2");
    await(() -> text("#code-note").startsWith("The layers do not fit"));
    assertThat(code()).contains("data.reshape(1, 8, 8, 1)");
    enter("#input-rows", "5");
    await(() -> code().contains("data.reshape(1, 5, 8, 1)"));
    assertThat(text("#code-note")).startsWith("Point at");
  }
}
