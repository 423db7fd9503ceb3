package org.convolens.ui.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.convolens.core.Experiment;
import org.convolens.files.ExperimentName;
import org.convolens.model.Document;
import org.convolens.ui.Workbench;
import org.convolens.ui.actions.Actions;
import org.convolens.ui.document.Questions.Answer;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// New, open, save, revert and recover. Whatever is unsaved is asked about before it is thrown
/// away.
public final class DocumentController {
  private final Workbench bench;
  private final Document document;
  private final Desk desk;
  private final DocumentFiles files;
  private final RecoveryOffer offer;

  public DocumentController(Workbench bench, Desk desk, Actions actions) {
    this.bench = bench;
    this.document = bench.document();
    this.desk = desk;
    files = new DocumentFiles(bench, desk);
    offer = new RecoveryOffer(bench, desk, files);
    actions.declare("new", BootstrapIcons.FILE_EARMARK, "Shortcut+N", this::openFresh);
    actions.declare("open", BootstrapIcons.FOLDER2_OPEN, "Shortcut+O", this::open);
    actions.declare("save", BootstrapIcons.SAVE, "Shortcut+S", () -> save(() -> {}));
    actions.declare("saveAs", BootstrapIcons.SAVE2, "Shortcut+Shift+S", () -> saveAs(() -> {}));
    var revert = actions.declare("revert", BootstrapIcons.ARROW_LEFT_SQUARE, "", this::revert);
    actions.declare(
        "recover", BootstrapIcons.LIFE_PRESERVER, "", () -> afterAsking(offer::showAnyway));
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
    afterAsking(() -> files.openNew(content));
  }

  /// Opens a file, after asking about what is unsaved.
  public void open(Path file) {
    afterAsking(() -> files.read(file));
  }

  /// Shows the document that the window starts with, and offers what a crash left behind.
  public void start() {
    desk.view().show(desk.settings().colourMapProperty().get());
    document
        .file()
        .ifPresent(file -> {
          desk.settings().remember(file);
          desk.service().know(file);
        });
    files.tellWhatMisfits();
    offer.showIfAny();
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
            bench.texts().get("ask.unsaved", name()),
            bench.texts().get("ask.unsaved.about"),
            List.of(Answer.SAVE, Answer.DISCARD, Answer.CANCEL),
            answer -> {
              switch (answer) {
                case SAVE -> save(then);
                case DISCARD -> then.run();
                default -> {}
              }
            });
  }

  /// What the document is called.
  public String name() {
    return files.name();
  }

  // --- Actions

  private void openFresh() {
    openNew(desk.fresh().get());
  }

  private void open() {
    afterAsking(() -> desk.choice().toOpen().ifPresent(files::read));
  }

  private void save(Runnable then) {
    document.file().ifPresentOrElse(file -> files.write(file, then), () -> saveAs(then));
  }

  private void saveAs(Runnable then) {
    desk.choice()
        .toSave(files.suggestion())
        .ifPresent(chosen -> {
          var file = ExperimentName.withEnding(chosen);
          if (file.equals(chosen) || !Files.exists(file)) {
            files.write(file, then);
          } else {
            // The system asked about the name without its ending only.
            confirm(
                "ask.replace",
                String.valueOf(file.getFileName()),
                Answer.REPLACE,
                () -> files.write(file, then));
          }
        });
  }

  private boolean canRevert() {
    return document.dirty() && document.file().isPresent();
  }

  private void revert() {
    document
        .file()
        .ifPresent(file -> confirm("ask.revert", name(), Answer.REVERT, () -> files.read(file)));
  }

  private void confirm(String key, String name, Answer yes, Runnable then) {
    desk.questions()
        .ask(
            bench.texts().get(key, name),
            bench.texts().get(key + ".about"),
            List.of(yes, Answer.CANCEL),
            answer -> {
              if (answer == yes) {
                then.run();
              }
            });
  }
}
