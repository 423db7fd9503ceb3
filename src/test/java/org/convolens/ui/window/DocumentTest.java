package org.convolens.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import com.sun.javafx.tk.Toolkit;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.Labeled;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;
import javafx.stage.WindowEvent;
import org.convolens.core.ColourMap;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;
import org.convolens.core.ValueRange;
import org.convolens.files.AtomicFile;
import org.convolens.files.ExperimentFile;
import org.convolens.files.ExperimentReader;
import org.convolens.files.ExperimentWriter;
import org.convolens.model.MapState;
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

  private boolean fresh() {
    return window.bench().session().mapProperty().get() instanceof MapState.Fresh;
  }

  private String title() {
    return stage().getTitle();
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
    clickInDialog("#answer-" + answer);
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
  void inADutchWindowARefusalIsDutch() throws Exception {
    robot.interact(() -> window.bench().texts().languageProperty().set(Locale.of("nl")));
    choice.next(Files.writeString(folder.resolve("bad.convolens"), "{\n!"));
    press(KeyCode.CONTROL, KeyCode.O);
    await(() -> window.faults().shown().size() == 1);
    assertThat(window.faults().shown().getFirst().toString())
        .contains(
            "bad.convolens: dit is geen geldige JSON op regel 2, kolom 1; controleer de tekst daar");
  }

  @Test
  void revertGoesBackToTheFile() {
    paint();
    saved();
    var before = experiment();
    robot.clickOn(cell(INPUT, 7, 7));
    await(() -> input().get(7, 7) == 1);
    robot.clickOn("#menu-file").clickOn("#item-revert");
    answer("cancel");
    assertThat(input().get(7, 7)).isEqualTo(1);
    robot.clickOn("#menu-file").clickOn("#item-revert");
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
  void whatAnotherProgramWroteIsNotReplacedUnasked() throws Exception {
    paint();
    var file = saved();
    var theirs = Files.readString(file).replace("\"Line\"", "\"Their own line\"");
    Files.writeString(file, theirs);
    robot.clickOn(cell(INPUT, 7, 7));
    await(this::dirty);
    save();
    answer("cancel");
    assertThat(file).hasContent(theirs);
    assertThat(dirty()).isTrue();
    save();
    answer("replace");
    await(() -> !dirty());
    assertThat(ExperimentReader.read(file).input().get(7, 7)).isEqualTo(1);
  }

  @Test
  void aFileIsDraggedOntoTheWindow() throws Exception {
    opensWhenDragged("dragged.convolens", "dragged – Convolens");
  }

  @Test
  void anEndingInCapitalsIsAnExperimentToo() throws Exception {
    opensWhenDragged("UP.CONVOLENS", "UP – Convolens");
  }

  private void opensWhenDragged(String name, String title) throws Exception {
    var other = experiment(InputPreset.VERTICAL_LINE.create(9, 9, 0), KernelPreset.SOBEL_RIGHT);
    var file = folder.resolve(name);
    AtomicFile.write(file, out -> ExperimentWriter.write(ExperimentFile.of(other), out));
    var content = new ClipboardContent();
    content.putFiles(List.of(file.toFile()));
    assertThat(drag(DragEvent.DRAG_OVER, content).isAccepted()).isTrue();
    assertThat(drag(DragEvent.DRAG_DROPPED, content).isDropCompleted()).isTrue();
    await(() -> experiment().equals(other));
    assertThat(title()).isEqualTo(title);
  }

  @Test
  void whatNobodyKnowsIsNotTaken() {
    var content = new ClipboardContent();
    content.putFiles(List.of(folder.resolve("thesis.docx").toFile()));
    assertThat(drag(DragEvent.DRAG_OVER, content).isAccepted()).isFalse();
  }

  /// Drags over the input; the headless platform has no drag and drop of its own.
  private DragEvent drag(EventType<DragEvent> type, ClipboardContent content) {
    var event = new AtomicReference<Optional<DragEvent>>(Optional.empty());
    robot.interact(() -> {
      var board = DragboardHelper.createDragboard(copying());
      board.setContent(content);
      var drag =
          new DragEvent(
              type,
              board,
              0,
              0,
              0,
              0,
              TransferMode.COPY,
              null,
              null,
              new PickResult(grid(INPUT), 0, 0));
      grid(INPUT).addEventFilter(type, seen -> event.set(Optional.of(seen)));
      Event.fireEvent(grid(INPUT), drag);
    });
    return event.get().orElseThrow();
  }

  /// A clipboard of this program alone, of which one may copy.
  private static TKClipboard copying() {
    var local = Toolkit.getToolkit().createLocalClipboard();
    return (TKClipboard)
        Proxy.newProxyInstance(
            TKClipboard.class.getClassLoader(),
            new Class<?>[] {TKClipboard.class},
            (_, method, arguments) ->
                method.getName().equals("getTransferModes")
                    ? EnumSet.of(TransferMode.COPY)
                    : method.invoke(local, arguments));
  }

  @Test
  void theMarkStandsInTheWindowToo() {
    assertThat(robot.lookup("#document-title").<Labeled>query().getText()).isEqualTo("Line");
    paint();
    assertThat(robot.lookup("#document-title").<Labeled>query().getText()).isEqualTo("• Line");
  }

  @Test
  void closingAsksFirst() {
    paint();
    press(KeyCode.CONTROL, KeyCode.Q);
    answer("cancel");
    assertThat(robot.fromAll().lookup(INPUT).tryQuery()).isPresent();
    close();
    answer("discard");
    await(() -> !stage().isShowing());
  }

  @Test
  void whatIsSavedClosesUnasked() {
    paint();
    saved();
    close();
    await(() -> !stage().isShowing());
  }

  @Test
  void savingOnClosingWaitsForTheFile() throws Exception {
    paint();
    var file = folder.resolve("last.convolens");
    choice.next(file);
    close();
    answer("save");
    await(() -> !stage().isShowing());
    assertThat(ExperimentReader.read(file).input().get(0, 0)).isEqualTo(1);
  }

  private void close() {
    robot.interact(
        () -> stage().fireEvent(new WindowEvent(stage(), WindowEvent.WINDOW_CLOSE_REQUEST)));
  }

  @Test
  void recentFilesAreOpenedAgain() {
    paint();
    var file = saved();
    press(KeyCode.CONTROL, KeyCode.N);
    await(() -> input().get(0, 0) == 0);
    robot
        .clickOn("#menu-file")
        .clickOn("#menu-recent")
        .clickOn("mine.convolens — " + file.getParent());
    await(() -> input().get(0, 0) == 1 && !dirty());
  }

  @Test
  void aRecentFileThatIsGoneIsSaidAndForgotten() throws Exception {
    paint();
    var file = saved();
    Files.delete(file);
    robot
        .clickOn("#menu-file")
        .clickOn("#menu-recent")
        .clickOn("mine.convolens — " + file.getParent());
    await(() -> window.faults().shown().size() == 1);
    assertThat(window.faults().shown().getFirst().toString()).contains("mine.convolens");
    assertThat(home().settings().recentProperty().get()).isEmpty();
    assertThat(input().get(0, 0)).isEqualTo(1);
  }

  @Test
  void howItIsLookedAtComesBack() {
    var two =
        experiment()
            .withLayer(
                0, conv().withFilters(List.of(conv().filters().get(0), conv().filters().get(0))));
    show(two);
    robot.interact(() -> {
      var options = window.bench().options();
      options.colourMapProperty().set(ColourMap.VIK);
      options.fixedRangeProperty().set(Optional.of(new ValueRange(-0.1f, 7)));
      window.bench().stage().showFilter(1);
    });
    saved();
    press(KeyCode.CONTROL, KeyCode.N);
    await(() -> conv().filters().size() == 1);
    assertThat(window.bench().options().fixedRangeProperty().get()).isEmpty();
    press(KeyCode.CONTROL, KeyCode.O);
    await(() -> conv().filters().size() == 2);
    await(() -> window.bench().stage().filterProperty().get() == 1);
    assertThat(window.bench().options().colourMapProperty().get()).isEqualTo(ColourMap.VIK);
    assertThat(window.bench().options().fixedRangeProperty().get())
        .contains(new ValueRange(-0.1f, 7));
    assertThat(dirty()).as("looking is no reason to save").isFalse();
  }

  @Test
  void openedAndSavedIsTheSameToTheByte() throws Exception {
    paint();
    var file = saved();
    var before = Files.readAllBytes(file);
    press(KeyCode.CONTROL, KeyCode.N);
    await(() -> input().get(0, 0) == 0);
    press(KeyCode.CONTROL, KeyCode.O);
    await(() -> input().get(0, 0) == 1 && fresh());
    var copy = folder.resolve("copy.convolens");
    choice.next(copy);
    press3(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
    await(() -> Files.exists(copy));
    assertThat(Files.readAllBytes(copy)).isEqualTo(before);
  }

  private void press3(KeyCode first, KeyCode second, KeyCode key) {
    robot.press(first, second).type(key).release(second, first);
  }

  @Test
  void sectionsOfOthersSurviveEditing() throws Exception {
    robot.interact(() -> window.bench().document().putSection("lesson", "{\"step\":3}"));
    assertThat(dirty()).isTrue();
    var file = saved();
    robot.clickOn(cell(INPUT, 7, 7));
    await(this::dirty);
    save();
    await(() -> !dirty());
    assertThat(ExperimentReader.readWhole(file).extras())
        .containsEntry(List.of("lesson"), "{\"step\":3}");
  }

  @Test
  void layersThatDoNotFitAreSavedAndOpenedWithAWord() {
    var misfit = experiment().withInput(Tensor.filled(Shape.picture(1, 2, 2), 1));
    robot.interact(() -> window.bench().session().open(misfit));
    saved();
    press(KeyCode.CONTROL, KeyCode.N);
    await(() -> input().rows() == 8);
    press(KeyCode.CONTROL, KeyCode.O);
    await(() -> input().rows() == 2 && window.faults().shown().size() == 1);
    assertThat(window.faults().shown().getFirst().toString())
        .contains("conv1")
        .contains("[1, 2, 2]");
  }

  @Test
  void inADutchWindowLayersThatDoNotFitAreSaidInDutch() {
    robot.interact(() -> window.bench().texts().languageProperty().set(Locale.of("nl")));
    var misfit = experiment().withInput(Tensor.filled(Shape.picture(1, 2, 2), 1));
    robot.interact(() -> window.bench().session().open(misfit));
    saved();
    press(KeyCode.CONTROL, KeyCode.N);
    await(() -> input().rows() == 8);
    press(KeyCode.CONTROL, KeyCode.O);
    await(() -> input().rows() == 2 && window.faults().shown().size() == 1);
    assertThat(window.faults().shown().getFirst().toString())
        .contains("mine: laag conv1 levert geen uitvoer");
  }
}
