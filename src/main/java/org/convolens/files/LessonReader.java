package org.convolens.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.convolens.lesson.Change;
import org.convolens.lesson.Goal;
import org.convolens.lesson.Lesson;
import org.convolens.lesson.LessonText;
import org.convolens.lesson.Showing;
import org.convolens.lesson.Step;
import org.convolens.lesson.Wording;
import org.convolens.lesson.WordingException;

/// Reads lesson files; `src/docs/lessons.md` tells how to write one.
public final class LessonReader {
  private static final String FORMAT = "convolens-lesson/1";
  private static final String EXAMPLE = "{\"en\": …}";
  private static final String THINGS =
      Arrays.stream(LessonText.Thing.values())
          .map(thing -> thing.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", "));
  private static final long LARGEST = 4 << 20;
  private static final Set<String> LESSON = Set.of("format", "title", "experiment", "steps");
  private static final Set<String> STEP = Set.of("text", "set", "show", "goal", "hint", "solution");
  private static final Set<String> SHOW =
      Set.of("layer", "filter", "channel", "step", "play", "point");
  private static final Set<String> GOALS =
      Set.of("uncovered", "point", "layer", "filter", "channel", "predict", "atMost", "atLeast");

  private final LessonWords words;

  private LessonReader(LessonWords words) {
    this.words = words;
  }

  /// Reads a lesson from a file of a teacher's own.
  ///
  /// @throws RefusedException with one plain sentence when the file is no such lesson
  /// @throws IOException when it cannot be read at all
  public static Lesson read(Path file) throws IOException, RefusedException {
    if (Files.size(file) > LARGEST) {
      throw RefusedException.of("lessonFile.tooLong");
    }
    var name = String.valueOf(file.getFileName());
    return parse(
        name.endsWith(".json") ? name.substring(0, name.length() - 5) : name,
        Files.readString(file, StandardCharsets.UTF_8));
  }

  /// The lessons that ship with the program, in the order of `assets/lessons/chapters.txt`.
  public static List<Lesson> shipped() {
    try {
      var lessons = new ArrayList<Lesson>();
      for (var name : resource("chapters.txt").lines().filter(line -> !line.isBlank()).toList()) {
        lessons.add(shipped(name.strip()));
      }
      return List.copyOf(lessons);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Lesson shipped(String name) throws IOException {
    try {
      return parse(name, resource(name + ".json"));
    } catch (RefusedException e) {
      throw new IOException("assets/lessons/" + name + ".json: " + e.getMessage(), e);
    }
  }

  private static String resource(String name) throws IOException {
    try (var stream = LessonReader.class.getResourceAsStream("/lessons/" + name)) {
      if (stream == null) {
        throw new IOException("the lesson file " + name + " is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /// Reads a lesson from its text.
  ///
  /// @param id what its progress is remembered by
  /// @throws RefusedException with one plain sentence that names the place in the file
  public static Lesson parse(String id, String text) throws RefusedException {
    var root = new Field("", JsonReader.parse(text, path -> path.endsWith("data")));
    known(root, LESSON);
    var format = root.required("format");
    if (!format.text().equals(FORMAT)) {
      throw format.wrong("field.format", FORMAT);
    }
    var start = ExperimentReader.readPart(root.required("experiment"));
    var reader = new LessonReader(new LessonWords(start.input().shape().signal()));
    var title = wording(root.required("title"));
    var list = root.required("steps");
    if (list.list("noun.steps").isEmpty()) {
      throw list.wrong("lessonFile.noSteps");
    }
    var steps = new ArrayList<Step>();
    for (var index = 0; index < list.list("noun.steps").size(); index++) {
      steps.add(reader.step(list.item(index)));
    }
    var lesson = new Lesson(id, title, start, steps);
    for (var index = 0; index < steps.size(); index++) {
      LessonWords.requireFits(lesson.at(index), list.item(index));
    }
    return lesson;
  }

  private Step step(Field field) throws RefusedException {
    known(field, STEP);
    var text = wording(field.required("text"));
    var set = field.optional("set");
    var show = field.optional("show");
    var goal = field.optional("goal");
    var hint = field.optional("hint");
    if (set.isPresent()) {
      known(set.get(), LessonWords.CHANGES);
    }
    return new Step(
        text,
        set.isPresent() ? words.changes(set.get()) : List.of(),
        show.isPresent() ? showing(show.get()) : Showing.NOTHING,
        goal.isPresent() ? Optional.of(goal(field, goal.get())) : Optional.empty(),
        hint.isPresent() ? Optional.of(wording(hint.get())) : Optional.empty());
  }

  private Showing showing(Field field) throws RefusedException {
    known(field, SHOW);
    var layer = field.optional("layer");
    var point = field.optional("point");
    var play = field.optional("play");
    return new Showing(
        layer.isPresent() ? Optional.of(layer.get().text()) : Optional.empty(),
        counted(field, "filter", 1),
        counted(field, "channel", 1),
        counted(field, "step", 0),
        play.isPresent() && play.get().flag(),
        point.isPresent() ? Optional.of(words.place(point.get())) : Optional.empty());
  }

  /// A number counted from `first`, as the program counts from 0.
  private static Optional<Integer> counted(Field field, String name, int first)
      throws RefusedException {
    var number = field.optional(name);
    return number.isPresent() ? Optional.of(number.get().count(first) - first) : Optional.empty();
  }

  private Goal goal(Field step, Field field) throws RefusedException {
    var changes = words.changes(field);
    if (!changes.isEmpty()) {
      known(field, LessonWords.CHANGES);
      return new Goal.Made(changes);
    }
    known(field, GOALS);
    for (var name : field.object("noun.goal").keySet()) {
      return goal(step, name, field.required(name));
    }
    throw field.wrong("lessonFile.noGoal");
  }

  private Goal goal(Field step, String name, Field value) throws RefusedException {
    return switch (name) {
      case "uncovered" -> new Goal.Uncovered(value.count(1));
      case "point" -> new Goal.Pointed(words.place(value));
      case "layer" -> new Goal.AtLayer(value.text());
      case "filter" -> new Goal.AtFilter(value.count(1) - 1);
      case "channel" -> new Goal.AtChannel(value.count(1) - 1);
      case "predict" -> new Goal.Predicted(value.count(1));
      default -> new Goal.Result(name.equals("atMost"), value.number(), solution(step));
    };
  }

  private List<Change> solution(Field step) throws RefusedException {
    var solution = step.required("solution");
    known(solution, LessonWords.CHANGES);
    return words.changes(solution);
  }

  private static Wording wording(Field field) throws RefusedException {
    var texts = new LinkedHashMap<String, String>();
    for (var language : field.object("noun.byLanguage", EXAMPLE).keySet()) {
      var text = field.required(language);
      try {
        LessonText.of(text.text());
      } catch (WordingException e) {
        throw RefusedException.of("field.at", text.path(), sentence(e));
      }
      texts.put(language, text.text());
    }
    if (texts.isEmpty()) {
      throw field.wrong("lessonFile.noText", EXAMPLE);
    }
    return new Wording(texts);
  }

  private static Sentence sentence(WordingException e) {
    return switch (e.reason()) {
      case BRACES -> Sentence.of("lessonFile.braces", e.words());
      case THING -> Sentence.of("lessonFile.thing", e.words(), THINGS);
      case CELLS -> Sentence.of("lessonFile.cells");
    };
  }

  /// Refuses members that no lesson has: most likely they are misspelt.
  private static void known(Field field, Set<String> names) throws RefusedException {
    for (var name : field.object().keySet()) {
      if (!names.contains(name)) {
        throw RefusedException.of(
            "lessonFile.unknown",
            field.path().isEmpty() ? name : field.path() + "." + name,
            String.join(", ", names.stream().sorted().toList()));
      }
    }
  }
}
