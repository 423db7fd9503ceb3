package org.convolens.ui.style;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.WindowEvent;
import org.controlsfx.control.PopOver;

/// What the program's pop-overs have in common.
public final class PopOvers {
  private PopOvers() {}

  /// Makes a pop-over keep the keyboard while it is open: a key that its controls leave would go on
  /// to the window behind, and change what stands there. The window keeps its own focus meanwhile.
  ///
  /// @param content whose first control has the focus
  public static void keepKeys(PopOver popOver, Node content) {
    popOver.addEventHandler(
        WindowEvent.WINDOW_SHOWN,
        _ -> Platform.runLater(() -> content.requestFocusTraversal(TraversalDirection.NEXT)));
    popOver.addEventHandler(
        KeyEvent.ANY,
        event -> {
          event.consume();
          if (event.getEventType() == KeyEvent.KEY_PRESSED && event.getCode() == KeyCode.ESCAPE) {
            popOver.hide();
          }
        });
  }
}
