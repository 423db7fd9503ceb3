package org.convolens.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.convolens.lesson.Lesson;
import org.convolens.lesson.LessonText;
import org.convolens.model.Prediction;
import org.convolens.ui.lesson.LessonController;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lessons beside the stage, walked to their ends, and predicting.
class LessonTest extends UiTest {
  private LessonController lessons() {
    return window.controller().classroom().lessons();
  }

  private Lesson chapter(int index) {
    await(() -> !window.controller().classroom().course().chapters().isEmpty());
    return window.controller().classroom().course().chapters().get(index);
  }

  private void open(int index) {
    var chapter = chapter(index);
    robot.interact(() -> window.controller().classroom().course().open(chapter));
    await(() -> lessons().lessonProperty().get().isPresent());
  }

  private String words() {
    return robot.lookup("#lesson-text").queryAs(TextFlow.class).getChildren().stream()
        .map(node -> ((Text) node).getText())
        .collect(java.util.stream.Collectors.joining());
  }

  @Test
  void inADutchWindowALessonIsRefusedInDutch(@TempDir Path folder) throws IOException {
    robot.interact(() -> window.bench().texts().languageProperty().set(Locale.of("nl")));
    var file = Files.writeString(folder.resolve("mine.json"), "{\"titel\": {}}");
    robot.interact(() -> window.controller().classroom().course().open(file));
    await(() -> window.faults().shown().size() == 1);
    assertThat(window.faults().shown().getFirst().toString())
        .contains("mine.json: titel is niet bekend; er zijn experiment, format, steps, title");
  }

  private void openOwn(Path folder) throws IOException {
    chapter(0);
    var lesson =
        """
        {"format": "convolens-lesson/1",
         "title": {"en": "My own"},
         "experiment": {"input": {"shape": [1, 4], "data": [0, 1, 1, 0]}, "layers": []},
         "steps": [{"text": {"en": "%s"}}]}
        """
            .formatted("Look at the signal. ".repeat(200));
    var file = Files.writeString(folder.resolve("mine.json"), lesson);
    robot.interact(() -> window.controller().classroom().course().open(file));
    await(() -> lessons().lessonProperty().get().isPresent());
  }

  @Test
  void theLessonThatWasLeftComesBack(@TempDir Path folder) throws IOException {
    openOwn(folder);
    robot.type(KeyCode.F3);
    await(() -> lessons().lessonProperty().get().isEmpty());
    robot.type(KeyCode.F3);
    await(() -> lessons().lessonProperty().get().isPresent());
    assertThat(text("#lesson-title")).isEqualTo("My own");
  }

  @Test
  void theLastStepOfALessonThatLeadsNowhereFinishesIt(@TempDir Path folder) throws IOException {
    openOwn(folder);
    assertThat(text("#lesson-next")).isEqualTo("Finish");
    robot.clickOn("#lesson-next");
    await(() -> lessons().lessonProperty().get().isEmpty());
  }

  @Test
  void keysScrollALongText(@TempDir Path folder) throws IOException {
    openOwn(folder);
    var scroll = robot.lookup("#lesson-scroll").queryAs(ScrollPane.class);
    await(() -> scroll.getContent().getLayoutBounds().getHeight() > scroll.getHeight());
    robot.type(KeyCode.DOWN);
    await(() -> scroll.getVvalue() > 0);
    robot.type(KeyCode.PAGE_UP);
    await(() -> scroll.getVvalue() == 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "nl"})
  void everyChapterIsWalkedToItsEnd(String language) {
    robot.interact(() -> window.bench().texts().languageProperty().set(Locale.of(language)));
    chapter(0);
    var chapters = window.controller().classroom().course().chapters();
    robot.type(KeyCode.F3);
    for (var chapter : chapters) {
      await(() -> lessons().lessonProperty().get().filter(chapter::equals).isPresent());
      walk(chapter, language);
      assertThat(lessons().progress().finished(chapter.id())).isTrue();
    }
    await(() -> lessons().lessonProperty().get().isEmpty());
  }

