package org.convolens.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.convolens.files.AtomicFile;
import org.convolens.files.ExperimentFile;
import org.convolens.files.ExperimentReader;
import org.convolens.files.ExperimentWriter;
import org.convolens.model.kernel.KernelPreset;
import org.convolens.model.paint.InputPreset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// New, open, save, revert, and what is asked before anything is thrown away.
class DocumentTest extends UiTest {
  @TempDir Path folder;

  private void paint() {
    robot.clickOn(cell(INPUT, 0, 0));
    await(() -> input().get(0, 0) == 1);
  }

  private boolean dirty() {
    return window.bench().document().dirty();
  }

  private String title() {
    return ((javafx.stage.Stage) window.view().getScene().getWindow()).getTitle();
  }

  private void save() {
    press(KeyCode.CONTROL, KeyCode.S);
  }

  private Path saved() {
    var file = folder.resolve("mine.convolens");
    choice.next(file);
    save();
    await(() -> !dirty() && Files.exists(file));
    return file;
  }

  private boolean asked() {
    return robot.lookup("#question").tryQuery().isPresent();
  }

  private void answer(String answer) {
    await(this::asked);
    robot.clickOn("#answer-" + answer);
    await(() -> !asked());
  }

  @Test
  void whatIsSavedIsReadBack() throws Exception {
    paint();
    assertThat(title()).isEqualTo("• Line – Convolens");
    var file = saved();
    assertThat(choice.suggestion()).contains(Path.of("Line.convolens"));
    assertThat(ExperimentReader.read(file)).isEqualTo(experiment());
    assertThat(title()).isEqualTo("mine – Convolens");
  }

  @Test
  void undoOfEverythingUnsavedLeavesNothingUnsaved() {
    paint();
    assertThat(dirty()).isTrue();
    press(KeyCode.CONTROL, KeyCode.Z);
    await(() -> !dirty());
    assertThat(title()).isEqualTo("Line – Convolens");
  }

  @Test
  void theEndingIsAdded() {
    choice.next(folder.resolve("short"));
    paint();
    save();
    await(() -> Files.exists(folder.resolve("short.convolens")));
  }

  @Test
  void aFileThatOnlyTheEndingNamesIsNotReplacedUnasked() throws Exception {
    var file = Files.writeString(folder.resolve("short.convolens"), "precious");
    choice.next(folder.resolve("short"));
    paint();
    save();
    answer("cancel");
    assertThat(file).hasContent("precious");
    assertThat(dirty()).isTrue();
    save();
    answer("replace");
    await(() -> !dirty());
    assertThat(ExperimentReader.read(file)).isEqualTo(experiment());
  }

  @Test
  void newAsksFirst() throws Exception {
    paint();
    press(KeyCode.CONTROL, KeyCode.N);
    answer("cancel");
    assertThat(input().get(0, 0)).isEqualTo(1);
    choice.none();
    press(KeyCode.CONTROL, KeyCode.N);
    answer("save");
    assertThat(input().get(0, 0)).as("no place to save was named").isEqualTo(1);
    press(KeyCode.CONTROL, KeyCode.N);
    answer("discard");
    await(() -> input().get(0, 0) == 0 && !dirty());
  }

  @Test
  void savingFirstKeepsBoth() throws Exception {
    paint();
    var painted = experiment();
    var file = folder.resolve("first.convolens");
    choice.next(file);
    press(KeyCode.CONTROL, KeyCode.N);
    answer("save");
    await(() -> input().get(0, 0) == 0 && !dirty());
    assertThat(ExperimentReader.read(file)).isEqualTo(painted);
  }

  @Test
  void anotherFileIsOpened() throws Exception {
    var other = experiment(InputPreset.VERTICAL_LINE.create(9, 9, 0), KernelPreset.SOBEL_RIGHT);
    var file = folder.resolve("other.convolens");
    AtomicFile.write(file, out -> ExperimentWriter.write(ExperimentFile.of(other), out));
    choice.next(file);
    press(KeyCode.CONTROL, KeyCode.O);
    await(() -> map().rows() == 7 && experiment().equals(other));
    assertThat(dirty()).isFalse();
    assertThat(title()).isEqualTo("other – Convolens");
  }

  @Test
  void aRefusedFileLeavesWhatIsOpen() throws Exception {
    var before = experiment();
    choice.next(Files.writeString(folder.resolve("bad.convolens"), "{\"format\": 3}"));
    press(KeyCode.CONTROL, KeyCode.O);
    await(() -> window.faults().shown().size() == 1);
    assertThat(window.faults().shown().getFirst().toString())
        .contains("bad.convolens: format is 3");
    assertThat(experiment()).isEqualTo(before);
    assertThat(dirty()).isFalse();
  }

  @Test
  void revertGoesBackToTheFile() {
    paint();
    saved();
    var before = experiment();
    robot.clickOn(cell(INPUT, 7, 7));
    await(() -> input().get(7, 7) == 1);
    robot.clickOn("#menu-file").clickOn("Revert");
    answer("cancel");
    assertThat(input().get(7, 7)).isEqualTo(1);
    robot.clickOn("#menu-file").clickOn("Revert");
    answer("revert");
    await(() -> experiment().equals(before) && !dirty());
  }

  @Test
  void aFailedSaveIsSaidAndLosesNothing() {
    paint();
    choice.next(Path.of("/proc/nowhere/mine.convolens"));
    save();
    await(() -> window.faults().shown().size() == 1);
    assertThat(dirty()).isTrue();
    assertThat(input().get(0, 0)).isEqualTo(1);
  }

  @Test
  void theMarkStandsInTheWindowToo() {
    assertThat(robot.lookup("#document-title").<Labeled>query().getText()).isEqualTo("Line");
    paint();
    assertThat(robot.lookup("#document-title").<Labeled>query().getText()).isEqualTo("• Line");
  }
}
