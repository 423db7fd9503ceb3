package org.convolens.ui.actions;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.convolens.ui.style.Controls;
import org.convolens.ui.style.PopOvers;
import org.convolens.ui.text.Texts;

/// The sheet of shortcuts, made from the actions themselves and the keys of the stage.
public final class ShortcutSheet {
  private static final List<String> STAGE_KEYS =
      List.of(
          "space",
          "arrows",
          "homeEnd",
          "tab",
          "cellArrows",
          "enter",
          "drawing",
          "delete",
          "plusMinus",
          "page",
          "chips",
          "choices",
          "escape",
          "predict",
          "lesson");

  /// Pixels of the window's height that the sheet leaves to its title and its arrow.
  private static final double ROOM_AROUND = 150;

  private final Texts texts;
  private final Actions actions;

  public ShortcutSheet(Texts texts, Actions actions) {
    this.texts = texts;
    this.actions = actions;
  }

  public void show(Node owner) {
    var sheet = new GridPane();
    sheet.setId("shortcuts");
    sheet.getStyleClass().add("shortcut-sheet");
    var row = 0;
    for (var key : STAGE_KEYS) {
      sheet.addRow(
          row++,
          keys(texts.get("keys." + key)),
          Controls.label(texts.of("keys." + key + ".about")));
    }
    for (var shortcut : actions.shortcuts().entrySet()) {
      sheet.addRow(row++, keys(shortcut.getKey().getDisplayText()), new Label(shortcut.getValue()));
    }
    var scroll = new ScrollPane(sheet);
    scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.ALWAYS);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(true);
    scroll.setMaxHeight(owner.getScene().getHeight() - ROOM_AROUND);
    scroll.getStyleClass().add("edge-to-edge");
    var content = new VBox(scroll);
    var popOver = new PopOver(content);
    popOver.setTitle(texts.get("action.shortcuts"));
    popOver.setHeaderAlwaysVisible(true);
    popOver.setAnimated(false);
    popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
    PopOvers.keepKeys(popOver, content);
    popOver.addEventFilter(KeyEvent.KEY_PRESSED, event -> closeAgain(popOver, event));
    popOver.show(owner);
  }

  /// The key that opened the sheet.
  private static void closeAgain(PopOver popOver, KeyEvent event) {
    if (event.getCode() == KeyCode.F1) {
      event.consume();
      popOver.hide();
    }
  }

  private static Label keys(String text) {
    var label = new Label(text);
    label.getStyleClass().add("key-cap");
    return label;
  }
}