  private void walk(Lesson chapter, String language) {
    for (var index = 0; index < chapter.steps().size(); index++) {
      var at = index;
      await(() -> lessons().step() == at && lessons().ready());
      var step = chapter.steps().get(index);
      assertThat(words()).isEqualTo(LessonText.of(step.text().in(language)).plain());
      step.goal()
          .ifPresent(goal -> {
            assertThat(lessons().done()).as("%s, step %d", chapter.id(), at + 1).isFalse();
            new LessonWalker(this).reach(goal);
          });
      await(lessons()::done, chapter.id() + ", step " + (at + 1));
      articleNumbers(chapter, index);
      robot.clickOn("#lesson-next");
    }
  }

  /// What the article prints, as the screen shows it.
  private void articleNumbers(Lesson chapter, int step) {
    if (chapter.id().equals("1-signal") && step == 5) {
      assertThat(input().toArray()).containsExactly(0, 0, 0, 1, 1, 0, 0, 0);
      assertThat(map().toArray()).containsExactly(0, 0, 1, 1, 0, 0);
      assertThat(words()).contains("0 0 1 1 0 0");
    }
    if (chapter.id().equals("2-vertical-line") && step == 4) {
      for (var row = 0; row < 6; row++) {
        assertThat(row(map(), row)).containsExactly(0, 0, 3, 3, 0, 0);
      }
      assertThat(words()).contains("0 0 3 3 0 0");
    }
    if (chapter.id().equals("3-horizontal-line") && step == 3) {
      for (var row = 0; row < 6; row++) {
        var value = row == 2 || row == 3 ? 3 : 0;
        assertThat(row(map(), row)).containsExactly(value, value, value, value, value, value);
      }
    }
  }

  @Test
  void keysLeadThroughALessonWhileItHasTheFocus() {
    open(0);
    await(() -> lessons().step() == 0 && lessons().ready());
    robot.type(KeyCode.SPACE);
    await(() -> lessons().step() == 1);
    robot.type(KeyCode.RIGHT);
    await(() -> lessons().step() == 2 && lessons().ready());
    robot.type(KeyCode.RIGHT, KeyCode.SPACE);
    assertThat(lessons().step()).isEqualTo(2);
    robot.type(KeyCode.LEFT);
    await(() -> lessons().step() == 1);
    robot.interact(chart()::requestFocus);
    robot.type(KeyCode.SPACE);
    await(playback()::playing);
    assertThat(lessons().step()).isEqualTo(1);
  }

  @Test
  void skippingDoesWhatWasAskedAndAHintHelps() {
    open(3);
    robot.clickOn("#lesson-next").clickOn("#lesson-show-hint");
    await(() -> text("#lesson-hint").startsWith("In the top row"));
    robot.clickOn("#lesson-skip");
    await(() -> lessons().step() == 2 && lessons().ready());
    robot.clickOn("#lesson-skip");
    await(() -> experiment().layers().size() == 2);
  }

  @Test
  void theLearnerPlaysLeavesAndComesBack() {
    open(1);
    robot.clickOn("#lesson-next").clickOn("#lesson-next");
    await(() -> lessons().step() == 2);
    robot.clickOn(cell(INPUT, 0, 0));
    await(() -> input().get(0, 0) == 1);
    robot.clickOn("#lesson-reset");
    await(() -> input().get(0, 0) == 0);
    robot.clickOn("#lesson-close");
    await(() -> lessons().lessonProperty().get().isEmpty());
    robot.clickOn("#input-presets").clickOn("#input-ring");
    await(() -> input().get(0, 3) == 0);
    open(1);
    await(() -> lessons().step() == 2 && input().get(0, 3) == 1);
    press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(lessons().step()).isEqualTo(2);
  }

