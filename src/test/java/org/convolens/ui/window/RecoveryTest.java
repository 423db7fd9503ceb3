package org.convolens.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.convolens.app.Opening;
import org.convolens.core.Experiment;
import org.convolens.core.Tensor;
import org.convolens.files.ExperimentFile;
import org.convolens.files.RecoveryFolder;
import org.convolens.files.RecoverySlot;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// What was not saved is written aside, and offered after a crash.
class RecoveryTest extends UiTest {
  private Path folder() {
    return own.resolve("state").resolve("recovery");
  }

  private List<Path> written() {
    if (!Files.isDirectory(folder())) {
      return List.of();
    }
    try (var files = Files.list(folder())) {
      return files.filter(path -> path.toString().endsWith(".convolens")).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void paint() {
    robot.clickOn(cell(INPUT, 0, 0));
    await(() -> input().get(0, 0) == 1);
  }

  /// As a program that was killed leaves it.
  private void leaveBehind(String title) throws IOException {
    var work =
        new RecoverySlot.Work(
            ExperimentFile.of(new Experiment(title, Tensor.signal(1, 2, 3), List.of())),
            Optional.of(own.resolve(title + ".convolens")));
    var slot = new RecoveryFolder(own.resolve("state")).open();
    slot.write(work);
    slot.putBack();
  }

  private void reopen() throws TimeoutException {
    reopen(Opening.on(article()));
  }

  private void reopen(Opening opening) throws TimeoutException {
    robot.interact(() -> stage().hide());
    FxToolkit.setupStage(stage -> {
      open(stage, opening);
      stage.show();
    });
  }

  @Test
  void aFileThatCannotBeOpenedAtTheStartIsSaidInTheWindow() throws TimeoutException {
    var complaint = Optional.of("a.convolens: this is not valid JSON");
    reopen(new Opening(Optional.empty(), Opening.on(article()).content(), complaint));
    await(() ->
        robot
            .lookup("#fault-sentence")
            .match(node ->
                node instanceof Label label && label.getText().equals(complaint.orElseThrow()))
            .tryQuery()
            .filter(node -> node.localToScene(node.getLayoutBounds()).getMinY() >= 0)
            .filter(node -> node.getLayoutBounds().getHeight() > 0)
            .isPresent());
  }

  private void answer(String answer) {
    await(() -> robot.lookup("#answer-" + answer).tryQuery().isPresent());
    clickInDialog("#answer-" + answer);
  }

  @Test
  void editsAreWrittenAsideSoonAfterTheLast() {
    assertThat(written()).isEmpty();
    paint();
    await(() -> written().size() == 1);
  }

  @Test
  void nothingIsKeptOfWhatWasSavedOrUndone() {
    paint();
    await(() -> written().size() == 1);
    robot.clickOn("#action-undo");
    await(() -> written().isEmpty());
    robot.clickOn("#action-redo");
    await(() -> written().size() == 1);
    choice.next(own.resolve("saved.convolens"));
    robot.clickOn("#menu-file").clickOn("#item-save");
    await(() -> written().isEmpty());
  }

  @Test
  void nothingIsKeptOfAWindowThatWasClosed() throws Exception {
    paint();
    await(() -> written().size() == 1);
    robot.interact(() -> stage().hide());
    await(() -> written().isEmpty());
    try (var files = Files.list(folder())) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void whatACrashLeftIsOfferedAndTakenUp() throws Exception {
    leaveBehind("Lost");
    reopen();
    answer("recover");
    await(() -> experiment().title().equals("Lost"));
    assertThat(window.bench().document().dirty()).isTrue();
    assertThat(window.bench().document().file()).contains(own.resolve("Lost.convolens"));
    assertThat(written()).as("until it is saved").hasSize(1);
    robot.clickOn("#menu-file").clickOn("#item-save");
    await(() -> written().isEmpty() && Files.exists(own.resolve("Lost.convolens")));
  }

  @Test
  void ofSeveralOneIsTakenUpAndTheOthersStay() throws Exception {
    leaveBehind("First");
    leaveBehind("Second");
    reopen();
    await(() -> robot.lookup("#question-items .list-cell").tryQuery().isPresent());
    var list = robot.lookup("#question-items").queryAs(Region.class);
    var rows = robot.from(list).lookup(".list-cell").<Region>queryAll();
    await(
        () -> rows.stream().allMatch(row -> row.getWidth() >= list.getWidth() - 2),
        "a list without a scroll bar");
    assertThat(rows.stream().mapToDouble(Region::getHeight).sum())
        .isLessThanOrEqualTo(list.getHeight() - 2);
    answer("recover");
    await(() -> !experiment().title().equals("Line"));
    var taken = experiment().title();
    choice.next(own.resolve("kept.convolens"));
    robot.clickOn("#menu-file").clickOn("#item-save");
    await(() -> !window.bench().document().dirty() && written().size() == 1);
    robot.clickOn("#menu-file").clickOn("#item-recover");
    answer("recover");
    await(() ->
        List.of("First", "Second").contains(experiment().title())
            && !experiment().title().equals(taken));
  }

  @Test
  void whatIsDiscardedIsGoneAndLaterKeepsIt() throws Exception {
    leaveBehind("Lost");
    reopen();
    answer("later");
    await(() -> robot.lookup("#question").tryQuery().isEmpty());
    assertThat(written()).hasSize(1);
    robot.clickOn("#menu-file").clickOn("#item-recover");
    answer("discard");
    await(() -> written().isEmpty());
    assertThat(experiment().title()).isEqualTo("Line");
  }
}
