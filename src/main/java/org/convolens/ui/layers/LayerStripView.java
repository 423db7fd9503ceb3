package org.convolens.ui.layers;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.convolens.ui.style.Controls;
import org.convolens.ui.style.PlainScrollSkin;
import org.convolens.ui.text.Texts;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// The layers in a row, with the shape each leaves.
public final class LayerStripView extends VBox {
  final HBox row = Controls.row();
  final Label inputShape = new Label();
  final List<LayerChip> chips = new ArrayList<>();
  final MenuButton insert = new MenuButton();
  final LayerDetailsView details;
  private final ScrollPane scroll = new ScrollPane(row);

  public LayerStripView(Texts texts) {
    setId("layers");
    getStyleClass().add("layer-strip");
    var input = Controls.label(texts.of("input.title"), "chip", "chip-input");
    input.setMinWidth(USE_PREF_SIZE);
    inputShape.getStyleClass().add("strip-text");
    inputShape.setMinWidth(USE_PREF_SIZE);
    row.getChildren().addAll(input, inputShape);
    scroll.setSkin(new PlainScrollSkin(scroll));
    scroll.getStyleClass().addAll("edge-to-edge", "layer-scroll");
    scroll.setFitToHeight(true);
    scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.AS_NEEDED);
    scroll.setFocusTraversable(false);
    HBox.setHgrow(scroll, Priority.ALWAYS);
    insert.setId("insert-layer");
    insert.textProperty().bind(texts.of("layers.insert"));
    insert.setGraphic(FontIcon.of(BootstrapIcons.PLUS));
    insert.setMinWidth(USE_PREF_SIZE);
    Controls.describe(insert, texts.of("layers.insert.about"));
    details = new LayerDetailsView(texts);
    getChildren().addAll(Controls.row(scroll, insert), details);
  }

  /// Scrolls so far that a chip is seen whole.
  void reveal(LayerChip chip) {
    var room = row.getWidth() - scroll.getViewportBounds().getWidth();
    if (room > 0) {
      var bounds = chip.getBoundsInParent();
      var left = scroll.getHvalue() * room;
      var right = left + scroll.getViewportBounds().getWidth();
      if (bounds.getMinX() < left) {
        scroll.setHvalue(bounds.getMinX() / room);
      } else if (bounds.getMaxX() > right) {
        scroll.setHvalue((bounds.getMaxX() - right + left) / room);
      }
    }
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
