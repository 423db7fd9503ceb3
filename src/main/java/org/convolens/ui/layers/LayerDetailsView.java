package org.convolens.ui.layers;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.ToggleSwitch;
import org.convolens.ui.style.Controls;
import org.convolens.ui.style.Presence;
import org.convolens.ui.text.Texts;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// The layer on the stage in figures, and what can be done to it; or what does not fit, with the
/// repair.
final class LayerDetailsView extends HBox {
  final TextField name = new TextField();
  final Label figures = new Label();
  final Label misfit = new Label();
  final Button repair = new Button();
  final ToggleSwitch on;
  final Button moveLeft;
  final Button moveRight;
  final Button duplicate;
  final Button delete;

  LayerDetailsView(Texts texts) {
    getStyleClass().addAll("row", "layer-details");
    name.setId("layer-name");
    name.setPrefColumnCount(8);
    name.setMinWidth(80);
    Controls.describe(name, texts.of("layers.name"));
    figures.setId("layer-figures");
    figures.setMinWidth(0);
    figures.getStyleClass().add("shape-text");
    misfit.setId("layer-misfit");
    misfit.setMinWidth(0);
    misfit.getStyleClass().add("layer-misfit");
    repair.setId("layer-repair");
    repair.textProperty().bind(texts.of("layers.repair"));
    repair.getStyleClass().add("accent");
    repair.setMinWidth(USE_PREF_SIZE);
    on = Controls.toggle("layer-on", texts.of("layers.on"), texts.of("layers.on.about"));
    moveLeft =
        Controls.iconButton(
            "layer-left", BootstrapIcons.ARROW_LEFT, texts.of("action.moveLayerLeft"));
    moveRight =
        Controls.iconButton(
            "layer-right", BootstrapIcons.ARROW_RIGHT, texts.of("action.moveLayerRight"));
    duplicate =
        Controls.iconButton("layer-duplicate", BootstrapIcons.FILES, texts.of("action.copyLayer"));
    delete =
        Controls.iconButton("layer-delete", BootstrapIcons.TRASH, texts.of("action.deleteLayer"));
    var space = Controls.gap();
    HBox.setHgrow(space, Priority.ALWAYS);
    showMisfit(false, false);
    Presence.fill(
        this, name, figures, misfit, repair, space, on, moveLeft, moveRight, duplicate, delete);
  }

  /// Shows the figures, or what does not fit.
  void showMisfit(boolean wrong, boolean canRepair) {
    figures.setVisible(!wrong);
    misfit.setVisible(wrong);
    repair.setVisible(wrong && canRepair);
  }
}
