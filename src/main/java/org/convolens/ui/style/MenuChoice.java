package org.convolens.ui.style;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;

/// A button that shows what is chosen, and opens a menu of what can be. The menu is made when it
/// opens; a combo box would have its whole list styled and laid out before anyone sees it.
///
/// @param <T> the kind of things there are to choose from
public final class MenuChoice<T> extends MenuButton {
  private final ObjectProperty<T> value;
  private final List<T> options;
  private final Function<T, ObservableValue<String>> names;
  private Predicate<T> possible = _ -> true;

  /// @param options what there is to choose from; the first is chosen
  /// @param names what each is called
  /// @param about what is chosen here
  public MenuChoice(
      String id,
      List<T> options,
      Function<T, ObservableValue<String>> names,
      ObservableValue<String> about) {
    this.options = List.copyOf(options);
    this.names = names;
    value = new SimpleObjectProperty<>(options.getFirst());
    setId(id);
    getStyleClass().add("menu-choice");
    textProperty().bind(value.flatMap(names));
    Controls.describe(this, Bindings.concat(about, ": ", textProperty()));
    setOnShowing(_ -> offer());
  }

  /// What is chosen.
  public ObjectProperty<T> valueProperty() {
    return value;
  }

  /// What can be chosen now, asked each time the menu opens; the others are shown greyed.
  public void setPossible(Predicate<T> possible) {
    this.possible = possible;
  }

  private void offer() {
    getItems().setAll(options.stream().map(this::item).toList());
  }

  private RadioMenuItem item(T option) {
    var item = new RadioMenuItem();
    item.setId(getId() + "-" + options.indexOf(option));
    item.textProperty().bind(names.apply(option));
    item.setSelected(option.equals(value.get()));
    item.setDisable(!possible.test(option));
    item.setOnAction(_ -> value.set(option));
    return item;
  }
}
