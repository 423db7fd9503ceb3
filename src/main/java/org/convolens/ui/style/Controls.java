package org.convolens.ui.style;

import java.math.BigInteger;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.controlsfx.control.ToggleSwitch;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Controls in the program's own style: each with a name that is read aloud and shown on hovering.
public final class Controls {
  private Controls() {}

  public static Button iconButton(String id, Ikon icon, ObservableValue<String> name) {
    return named(new Button(), id, icon, name);
  }

  public static ToggleButton iconToggle(String id, Ikon icon, ObservableValue<String> name) {
    return named(new ToggleButton(), id, icon, name);
  }

  private static <B extends ButtonBase> B named(
      B button, String id, Ikon icon, ObservableValue<String> name) {
    button.setId(id);
    button.setGraphic(FontIcon.of(icon));
    button.getStyleClass().add("icon-button");
    describe(button, name);
    return button;
  }

  /// Gives a control a name for screen readers and a tooltip.
  public static void describe(Control control, ObservableValue<String> name) {
    control.accessibleTextProperty().bind(name);
    control.addEventHandler(MouseEvent.MOUSE_ENTERED, new FirstTooltip(control));
  }

  /// Makes the tooltip when the pointer first comes: each has a window of its own. What it says is
  /// what the control is called then, and from then on.
  private record FirstTooltip(Control control) implements EventHandler<MouseEvent> {
    @Override
    public void handle(MouseEvent event) {
      control.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
      var tooltip = new Tooltip();
      tooltip.textProperty().bind(control.accessibleTextProperty());
      control.setTooltip(tooltip);
    }
  }

  public static Label label(ObservableValue<String> text, String... styleClasses) {
    var label = new Label();
    label.textProperty().bind(text);
    label.getStyleClass().addAll(styleClasses);
    label.setMinWidth(0);
    return label;
  }

  public static Spinner<Integer> spinner(
      String id, int least, int most, int start, ObservableValue<String> name) {
    var spinner = new Spinner<Integer>(least, most, start);
    spinner.setId(id);
    spinner.setEditable(true);
    spinner.getValueFactory().setConverter(new WithinBounds(spinner));
    spinner.getStyleClass().add("small-spinner");
    describe(spinner, name);
    spinner.getEditor().accessibleTextProperty().bind(name);
    replaceByTyping(spinner);
    return spinner;
  }

  /// What is typed replaces the number of a spinner that was reached or changed by keys, as in a
  /// text field; a click places the caret. Selects last: the spinner itself moves the caret then.
  private static void replaceByTyping(Spinner<Integer> spinner) {
    Runnable select = () -> Platform.runLater(spinner.getEditor()::selectAll);
    spinner
        .focusedProperty()
        .subscribe(focused -> {
          if (focused && !spinner.isPressed()) {
            select.run();
          }
        });
    spinner
        .valueProperty()
        .subscribe((_, _) -> {
          if (spinner.isFocused()) {
            select.run();
          }
        });
  }

  /// Brings what is typed within the spinner's bounds before anyone sees it; what is no whole
  /// number leaves the value as it is.
  private static final class WithinBounds extends StringConverter<Integer> {
    private final Spinner<Integer> spinner;

    WithinBounds(Spinner<Integer> spinner) {
      this.spinner = spinner;
    }

    @Override
    public String toString(Integer value) {
      return String.valueOf(value);
    }

    @Override
    public Integer fromString(String text) {
      var factory = (IntegerSpinnerValueFactory) spinner.getValueFactory();
      try {
        var typed = new BigInteger(text.strip());
        return typed
            .max(BigInteger.valueOf(factory.getMin()))
            .min(BigInteger.valueOf(factory.getMax()))
            .intValueExact();
      } catch (NumberFormatException _) {
        return factory.getValue();
      }
    }
  }

  /// A switch that its words turn as well as its knob.
  public static ToggleSwitch toggle(
      String id, ObservableValue<String> text, ObservableValue<String> about) {
    var toggle = new ToggleSwitch();
    toggle.setId(id);
    toggle.textProperty().bind(text);
    describe(toggle, about);
    toggle.setOnMouseClicked(event -> {
      if (event.getTarget() instanceof Node part
          && part.getStyleClass().stream().noneMatch(name -> name.startsWith("thumb"))) {
        toggle.fire();
      }
    });
    return toggle;
  }

  public static HBox row(Node... nodes) {
    var row = new HBox(nodes);
    row.getStyleClass().add("row");
    return row;
  }

  /// A row that goes on below where it is too narrow.
  public static FlowPane wrapping(Node... nodes) {
    var row = new FlowPane(nodes);
    row.getStyleClass().add("wrapping");
    return row;
  }

  public static Region gap() {
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }
}
