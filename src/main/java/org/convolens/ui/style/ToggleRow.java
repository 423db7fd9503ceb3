package org.convolens.ui.style;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;

/// A row of buttons of which one is chosen. The arrows choose along it, as among radio buttons, and
/// go round at its ends.
public final class ToggleRow {
  private final List<ToggleButton> buttons;

  private ToggleRow(List<ToggleButton> buttons) {
    this.buttons = List.copyOf(buttons);
  }

  /// Makes buttons a row, in this order; pressing one must choose it.
  public static void of(List<ToggleButton> buttons) {
    var row = new ToggleRow(buttons);
    for (var button : buttons) {
      button.getProperties().put(ToggleRow.class, row);
      button.addEventFilter(KeyEvent.KEY_PRESSED, event -> row.press(event, button));
    }
  }

  /// Whether a control stands in such a row, where the arrows are its own when it was reached by
  /// keyboard.
  public static boolean contains(Node control) {
    return control.hasProperties() && control.getProperties().containsKey(ToggleRow.class);
  }

  private void press(KeyEvent event, ToggleButton from) {
    // After a click the arrows go on moving the filter.
    if (!from.isFocusVisible()
        || event.isControlDown()
        || event.isAltDown()
        || event.isMetaDown()) {
      return;
    }
    var step =
        switch (event.getCode()) {
          case LEFT, UP -> -1;
          case RIGHT, DOWN -> 1;
          default -> 0;
        };
    if (step != 0) {
      choose(from, step);
      event.consume();
    }
  }

  private void choose(ToggleButton from, int step) {
    var start = buttons.indexOf(from);
    var index = start;
    do {
      index = Math.floorMod(index + step, buttons.size());
    } while (buttons.get(index).isDisabled() && index != start);
    var next = buttons.get(index);
    if (!next.isSelected()) {
      next.fire();
    }
    walk(from, next, index > start ? TraversalDirection.NEXT : TraversalDirection.PREVIOUS);
  }

  /// Goes from button to button as Tab does: only so is the focus shown.
  private void walk(ToggleButton from, ToggleButton to, TraversalDirection direction) {
    var scene = from.getScene();
    for (Node now = from; !to.isFocused() && buttons.contains(now); now = scene.getFocusOwner()) {
      now.requestFocusTraversal(direction);
      if (now.isFocused()) {
        break;
      }
    }
    if (!to.isFocused()) {
      to.requestFocus();
    }
  }
}
