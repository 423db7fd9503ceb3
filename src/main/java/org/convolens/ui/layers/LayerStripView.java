package org.convolens.ui.layers;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.convolens.ui.style.Controls;
import org.convolens.ui.text.Texts;

/// The layers in a row, with the shape each leaves.
public final class LayerStripView extends VBox {
  final HBox row = Controls.row();
  final Label inputShape = new Label();
  final List<LayerChip> chips = new ArrayList<>();

  public LayerStripView(Texts texts) {
    setId("layers");
    getStyleClass().add("layer-strip");
    var input = Controls.label(texts.of("input.title"), "chip", "chip-input");
    input.setMinWidth(USE_PREF_SIZE);
    inputShape.getStyleClass().add("strip-text");
    inputShape.setMinWidth(USE_PREF_SIZE);
    row.getChildren().addAll(input, inputShape);
    var scroll = new ScrollPane(row);
    scroll.getStyleClass().addAll("edge-to-edge", "layer-scroll");
    scroll.setFitToHeight(true);
    scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.AS_NEEDED);
    scroll.setFocusTraversable(false);
    HBox.setHgrow(scroll, Priority.ALWAYS);
    getChildren().add(scroll);
  }

  /// Shows these layers. Chips stay where they are, so that the focus does too.
  ///
  /// @return the chips that are new
  List<LayerChip> show(List<LayerChip.Content> layers) {
    while (chips.size() > layers.size()) {
      row.getChildren().remove(chips.removeLast());
    }
    var added = new ArrayList<LayerChip>();
    while (chips.size() < layers.size()) {
      var chip = new LayerChip(chips.size());
      chips.add(chip);
      added.add(chip);
      row.getChildren().add(chip);
    }
    for (var index = 0; index < layers.size(); index++) {
      chips.get(index).show(layers.get(index));
    }
    return added;
  }
}
