package org.convolens.ui.window;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.convolens.model.Session;

/// Undo and redo while a field has the focus. A field takes these keys whether or not it has
/// anything to undo; here it keeps them only for what is being typed, which no edit has taken yet.
public final class FieldUndo {
  private static final KeyCombination UNDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination REDO =
      new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination REDO_TOO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

  private final Scene scene;
  private final Session session;

  /// What stood in the field before anything was typed; empty until the next key.
  private Optional<String> settled = Optional.empty();

  public FieldUndo(Scene scene, Session session) {
    this.scene = scene;
    this.session = session;
    scene.focusOwnerProperty().subscribe(_ -> settled = Optional.empty());
    session.experimentProperty().subscribe(_ -> settled = Optional.empty());
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
  }

  private void press(KeyEvent event) {
    var field = field(scene.getFocusOwner());
    if (settled.isEmpty()) {
      settled = field.map(TextInputControl::getText);
    }
    if (field.map(this::hasNothingTyped).orElseGet(() -> REDO_TOO.match(event))) {
      perform(event);
    }
  }

  private void perform(KeyEvent event) {
    if (UNDO.match(event)) {
      session.undo();
    } else if (REDO.match(event) || REDO_TOO.match(event)) {
      session.redo();
    } else {
      return;
    }
    event.consume();
  }

  private static Optional<TextInputControl> field(Node owner) {
    return switch (owner) {
      case TextInputControl field -> Optional.of(field);
      case Spinner<?> spinner -> Optional.of(spinner.getEditor());
      case null, default -> Optional.empty();
    };
  }

  private boolean hasNothingTyped(TextInputControl field) {
    return scene.getFocusOwner() instanceof Spinner<?> spinner
        ? shows(spinner, field.getText())
        : !field.getStyleClass().contains("cell-editor")
            && settled.equals(Optional.ofNullable(field.getText()));
  }

  /// A spinner that was turned has given its number away already.
  private static <T> boolean shows(Spinner<T> spinner, String text) {
    var factory = spinner.getValueFactory();
    return text.equals(factory.getConverter().toString(factory.getValue()));
  }
}