  @Test
  void onlyWhatTheLearnerChangedSinceTheStepBeganIsUnsaved() {
    open(1);
    await(() -> lessons().ready());
    assertThat(window.bench().document().dirty()).isFalse();
    assertThat(window.bench().session().undoNameProperty().get()).isEmpty();
    robot.clickOn(cell(INPUT, 0, 0));
    await(() -> window.bench().document().dirty());
    robot.clickOn("#lesson-next");
    await(() -> lessons().step() == 1 && !window.bench().document().dirty());
  }

  @Test
  void aWordLightsUpWhatItNames() {
    open(1);
    await(lessons()::ready);
    var word = robot.lookup("picture").match(node -> node instanceof Text).<Node>query();
    robot.moveTo(word);
    await(() -> grid(INPUT).getStyleClass().contains("lit"));
    robot.moveTo("#lesson-title");
    await(() -> !grid(INPUT).getStyleClass().contains("lit"));
  }

  @Test
  void aStrokeThatEndsARoundMovesNothingBeforeItEnds() {
    robot.type(KeyCode.P);
    await(() -> lessons().prediction().phase() instanceof Prediction.Phase.Asking);
    await(() -> window.view().side.predict.isVisible());
    var before = cell(INPUT, 2, 0);
    var last = cell(INPUT, 2, 2);
    robot.drag(before).moveTo(last);
    await(() -> lessons().prediction().phase() instanceof Prediction.Phase.Idle);
    await(() -> input().get(2, 2) == 1);
    assertThat(cell(INPUT, 2, 0)).isEqualTo(before);
    assertThat(window.view().side.predict.isVisible()).isTrue();
    robot.drop();
    await(() -> !window.view().side.predict.isVisible());
    assertThat(row(input(), 2)).containsExactly(1, 1, 1, 1, 1, 0, 0, 0);
  }

  @Test
  void aLessonInASmallWindowLeavesTheMenusAndTitlesTheirWidth() {
    robot.interact(() -> {
      stage().setWidth(1024);
      stage().setHeight(700);
    });
    open(5);
    var view = window.view();
    await(() -> view.side.lesson.isVisible() && view.getWidth() > 1000);
    await(() -> wide(view.menu) && wide(view.tools));
    await(() -> wide((Region) robot.lookup(".map-title").query()));
  }

  private static boolean wide(Region part) {
    return part.getWidth() >= part.prefWidth(-1);
  }

  @Test
  void aTeacherPressesPAndTheClassPredicts() {
    robot.type(KeyCode.P);
    await(() -> lessons().prediction().phase() instanceof Prediction.Phase.Asking);
    assertThat(text("#predict-question"))
        .isEqualTo("What will stand in row 1, column 1 of the map?");
    assertThat(text("#map-readout")).isEmpty();
    assertThat(formula()).containsExactly("Σ ?");
    assertThat(grid(MAP).content().uncovered()).isZero();
    robot.write("5").type(KeyCode.ENTER);
    await(() -> text("#predict-verdict").startsWith("✗"));
    assertThat(text("#predict-verdict")).startsWith("✗ Not quite: it is 0.");
    assertThat(formula()).containsExactly("Σ 0", "+", "bias 0", "=", "0");
    robot.clickOn("#predict-next").clickOn("#predict-colour-3");
    await(() -> text("#predict-verdict").startsWith("✓ Right: 0."));
    assertThat(text("#predict-score")).isEqualTo("1 of 2 right");
    robot.clickOn("#predict-next").clickOn("#predict-colour-5");
    await(() -> text("#predict-score").equals("2 of 3 right"));
    robot.clickOn("#predict-stop");
    await(() -> lessons().prediction().phase() instanceof Prediction.Phase.Idle);
  }

  @Test
  void chaptersAreListedInTheMenu() {
    chapter(0);
    robot.clickOn("#lessons");
    await(() -> robot.lookup("#chapter-2-vertical-line").tryQuery().isPresent());
    robot.clickOn("#chapter-2-vertical-line");
    await(() -> text("#lesson-title").equals("2 · A vertical line"));
  }
}
