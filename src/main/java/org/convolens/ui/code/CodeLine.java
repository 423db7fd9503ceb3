package org.convolens.ui.code;

import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import org.convolens.files.code.Part;
import org.convolens.files.code.Program;
import org.jspecify.annotations.Nullable;

/// One line of a program, with a bar beside it while its part is pointed at.
final class CodeLine extends ListCell<Program.Line> {
  private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
  private static final PseudoClass COMMENT = PseudoClass.getPseudoClass("comment");

  private final ObservableValue<Set<Part>> lit;

  CodeLine(ObservableValue<Set<Part>> lit) {
    this.lit = lit;
    getStyleClass().add("code-line");
    lit.subscribe(_ -> light());
  }

  @Override
  protected void updateItem(Program.@Nullable Line line, boolean empty) {
    super.updateItem(line, empty);
    setText(line == null || empty ? "" : line.text());
    pseudoClassStateChanged(COMMENT, getText().stripLeading().startsWith("#"));
    light();
  }

  private void light() {
    var line = getItem();
    pseudoClassStateChanged(LIT, line != null && lit.getValue().contains(line.part()));
  }
}
