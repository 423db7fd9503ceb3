package org.convolens.ui.lesson;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import org.convolens.files.LessonReader;
import org.convolens.files.RefusedException;
import org.convolens.lesson.Lesson;
import org.convolens.model.Document;
import org.convolens.ui.Workbench;
import org.convolens.ui.document.DocumentController;
import org.convolens.ui.fault.Faults;

/// The chapters one can choose from, and the way from one to the next.
public final class Course {
  /// What a document keeps of the lesson it belongs to.
  private static final String SECTION = "lesson";

  private final LessonController controller;
  private final Workbench bench;
  private final DocumentController documents;
  private final Faults faults;
  private final List<Lesson> chapters = new ArrayList<>();
  private boolean awaited;

  /// The lesson that was closed before its end.
  private Optional<Lesson> left = Optional.empty();

  public Course(
      LessonController controller, Workbench bench, DocumentController documents, Faults faults) {
    this.controller = controller;
    this.bench = bench;
    this.documents = documents;
    this.faults = faults;
    controller.onFinished(this::goOn, chapter -> following(chapter).isPresent());
    controller
        .lessonProperty()
        .subscribe((before, now) -> left = now.isEmpty() ? before : Optional.empty());
  }

  /// Takes the chapters, in their order.
  public void take(List<Lesson> lessons) {
    chapters.clear();
    chapters.addAll(lessons);
    if (awaited) {
      awaited = false;
      toggle();
    }
  }

  public List<Lesson> chapters() {
    return List.copyOf(chapters);
  }

  /// One entry a chapter, checked where its end was reached.
  public List<MenuItem> items() {
    var items = new ArrayList<MenuItem>();
    for (var chapter : chapters) {
      items.add(item(chapter));
    }
    return items;
  }

  private MenuItem item(Lesson chapter) {
    var item = new CheckMenuItem();
    item.setId("chapter-" + chapter.id());
    item.setText(chapter.title().in(bench.texts().languageProperty().get().getLanguage()));
    item.setSelected(controller.progress().finished(chapter.id()));
    item.setOnAction(_ -> open(chapter));
    return item;
  }

  /// Opens a chapter. What was worked on and is unsaved is asked about, unless it is a lesson's.
  public void open(Lesson chapter) {
    var section = "\"" + chapter.id().replaceAll("[^\\w-]", "-") + "\"";
    if (holdsLesson(bench.document())) {
      bench.document().putSection(SECTION, section);
      controller.open(chapter);
    } else {
      documents.afterAsking(() -> {
        var title = chapter.title().in(bench.texts().languageProperty().get().getLanguage());
        var content =
            new Document.Content(
                chapter.start().withTitle(title), Map.of(List.of(SECTION), section));
        bench.document().open(Optional.empty(), content);
        controller.open(chapter);
      });
    }
  }

  /// Whether a document is a lesson's alone, not one that the user gave a file.
  static boolean holdsLesson(Document document) {
    return document.section(SECTION).isPresent() && document.file().isEmpty();
  }

  /// Opens a lesson of a teacher's own.
  public void open(Path file) {
    try {
      open(LessonReader.read(file));
    } catch (RefusedException e) {
      faults.tell(file.getFileName() + ": " + e.in(bench.texts()::get));
    } catch (IOException _) {
      faults.tell(bench.texts().get("lesson.unreadable", String.valueOf(file.getFileName())));
    }
  }

  /// Shows the lesson panel, with the lesson that was left or else the first chapter that is not
  /// finished yet, or hides it. While the chapters are still being read, it is shown when they are.
  public void toggle() {
    awaited = chapters.isEmpty() && left.isEmpty() && !awaited;
    if (controller.lessonProperty().get().isPresent()) {
      controller.close();
    } else {
      left.or(() ->
              chapters.stream()
                  .filter(chapter -> !controller.progress().finished(chapter.id()))
                  .findFirst())
          .or(() -> chapters.stream().findFirst())
          .ifPresent(this::open);
    }
  }

  private void goOn(Lesson finished) {
    following(finished)
        .ifPresentOrElse(
            this::open,
            () -> {
              controller.close();
              left = Optional.empty();
            });
  }

  private Optional<Lesson> following(Lesson chapter) {
    var next = chapters.indexOf(chapter) + 1;
    return next > 0 && next < chapters.size() ? Optional.of(chapters.get(next)) : Optional.empty();
  }
}
