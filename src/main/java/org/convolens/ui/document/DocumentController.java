package org.convolens.ui.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.convolens.core.Experiment;
import org.convolens.files.RefusedException;
import org.convolens.model.Document;
import org.convolens.service.DocumentService;
import org.convolens.ui.Workbench;
import org.convolens.ui.actions.Actions;
import org.convolens.ui.document.Questions.Answer;
import org.convolens.ui.fault.Faults;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// New, open, save and revert. Whatever is unsaved is asked about before it is thrown away.
public final class DocumentController {
  /// How the name of an experiment file ends.
  public static final String ENDING = ".convolens";

  private final Workbench bench;
  private final Document document;
  private final Desk desk;

  /// What the documents of a window need from around it.
  ///
  /// @param fresh what a new document begins with
  public record Desk(
      DocumentService service,
      FileChoice choice,
      Questions questions,
      Faults faults,
      Supplier<Experiment> fresh) {}

  public DocumentController(Workbench bench, Desk desk, Actions actions) {
    this.bench = bench;
    this.document = bench.document();
    this.desk = desk;
    actions.declare("new", BootstrapIcons.FILE_EARMARK, "Shortcut+N", this::openFresh);
    actions.declare("open", BootstrapIcons.FOLDER2_OPEN, "Shortcut+O", this::open);
    actions.declare("save", BootstrapIcons.SAVE, "Shortcut+S", this::save);
    actions.declare("saveAs", BootstrapIcons.SAVE2, "Shortcut+Shift+S", () -> saveAs(() -> {}));
    var revert = actions.declare("revert", BootstrapIcons.ARROW_COUNTERCLOCKWISE, "", this::revert);
    document.dirtyProperty().subscribe(_ -> revert.setDisabled(!canRevert()));
    document.fileProperty().subscribe(_ -> revert.setDisabled(!canRevert()));
  }

  // --- What others open

  /// Works on an experiment that stands in no file yet, after asking about what is unsaved.
  public void openNew(Experiment experiment) {
    openNew(Document.Content.of(experiment));
  }

  /// The same with what else its file is to keep.
  public void openNew(Document.Content content) {
    afterAsking(() -> document.open(Optional.empty(), content));
  }

  /// Opens a file, after asking about what is unsaved.
  public void open(Path file) {
    afterAsking(() -> read(file));
  }

  /// Does what throws the present document away, after asking about what is unsaved in it.
  public void afterAsking(Runnable then) {
    bench.session().endStroke();
    if (!document.dirty()) {
      then.run();
      return;
    }
    desk.questions()
        .ask(
            text("ask.unsaved", name()),
            text("ask.unsaved.about"),
            List.of(Answer.SAVE, Answer.DISCARD, Answer.CANCEL),
            answer -> {
              switch (answer) {
                case SAVE -> save(then);
                case DISCARD -> then.run();
                default -> {}
              }
            });
  }

  // --- Actions

  private void openFresh() {
    openNew(desk.fresh().get());
  }

  private void open() {
    afterAsking(() -> desk.choice().toOpen().ifPresent(this::read));
  }

  private void read(Path file) {
    desk.service()
        .read(
            file,
            content -> document.open(Optional.of(file), content),
            failure -> tell(file, failure, "open.unreadable"));
  }

  private void save() {
    save(() -> {});
  }

  private void save(Runnable then) {
    document.file().ifPresentOrElse(file -> write(file, then), () -> saveAs(then));
  }

  private void saveAs(Runnable then) {
    var suggestion = document.file().orElseGet(() -> Path.of(fileName()));
    desk.choice()
        .toSave(suggestion)
        .ifPresent(chosen -> {
          var file = withEnding(chosen);
          if (file.equals(chosen) || !Files.exists(file)) {
            write(file, then);
          } else {
            // The system asked about the name without its ending only.
            desk.questions()
                .ask(
                    text("ask.replace", String.valueOf(file.getFileName())),
                    text("ask.replace.about"),
                    List.of(Answer.REPLACE, Answer.CANCEL),
                    answer -> {
                      if (answer == Answer.REPLACE) {
                        write(file, then);
                      }
                    });
          }
        });
  }

  private static Path withEnding(Path chosen) {
    var name = String.valueOf(chosen.getFileName());
    return name.endsWith(ENDING) ? chosen : chosen.resolveSibling(name + ENDING);
  }

  private void write(Path file, Runnable then) {
    bench.session().endStroke();
    desk.service()
        .write(
            file,
            document.content(),
            written -> {
              document.saved(file, written);
              then.run();
            },
            failure -> tell(file, failure, "save.failed"));
  }

  private boolean canRevert() {
    return document.dirty() && document.file().isPresent();
  }

  private void revert() {
    document
        .file()
        .ifPresent(file ->
            desk.questions()
                .ask(
                    text("ask.revert", name()),
                    text("ask.revert.about"),
                    List.of(Answer.REVERT, Answer.CANCEL),
                    answer -> {
                      if (answer == Answer.REVERT) {
                        read(file);
                      }
                    }));
  }

  // --- Words

  private String text(String key, Object... arguments) {
    return bench.texts().get(key, arguments);
  }

  /// What the document is called.
  public String name() {
    var title = bench.session().experiment().title();
    return document
        .file()
        .map(file -> withoutEnding(String.valueOf(file.getFileName())))
        .orElse(title.isBlank() ? text("document.untitled") : title);
  }

  private static String withoutEnding(String name) {
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }

  /// A name that every system takes.
  private String fileName() {
    return name().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-").strip() + ENDING;
  }

  private void tell(Path file, Throwable failure, String otherwise) {
    var reason =
        switch (failure) {
          case RefusedException refused -> String.valueOf(refused.getMessage());
          case OutOfMemoryError _ -> text("open.tooLarge");
          case IOException _ -> text(otherwise);
          default -> "";
        };
    if (reason.isEmpty()) {
      desk.faults().report(failure);
    } else {
      desk.faults().tell(file.getFileName() + ": " + reason);
    }
  }
}
