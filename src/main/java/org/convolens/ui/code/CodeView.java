package org.convolens.ui.code;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.convolens.files.code.Framework;
import org.convolens.files.code.Part;
import org.convolens.files.code.Program;
import org.convolens.ui.style.Controls;
import org.convolens.ui.text.Texts;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// The experiment as a program: what it is for, its lines, a way to copy it.
public final class CodeView extends VBox {
  final Map<Framework, ToggleButton> frameworks = new LinkedHashMap<>();
  final Button copy;
  final Button close;
  final ListView<Program.Line> lines = new ListView<>();
  final Label note = new Label();
  private final SegmentedButton choice = new SegmentedButton();

  /// The parts whose lines light up.
  final ObjectProperty<Set<Part>> lit = new SimpleObjectProperty<>(Set.of());

  public CodeView(Texts texts) {
    setId("code-panel");
    getStyleClass().addAll("panel", "code-panel");
    managedProperty().bind(visibleProperty());
    for (var framework : Framework.values()) {
      var button = new ToggleButton(name(framework));
      button.setId("code-" + name(framework).toLowerCase(java.util.Locale.ROOT));
      Controls.describe(button, texts.of("code.framework", name(framework)));
      frameworks.put(framework, button);
    }
    copy = Controls.iconButton("code-copy", BootstrapIcons.CLIPBOARD, texts.of("code.copy"));
    close = Controls.iconButton("code-close", BootstrapIcons.X, texts.of("code.close"));
    lines.setId("code-lines");
    lines.getStyleClass().add("code-lines");
    lines.setCellFactory(_ -> new CodeLine(lit));
    lines.accessibleTextProperty().bind(texts.of("code.title"));
    VBox.setVgrow(lines, Priority.ALWAYS);
    note.setId("code-note");
    note.getStyleClass().add("about");
    note.setWrapText(true);
    note.setMinHeight(USE_PREF_SIZE);
    choice.getButtons().setAll(frameworks.values());
    choice.setToggleGroup(null);
    getChildren()
        .addAll(
            Controls.row(
                Controls.label(texts.of("code.title"), "panel-title"), Controls.gap(), copy, close),
            choice,
            lines,
            note);
  }

  private static String name(Framework framework) {
    return switch (framework) {
      case KERAS -> "Keras";
      case PYTORCH -> "PyTorch";
      case NUMPY -> "NumPy";
    };
  }

  /// Gives the first of its choices the focus.
  public void takeFocus() {
    choice.requestFocusTraversal(TraversalDirection.NEXT);
  }

  void show(List<Program.Line> program) {
    lines.setItems(FXCollections.observableList(program));
  }

  /// Scrolls to a line unless it can be seen already.
  void reveal(int index) {
    if (lines.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        && flow.getFirstVisibleCell() != null
        && flow.getLastVisibleCell() != null
        && (index < flow.getFirstVisibleCell().getIndex()
            || index > flow.getLastVisibleCell().getIndex())) {
      lines.scrollTo(Math.max(0, index - 1));
    }
  }
}
