package org.convolens.ui.style;

import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;

/// Buttons of one group of which exactly one is always chosen, also after a second press on it.
public final class Choice {
  private Choice() {}

  /// The value whose button is chosen; setting it chooses the button.
  ///
  /// @param buttons in the order in which they stand
  public static <T> ObjectProperty<T> of(Map<T, ToggleButton> buttons, T first) {
    var chosen = new SimpleObjectProperty<>(first);
    buttons.forEach((value, button) -> {
      button.setOnAction(_ -> button.setSelected(true));
      button
          .selectedProperty()
          .subscribe(selected -> {
            if (selected) {
              chosen.set(value);
            }
          });
    });
    ToggleRow.of(List.copyOf(buttons.values()));
    chosen.subscribe(
        value -> buttons.forEach((other, button) -> button.setSelected(other.equals(value))));
    return chosen;
  }
}
