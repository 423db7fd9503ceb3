package org.convolens.ui.fault;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.convolens.ui.style.Controls;
import org.convolens.ui.text.Texts;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// One message: its sentence, a way to copy the details of a fault, and a button that closes it.
final class MessageBar extends HBox {
  /// Set while the message is about something that went wrong.
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final Texts texts;
  private final Label sentence = new Label();
  private final Button copy = new Button();
  private final PauseTransition reading = new PauseTransition();
  private Duration stay = Duration.INDEFINITE;

  /// @param dismiss called when the message has been read
  MessageBar(Texts texts, Runnable dismiss) {
    this.texts = texts;
    setId("fault-bar");
    getStyleClass().add("message-bar");
    sentence.setId("fault-sentence");
    sentence.setWrapText(true);
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    copy.setId("fault-copy");
    copy.textProperty().bind(texts.of("fault.copy"));
    copy.setMinWidth(USE_PREF_SIZE);
    copy.managedProperty().bind(copy.visibleProperty());
    var close = Controls.iconButton("fault-close", BootstrapIcons.X, texts.of("close"));
    close.setMinWidth(USE_PREF_SIZE);
    close.setOnAction(_ -> dismiss.run());
    getChildren().addAll(sentence, copy, close);
    reading.setOnFinished(_ -> dismiss.run());
    hoverProperty().subscribe(_ -> countDown());
    focusWithinProperty().subscribe(_ -> countDown());
  }

  void show(Faults.Message message) {
    pseudoClassStateChanged(WRONG, message.stay().isIndefinite());
    copy.setVisible(message instanceof Faults.Fault);
    sentence.setText(
        switch (message) {
          case Faults.Done(var said) -> said;
          case Faults.Notice(var said) -> said;
          case Faults.Fault(var code, _) -> texts.get("fault.sentence", code);
        });
    if (message instanceof Faults.Fault fault) {
      copy.setOnAction(_ -> copy(fault));
    }
    setAccessibleText(sentence.getText());
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    stay = message.stay();
    countDown();
  }

  /// Keeps the message while a mouse button is down: the content would move under the pointer.
  void hold(boolean pressed) {
    if (pressed) {
      reading.pause();
    } else if (reading.getStatus() == Animation.Status.PAUSED) {
      reading.play();
    }
  }

  /// Nothing is to be read any more.
  void hide() {
    reading.stop();
  }

  /// A message that leaves by itself waits while the pointer or the focus is in it.
  private void countDown() {
    reading.stop();
    if (!isHover() && !isFocusWithin() && !stay.isIndefinite() && getScene() != null) {
      reading.setDuration(stay);
      reading.playFromStart();
    }
  }

  private static void copy(Faults.Fault fault) {
    var copied = new ClipboardContent();
    copied.putString(fault.code() + System.lineSeparator() + fault.details());
    Clipboard.getSystemClipboard().setContent(copied);
  }
}
