package org.convolens.ui.layers;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.convolens.core.Activation;
import org.convolens.ui.style.Controls;
import org.convolens.ui.text.Texts;

/// The settings of an activation, with its curve.
public final class ActivationView extends VBox {
  final Map<Activation.Function, ToggleButton> functions = new EnumMap<>(Activation.Function.class);
  final Label about = new Label();
  final TextField alpha = new TextField();
  final HBox alphaRow;
  final Curve curve = new Curve();

  public ActivationView(Texts texts) {
    getStyleClass().addAll("panel", "layer-panel");
    setId("activation-panel");
    var choices = new TilePane();
    choices.getStyleClass().add("function-choices");
    for (var function : Activation.Function.values()) {
      var button = new ToggleButton();
      button.setId("function-" + function.name().toLowerCase(Locale.ROOT));
      button.textProperty().bind(texts.of(LayerNames.key(function)));
      button.setMaxWidth(Double.MAX_VALUE);
      functions.put(function, button);
      choices.getChildren().add(button);
    }
    alpha.setId("activation-alpha");
    alpha.setPrefColumnCount(4);
    Controls.describe(alpha, texts.of("activation.alpha"));
    alphaRow = Controls.row(Controls.label(texts.of("activation.alpha"), "field-name"), alpha);
    alphaRow.managedProperty().bind(alphaRow.visibleProperty());
    about.setWrapText(true);
    about.getStyleClass().add("about");
    curve.accessibleTextProperty().bind(texts.of("activation.plot"));
    VBox.setVgrow(curve, Priority.ALWAYS);
    getChildren()
        .addAll(
            Controls.label(texts.of("activation.title"), "panel-title", "kernel-title"),
            choices,
            about,
            alphaRow,
            curve);
  }
}
