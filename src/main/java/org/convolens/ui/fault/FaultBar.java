package org.convolens.ui.fault;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;
import org.convolens.ui.text.Texts;

/// Shows faults in a bar above the content: a sentence, a code and a way to copy the details.
public final class FaultBar extends NotificationPane {
  private final Faults faults;
  private final Texts texts;

  public FaultBar(Node content, Faults faults, Texts texts) {
    super(content);
    this.faults = faults;
    this.texts = texts;
    setId("fault-bar");
    faults.shown().subscribe(this::showNext);
    texts.languageProperty().subscribe(_ -> showNext());
    // A bar that is shown before it has a skin stays away.
    skinProperty().subscribe(_ -> showNext());
    setOnHidden(_ -> {
      if (!faults.shown().isEmpty()) {
        faults.dismiss(faults.shown().getFirst());
      }
    });
  }

  private void showNext() {
    if (!faults.shown().isEmpty() && getSkin() != null) {
      switch (faults.shown().getFirst()) {
        case Faults.Notice(var sentence) -> {
          setText(sentence);
          getActions().clear();
        }
        case Faults.Fault fault -> {
          setText(texts.get("fault.sentence", fault.code()));
          getActions().setAll(List.of(copy(fault)));
        }
      }
      show();
    }
  }

  private Action copy(Faults.Fault fault) {
    return new Action(
        texts.get("fault.copy"),
        _ -> {
          var content = new ClipboardContent();
          content.putString(fault.code() + System.lineSeparator() + fault.details());
          Clipboard.getSystemClipboard().setContent(content);
        });
  }
}
