package org.convolens.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.convolens.core.Evaluator;
import org.convolens.core.Experiment;
import org.convolens.core.RunControl;
import org.convolens.lesson.Change;
import org.convolens.lesson.Goal;
import org.convolens.lesson.Lesson;
import org.convolens.lesson.LessonText;
import org.convolens.lesson.LessonText.Piece;
import org.convolens.lesson.Situation;
import org.convolens.lesson.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every lesson that ships is sound, and broken ones are refused with their place.
class LessonReaderTest {
  private static final String SOUND =
      """
      {
        "format": "convolens-lesson/1",
        "title": {"en": "A title"},
        "experiment": {
          "input": {"shape": [1, 4], "data": [0, 1, 1, 0]},
          "layers": [
            {"type": "conv", "name": "conv1", "filters": {"shape": [1, 1, 3], "data": [0, 1, 0]}}
          ]
        },
        "steps": [
          {"text": {"en": "Look at {map@1,2|the 1}."}},
          {"text": {"en": "Flip."}, "goal": {"flip": true}, "hint": {"en": "There."}},
          {
            "text": {"en": "Make it negative."},
            "set": {"kernel": "1 1/2 0"},
            "show": {"step": 0},
            "goal": {"atMost": -1},
            "solution": {"kernel": "0 -1 0"}
          }
        ]
      }
      """;

  static List<Lesson> shipped() {
    return LessonReader.shipped();
  }

  @Test
  void everyFileOfTheFolderIsAChapter() throws IOException {
    try (var files = Files.list(Path.of("assets/lessons"))) {
      var names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".json"))
              .map(name -> name.replace(".json", ""))
              .toList();
      assertThat(shipped().stream().map(Lesson::id)).containsExactlyInAnyOrderElementsOf(names);
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void chaptersAreCompleteInBothLanguages(Lesson lesson) {
    complete(lesson.title());
    for (var step : lesson.steps()) {
      complete(step.text());
      step.hint().ifPresent(LessonReaderTest::complete);
      assertThat(step.hint().isPresent()).isEqualTo(step.goal().isPresent());
      assertThat(things(step.text(), "nl")).isEqualTo(things(step.text(), "en"));
    }
  }

  private static void complete(Wording wording) {
    assertThat(wording.byLanguage().keySet()).isEqualTo(Set.of("en", "nl"));
    assertThat(wording.in("nl")).isNotBlank().isNotEqualTo(wording.in("en"));
  }

  private static Set<String> things(Wording text, String language) {
    return LessonText.of(text.in(language)).pieces().stream()
        .filter(piece -> piece.thing().isPresent())
        .map(piece -> piece.thing() + " " + piece.cell())
        .collect(java.util.stream.Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyGoalIsAheadAndItsSolutionReachesIt(Lesson lesson) {
    for (var index = 0; index < lesson.steps().size(); index++) {
      var goal = lesson.steps().get(index).goal();
      if (goal.isPresent() && !goal.get().solution().isEmpty()) {
        var before = lesson.at(index);
        assertThat(goal.get().met(situation(before))).as(lesson.id() + " " + index).isFalse();
        var after = Change.all(goal.get().solution(), before);
        assertThat(goal.get().met(situation(after))).as(lesson.id() + " " + index).isTrue();
      }
    }
  }

  private static Situation situation(Experiment experiment) {
    var result = Evaluator.evaluate(experiment, RunControl.NONE);
    return new Situation(
        experiment, Optional.of(result), 0, 1, Optional.empty(), Optional.empty(), 0, 0, 0);
  }

  @Test
  void aSoundLessonIsRead() throws RefusedException {
    var lesson = LessonReader.parse("own", SOUND);
    assertThat(lesson.steps()).hasSize(3);
    assertThat(lesson.steps().get(1).goal())
        .contains(new Goal.Made(List.of(new Change.Flip(true))));
    assertThat(LessonText.of(lesson.steps().getFirst().text().in("nl")).pieces())
        .extracting(Piece::words)
        .containsExactly("Look at ", "the 1", ".");
    var last = (org.convolens.core.Conv) lesson.at(2).layers().getFirst();
    assertThat(last.flip()).isTrue();
    assertThat(last.filters().getFirst().weights().toArray()).containsExactly(1, 0.5f, 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          convolens-lesson/1|convolens-lesson/9|format is "convolens-lesson/9"
          "A title"|7|title.en is 7; it must be a text in quotes
          {"en": "A title"}|{}|title is an object; it needs a text in at least one language
          [0, 1, 1, 0]|[0, 1]|experiment.input.data has 2 numbers; the shape [1, 4] needs 4
          "flip": true}|"flipp": true}|steps[1].goal.flipp is not known; there are
          "flip": true}|"flip": "yes"}|steps[1].goal.flip is "yes"; it must be true or false
          "flip": true}|"stride": []}|steps[1].goal.stride is []; it must be [rows, columns]
          "flip": true}|"dilation": [1, 2, 3]}|steps[1].goal.dilation is [1, 2, 3]; it must be
          1 1/2 0|1 one 0|steps[2].set.kernel is "1 one 0"; "one" is no number
          1 1/2 0|1 1 1 1 1|steps[2]: layer conv1 leaves no output
          {map@1,2|{mapp@1,2|steps[0].text.en: there is no thing named "mapp" to light up; there are input, kernel, map, products,
          {map@1,2|{map@1,2,|steps[0].text.en: the braces in
          "hint"|"hnt"|steps[1].hnt is not known; there are
          "solution"|"hint"|steps[2].solution is missing
          "step": 0|"step": -1|steps[2].show.step is -1; it must be a whole number of at least 0
          "text": {"en": "Flip."},||steps[1].text is missing
          """)
  void aBrokenLessonIsRefusedWithItsPlace(String from, String to, String said) {
    var broken = SOUND.replace(from, to == null ? "" : to);
    assertThat(broken).isNotEqualTo(SOUND);
    assertThatThrownBy(() -> LessonReader.parse("own", broken))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith(said);
  }

  @Test
  void textThatIsNoJsonIsRefusedWithItsLine() {
    var broken = SOUND.replace("\"steps\": [", "\"steps\": [,");
    assertThatThrownBy(() -> LessonReader.parse("own", broken))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("line 10");
  }

  @Test
  void aTeachersOwnFileIsRead(@TempDir Path folder) throws IOException, RefusedException {
    var file = folder.resolve("mine.json");
    Files.writeString(file, SOUND, StandardCharsets.UTF_8);
    assertThat(LessonReader.read(file).id()).isEqualTo("mine");
  }
}
