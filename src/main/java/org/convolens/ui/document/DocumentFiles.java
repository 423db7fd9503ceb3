package org.convolens.ui.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.convolens.core.MisfitException;
import org.convolens.files.ExperimentName;
import org.convolens.files.RefusedException;
import org.convolens.files.Sentence;
import org.convolens.model.Document;
import org.convolens.service.ChangedOnDiskException;
import org.convolens.ui.Workbench;
import org.convolens.ui.document.Questions.Answer;

/// Reads and writes the document of a window and says in a sentence what went wrong.
final class DocumentFiles {
  private final Workbench bench;
  private final Document document;
  private final Desk desk;

  DocumentFiles(Workbench bench, Desk desk) {
    this.bench = bench;
    this.document = bench.document();
    this.desk = desk;
  }

  void openNew(Document.Content content) {
    show(Optional.empty(), content);
  }

  void read(Path file) {
    desk.service()
        .read(
            file,
            content -> {
              desk.settings().remember(file);
              show(Optional.of(file), content);
            },
            failure -> {
              if (Files.notExists(file)) {
                desk.settings().forget(file);
              }
              tell(file, failure, "open.unreadable");
            });
  }

  private void show(Optional<Path> file, Document.Content content) {
    document.open(file, content);
    desk.view().show(desk.settings().colourMapProperty().get());
    tellWhatMisfits();
  }

  /// A half-finished experiment opens, and the sentence says what is to be mended.
  void tellWhatMisfits() {
    try {
      bench.session().experiment().shapes();
    } catch (MisfitException e) {
      desk.faults().tell(name() + ": " + Sentence.of(e.misfit()).in(bench.texts()::get));
    }
  }

  void write(Path file, Runnable then) {
    bench.session().endStroke();
    desk.view().note();
    desk.service()
        .write(
            file,
            document.content(),
            written -> {
              document.saved(file, written);
              desk.settings().remember(file);
              then.run();
            },
            failure -> {
              if (failure instanceof ChangedOnDiskException) {
                askToReplace(file, then);
              } else {
                tell(file, failure, "save.failed");
              }
            });
  }

  private void askToReplace(Path file, Runnable then) {
    desk.questions()
        .ask(
            bench.texts().get("ask.changed", String.valueOf(file.getFileName())),
            bench.texts().get("ask.changed.about"),
            List.of(Answer.REPLACE, Answer.CANCEL),
            answer -> {
              if (answer == Answer.REPLACE) {
                desk.service().know(file);
                write(file, then);
              }
            });
  }

  private void tell(Path file, Throwable failure, String otherwise) {
    switch (failure) {
      case RefusedException refused -> tell(file, refused.in(bench.texts()::get));
      case OutOfMemoryError _ -> tell(file, bench.texts().get("open.tooLarge"));
      case IOException _ -> tell(file, bench.texts().get(otherwise));
      default -> {
        desk.faults().report(failure);
        tell(file, bench.texts().get(otherwise));
      }
    }
  }

  private void tell(Path file, String reason) {
    desk.faults().tell(file.getFileName() + ": " + reason);
  }

  // --- Names

  /// What the document is called.
  String name() {
    return name(document.file(), bench.session().experiment().title());
  }

  /// What a document is called: as its file, else by its title.
  String name(Optional<Path> file, String title) {
    return file.map(path -> ExperimentName.withoutEnding(String.valueOf(path.getFileName())))
        .orElse(title.isBlank() ? bench.texts().get("document.untitled") : title);
  }

  /// Where the document would go by itself, under a name that every system takes.
  Path suggestion() {
    var name = name().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-").strip();
    return document.file().orElseGet(() -> Path.of(name + ExperimentName.ENDING));
  }
}
