package org.convolens.ui.network;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.ToggleSwitch;
import org.convolens.ui.style.Controls;
import org.convolens.ui.text.Texts;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// The whole network as a row of small maps.
public final class NetworkView extends VBox {
  private static final double ROOM_FOR_HINT = 1150;

  final NetworkPane pane = new NetworkPane();
  final ToggleSwitch contribution;
  final Label readout = new Label();
  final Label hint;
  final Button close;

  public NetworkView(Texts texts) {
    setId("network");
    getStyleClass().addAll("panel", "network");
    contribution =
        Controls.toggle(
            "contribution",
            texts.of("network.contribution"),
            texts.of("network.contribution.about"));
    close = Controls.iconButton("network-close", BootstrapIcons.X, texts.of("network.close"));
    readout.setId("network-readout");
    readout.setMinWidth(0);
    readout.getStyleClass().add("shape-text");
    hint = Controls.label(texts.of("network.hint"), "shape-text");
    hint.setMinWidth(0);
    hint.visibleProperty().bind(widthProperty().greaterThan(ROOM_FOR_HINT));
    hint.managedProperty().bind(hint.visibleProperty());
    var title = Controls.label(texts.of("action.network"), "panel-title");
    title.setMinWidth(USE_PREF_SIZE);
    var scroll = new ScrollPane(pane);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().addAll("edge-to-edge", "layer-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren()
        .addAll(Controls.row(title, readout, Controls.gap(), hint, contribution, close), scroll);
  }
}
