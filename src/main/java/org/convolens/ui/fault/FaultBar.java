package org.convolens.ui.fault;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;
import org.convolens.ui.Later;
import org.convolens.ui.text.Texts;

/// Shows faults in a bar above the content: a sentence, a code and a way to copy the details. The
/// bar is made for the first of them.
public final class FaultBar extends StackPane {
  private final Node content;
  private final Faults faults;
  private final Texts texts;
  private final Later<NotificationPane> bar = new Later<>(this::makeBar);

  public FaultBar(Node content, Faults faults, Texts texts) {
    super(content);
    this.content = content;
    this.faults = faults;
    this.texts = texts;
    faults.shown().subscribe(this::showNext);
    texts.languageProperty().subscribe(_ -> showNext());
    sceneProperty().subscribe(_ -> showNext());
  }

  /// Puts the content under the bar, which takes the focus from it for a moment.
  private NotificationPane makeBar() {
    var focused = getScene() == null ? null : getScene().getFocusOwner();
    getChildren().clear();
    var made = new NotificationPane(content);
    made.setId("fault-bar");
    made.setOnHidden(_ -> {
      if (!faults.shown().isEmpty()) {
        faults.dismiss(faults.shown().getFirst());
      }
    });
    getChildren().add(made);
    // Without a skin it has no content, and does not show.
    made.applyCss();
    if (focused != null) {
      focused.requestFocus();
    }
    return made;
  }

  private void showNext() {
    if (!faults.shown().isEmpty() && getScene() != null) {
      show(bar.get(), faults.shown().getFirst());
    }
  }

  private void show(NotificationPane shown, Faults.Message message) {
    switch (message) {
      case Faults.Notice(var sentence) -> {
        shown.setText(sentence);
        shown.getActions().clear();
      }
      case Faults.Fault fault -> {
        shown.setText(texts.get("fault.sentence", fault.code()));
        shown.getActions().setAll(List.of(copy(fault)));
      }
    }
    shown.show();
  }

  private Action copy(Faults.Fault fault) {
    return new Action(
        texts.get("fault.copy"),
        _ -> {
          var copied = new ClipboardContent();
          copied.putString(fault.code() + System.lineSeparator() + fault.details());
          Clipboard.getSystemClipboard().setContent(copied);
        });
  }
}
