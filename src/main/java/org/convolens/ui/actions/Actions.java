package org.convolens.ui.actions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCombination;
import org.controlsfx.control.action.Action;
import org.convolens.ui.style.Controls;
import org.convolens.ui.text.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a user can do from menus, toolbar and keyboard: each declared once with its text, icon and
/// shortcut.
public final class Actions {
  private final Texts texts;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /// An action with what it is drawn from.
  private record Entry(Action action, Ikon icon) {}

  public Actions(Texts texts) {
    this.texts = texts;
  }

  /// Declares an action; its text is that of the key `action.<id>`.
  ///
  /// @throws IllegalArgumentException when another action has the shortcut already
  public Action declare(String id, Ikon icon, String shortcut, Runnable effect) {
    var action = new Action(_ -> effect.run());
    action.textProperty().bind(texts.of("action." + id));
    if (!shortcut.isEmpty()) {
      action.setAccelerator(free(KeyCombination.valueOf(shortcut)));
    }
    entries.put(id, new Entry(action, icon));
    return action;
  }

  private KeyCombination free(KeyCombination shortcut) {
    entries.forEach((id, entry) -> {
      if (shortcut.equals(entry.action().getAccelerator())) {
        throw new IllegalArgumentException(id + " has " + shortcut.getName() + " already");
      }
    });
    return shortcut;
  }

  public Action get(String id) {
    return entry(id).action();
  }

  private Entry entry(String id) {
    var entry = entries.get(id);
    if (entry == null) {
      throw new IllegalArgumentException("no action " + id);
    }
    return entry;
  }

  /// A toolbar button for an action, with an icon of its own.
  public Button button(String id) {
    var entry = entry(id);
    var button = new Button();
    button.setOnAction(entry.action());
    button.disableProperty().bind(entry.action().disabledProperty());
    button.setGraphic(FontIcon.of(entry.icon()));
    button.setId("action-" + id);
    button.getStyleClass().addAll("action", "icon-button");
    Controls.describe(button, entry.action().textProperty());
    return button;
  }

  /// The shortcuts of the actions in the order they were declared, each with what its action is
  /// called whatever it would do now.
  SequencedMap<KeyCombination, String> shortcuts() {
    var shortcuts = new LinkedHashMap<KeyCombination, String>();
    entries.forEach((id, entry) -> {
      if (entry.action().getAccelerator() != null) {
        shortcuts.put(entry.action().getAccelerator(), texts.get("action." + id));
      }
    });
    return shortcuts;
  }
}
