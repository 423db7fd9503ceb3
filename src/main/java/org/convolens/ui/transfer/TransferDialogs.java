package org.convolens.ui.transfer;

import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;
import org.convolens.ui.style.Themes;
import org.convolens.ui.text.Texts;

/// Dialogs over a window: something to set, a button that does it, and one that leaves.
public final class TransferDialogs {
  private final Window owner;
  private final Texts texts;
  private final Themes themes;

  public TransferDialogs(Window owner, Texts texts, Themes themes) {
    this.owner = owner;
    this.texts = texts;
    this.themes = themes;
  }

  /// Shows settings; the button closes them and then does its work.
  void ask(String title, String button, Node content, Runnable then) {
    var dialog = dialog(title, button, content);
    dialog.setOnHidden(_ -> {
      if (dialog.getResult() != null && dialog.getResult().getButtonData().isDefaultButton()) {
        then.run();
      }
    });
    dialog.show();
  }

  /// Shows settings that stay while the button's work goes on.
  ///
  /// @param busy whether the work goes on: it cannot be begun again, and the button that leaves
  ///   ends the work instead
  /// @param stop ends the work; also done when the dialog closes, whatever closed it
  void work(
      String title,
      String button,
      Node content,
      Consumer<Dialog<?>> then,
      ObservableBooleanValue busy,
      Runnable stop) {
    var dialog = dialog(title, button, content);
    var types = dialog.getDialogPane().getButtonTypes();
    var begin = dialog.getDialogPane().lookupButton(types.getFirst());
    begin.disableProperty().bind(busy);
    begin.addEventFilter(
        ActionEvent.ACTION,
        event -> {
          event.consume();
          then.accept(dialog);
        });
    dialog
        .getDialogPane()
        .lookupButton(types.getLast())
        .addEventFilter(
            ActionEvent.ACTION,
            event -> {
              if (busy.get()) {
                event.consume();
                stop.run();
              }
            });
    dialog.setOnHidden(_ -> stop.run());
    dialog.show();
  }

  private Dialog<ButtonType> dialog(String title, String button, Node content) {
    var dialog = new Dialog<ButtonType>();
    dialog.initOwner(owner);
    dialog.setTitle(texts.get(title));
    dialog.setHeaderText(null);
    var pane = dialog.getDialogPane();
    pane.setContent(content);
    pane.getButtonTypes()
        .setAll(
            new ButtonType(texts.get(button), ButtonBar.ButtonData.OK_DONE),
            new ButtonType(texts.get("answer.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE));
    ((Button) pane.lookupButton(pane.getButtonTypes().getFirst())).setId("dialog-do");
    ((Button) pane.lookupButton(pane.getButtonTypes().getLast())).setId("dialog-leave");
    themes.dress(pane.getScene());
    return dialog;
  }
}
