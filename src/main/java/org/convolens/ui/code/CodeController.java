package org.convolens.ui.code;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.convolens.files.code.Part;
import org.convolens.files.code.Program;
import org.convolens.model.Pointing;
import org.convolens.service.ProgramService;
import org.convolens.ui.Workbench;
import org.convolens.ui.style.Choice;

/// Shows the experiment as a program, lights the lines of what is pointed at, and copies it.
public final class CodeController {
  private static final PseudoClass OUTDATED = PseudoClass.getPseudoClass("outdated");

  private final CodeView view;
  private final Workbench bench;
  private final ProgramService service;

  public CodeController(CodeView view, Workbench bench, ProgramService service) {
    this.view = view;
    this.bench = bench;
    this.service = service;
    view.setVisible(false);
    service.wantedProperty().bind(view.visibleProperty());
    Choice.of(view.frameworks, service.frameworkProperty().get())
        .subscribe(service.frameworkProperty()::set);
    view.copy.setOnAction(_ -> copy());
    view.close.setOnAction(_ -> toggle());
    service.writtenProperty().subscribe(this::show);
    bench.pointer().atProperty().subscribe(_ -> light());
    bench.texts().languageProperty().subscribe(_ -> showNote());
  }

  /// Opens the panel, or closes it.
  public void toggle() {
    view.setVisible(!view.isVisible());
  }

  public void hide() {
    view.setVisible(false);
  }

  private void show(ProgramService.Written written) {
    view.show(written.program().map(Program::lines).orElse(List.of()));
    view.lines.pseudoClassStateChanged(OUTDATED, !written.fits());
    view.copy.setDisable(written.program().isEmpty() || !written.fits());
    showNote();
  }

  private void showNote() {
    view.note.setText(
        bench.texts().get(service.writtenProperty().get().fits() ? "code.point" : "code.misfit"));
  }

  private void copy() {
    service
        .writtenProperty()
        .get()
        .program()
        .ifPresent(program -> {
          var content = new ClipboardContent();
          content.putString(program.text());
          Clipboard.getSystemClipboard().setContent(content);
          view.note.setText(bench.texts().get("code.copied"));
        });
  }

  private void light() {
    var parts = parts(bench.pointer().at());
    if (!parts.equals(view.lit.get())) {
      view.lit.set(parts);
      IntStream.range(0, view.lines.getItems().size())
          .filter(index -> parts.contains(view.lines.getItems().get(index).part()))
          .findFirst()
          .ifPresent(view::reveal);
    }
  }

  /// What the program says about the grid that is pointed at.
  private Set<Part> parts(Pointing at) {
    var layer = bench.stage().index().orElse(0);
    return switch (at) {
      case Pointing.Nowhere _ -> Set.of();
      case Pointing.AtKernel _ -> Set.of(new Part.Weights(layer));
      case Pointing.AtInput _ ->
          bench.stage().inputIsPainted()
              ? Set.of(new Part.Input())
              : Set.of(new Part.Step(layer - 1));
      case Pointing.AtMap _ -> madeBy(layer);
    };
  }

  /// The map on the stage, as it is after the activation that follows.
  private Set<Part> madeBy(int layer) {
    var parts = new HashSet<Part>();
    parts.add(new Part.Step(layer));
    bench
        .stage()
        .stage()
        .flatMap(stage -> stage.activation())
        .ifPresent(_ -> parts.add(new Part.Step(layer + 1)));
    if (layer + parts.size() == bench.session().experiment().layers().size()) {
      parts.add(new Part.Result());
    }
    return parts;
  }
}
