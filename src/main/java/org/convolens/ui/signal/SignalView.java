package org.convolens.ui.signal;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.ToggleSwitch;
import org.convolens.ui.style.Controls;
import org.convolens.ui.text.Texts;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// The one-dimensional stage with its tools.
public final class SignalView extends VBox {
  private static final int LONGEST = 4096;

  final SignalChart chart = new SignalChart();
  final Spinner<Integer> length;
  final Slider value = new Slider(0, 1, 1);
  final Label valueText = new Label("1");
  final MenuButton presets = new MenuButton();
  final ToggleSwitch relu;
  final ToggleButton through = new ToggleButton();
  final ToggleButton contribution;
  final Label origin = new Label();
  final Label after = new Label();
  final Button addFilter = new Button();
  final Label message = new Label();
  final Label readout = new Label();
  final Label shape = new Label();

  public SignalView(Texts texts) {
    setId("signal-panel");
    getStyleClass().addAll("panel", "signal-panel");
    length = Controls.spinner("signal-length", 1, LONGEST, 8, texts.of("signal.length"));
    relu = Controls.toggle("signal-relu", texts.of("map.relu"), texts.of("map.relu.about"));
    relu.managedProperty().bind(relu.visibleProperty());
    after.setId("signal-after");
    after.getStyleClass().add("map-after");
    after.managedProperty().bind(after.textProperty().isNotEmpty());
    through.setId("signal-through");
    through.textProperty().bind(texts.of("input.through"));
    Controls.describe(through, texts.of("input.through.about"));
    through.managedProperty().bind(through.visibleProperty());
    contribution =
        Controls.iconToggle(
            "signal-contribution",
            BootstrapIcons.THERMOMETER_HALF,
            texts.of("action.contribution"));
    origin.setId("signal-origin");
    origin.getStyleClass().add("shape-text");
    presets.setId("signal-presets");
    presets.textProperty().bind(texts.of("signal.presets"));
    Controls.describe(presets, texts.of("signal.presets.about"));
    value.setId("signal-value");
    value.setBlockIncrement(0.1);
    value.setPrefWidth(110);
    Controls.describe(value, texts.of("input.value"));
    valueText.getStyleClass().add("value-text");
    message.setId("signal-message");
    message.setWrapText(true);
    message.getStyleClass().add("map-message");
    message.visibleProperty().bind(message.textProperty().isNotEmpty());
    addFilter.setId("signal-add-filter");
    addFilter.textProperty().bind(texts.of("map.addFilter"));
    readout.setId("signal-readout");
    readout.getStyleClass().add("shape-text");
    shape.setId("signal-shape");
    shape.getStyleClass().add("shape-text");
    var stack = new StackPane(chart, addFilter, message);
    stack.setMinSize(80, 80);
    VBox.setVgrow(stack, Priority.ALWAYS);
    getChildren().addAll(tools(texts), stack, Controls.row(readout, Controls.gap(), shape));
  }

  /// Wraps in a narrow window.
  private FlowPane tools(Texts texts) {
    presets.setMinWidth(Region.USE_PREF_SIZE);
    var tools =
        Controls.wrapping(
            Controls.row(
                Controls.label(texts.of("signal.title"), "panel-title", "input-title"),
                origin,
                presets),
            Controls.row(Controls.label(texts.of("signal.length.short"), "field-name"), length),
            Controls.row(Controls.label(texts.of("signal.value"), "field-name"), value, valueText),
            Controls.row(through, contribution),
            relu,
            after);
    return tools;
  }

  /// Where the signal, the filter and the map are drawn.
  public SignalChart chart() {
    return chart;
  }
}
