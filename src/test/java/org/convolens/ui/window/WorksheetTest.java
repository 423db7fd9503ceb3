package org.convolens.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.convolens.core.Activation;
import org.convolens.core.Border;
import org.convolens.core.Conv;
import org.convolens.core.Experiment;
import org.convolens.core.Filter;
import org.convolens.core.Padding;
import org.convolens.core.Pair;
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
  void keysScrollToTheAnswers() {
    open();
    var scroll = robot.lookup("#worksheet-scroll").queryAs(ScrollPane.class);
    await(() -> scroll.getScene().getWindow().isFocused() && scroll.isFocused());
    robot.type(KeyCode.END);
    await(() -> scroll.getVvalue() == scroll.getVmax());
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
        .contains("Row 1, column 1:\n2·0 + 2·(−1) + 0.5 = −1.5 → 0")
        .contains("Row 1, column 2:\n2·0 + (−3)·(−1) + 0.5 = 3.5 → 3.5")
        .anyMatch(text -> text.contains("Add the bias 0.5") && text.contains("ReLU"));
    robot.type(KeyCode.ESCAPE);
    await(() -> robot.lookup("#worksheet-page").tryQuery().isEmpty());
  }

  @Test
  void aSignalHasPlacesAndAllOfItsFewProducts() {
    var conv = Conv.of("c", new Filter(Tensor.signal(0, 1, 0), 0));
    show(new Experiment("Bump", Tensor.signal(0, 0, 0, 1, 1, 0, 0, 0), List.of(conv)));
    open();
    assertThat(words("#worksheet-page"))
        .contains("Place 1:\n0·0 + 0·1 + 0·0 = 0")
        .contains("Place 3:\n0·0 + 1·1 + 1·0 = 1")
        .anyMatch(text -> text.contains("left end") && text.contains("Move one cell"))
        .noneMatch(text -> text.contains("row") || text.contains("top left"));
    robot.clickOn("#worksheet-close");
  }

  @Test
  void aStrideIsPartOfHowTheFilterMoves() {
    var conv =
        Conv.of("c", new Filter(Tensor.filled(Shape.picture(1, 3, 3), 1), 0))
            .withStride(new Pair(2, 3));
    show(article().withLayers(List.of(conv)));
    open();
    assertThat(words("#worksheet-page"))
        .anyMatch(text ->
            text.contains("Move 3 cells to the right")
                && text.contains("2 cells further down")
                && text.contains("without the products that are 0"))
        .noneMatch(text -> text.contains("one cell"));
    robot.clickOn("#worksheet-close");
  }

  @Test
  void theNumbersOfAGridAreOfOneSize() {
    show(
        article()
            .withInput(Tensor.picture(new float[][] {{0, -0.57f, 1}, {0, 1, 0.8f}, {0, 0, 0}})));
    open();
    var styles =
        robot
            .lookup("#worksheet-page")
            .lookup("#worksheet-input-1")
            .lookup(".worksheet-number")
            .<Label>queryAll()
            .stream()
            .map(Label::getStyle)
            .distinct();
    assertThat(styles).hasSize(1);
    robot.clickOn("#worksheet-close");
  }

  @Test
  void thePagesGoAsPicturesToThePrinterThatIsChosenAsOftenAsAsked() {
    printers.names = List.of("staff room", "copier");
    open();
    await(() -> text("#worksheet-about").isEmpty());
    var chosen = robot.lookup("#worksheet-printer").<ChoiceBox<String>>query();
    assertThat(chosen.getValue()).isEqualTo("staff room");
    robot.interact(() -> chosen.setValue("copier"));
    enter("#worksheet-copies", "30");
    robot.clickOn("#worksheet-print");
    await(() -> text("#worksheet-about").equals("copier has taken both pages."));
    var job = printers.job.orElseThrow();
    assertThat(job.printer()).isEqualTo("copier");
    assertThat(job.copies()).isEqualTo(30);
    assertThat(job.pages()).hasSize(2).allSatisfy(WorksheetTest::hasInkOnWhite);
    assertThat(printers.heldUpTheWindow()).isFalse();
    robot.clickOn("#worksheet-close");
  }

  /// Fine enough for print: some 200 dots to an inch of A4.
  private static void hasInkOnWhite(Image page) {
    assertThat(page.getWidth()).isEqualTo(3 * 480);
    assertThat(page.getHeight()).isEqualTo(3 * 680);
    var colours =
        IntStream.range(0, (int) page.getWidth())
            .mapToObj(x -> page.getPixelReader().getColor(x, 60))
            .collect(Collectors.toSet());
    assertThat(colours).contains(Color.WHITE).hasSizeGreaterThan(5);
  }

  @Test
  void withoutAPrinterNothingCanBePrintedAndThatIsSaid() {
    open();
    await(() -> text("#worksheet-about").startsWith("No printer is set up"));
    assertThat(robot.lookup("#worksheet-print").query().isDisabled()).isTrue();
    robot.type(KeyCode.ESCAPE);
  }

  @Test
  void aPrinterThatRefusesIsNamedAndCanBeTriedAgain() {
    printers.names = List.of("copier");
    printers.broken = true;
    open();
    await(() -> !robot.lookup("#worksheet-print").query().isDisabled());
    robot.clickOn("#worksheet-print");
    await(() -> text("#worksheet-about").startsWith("copier did not take the pages"));
    assertThat(robot.lookup("#worksheet-print").query().isDisabled()).isFalse();
    robot.clickOn("#worksheet-close");
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
