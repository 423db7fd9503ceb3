package org.convolens.ui.layers;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/// One layer in the row of layers: its name, what it does and the shape it leaves.
final class LayerChip extends HBox {
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  final ToggleButton button = new ToggleButton();
  private final Label about = new Label();
  private final Label shape = new Label();

  /// What a chip says.
  ///
  /// @param spoken the whole chip in one sentence, for a screen reader
  record Content(
      String name,
      String about,
      String shape,
      String spoken,
      boolean chosen,
      boolean off,
      boolean wrong) {}

  LayerChip(int index) {
    getStyleClass().addAll("row", "layer-step");
    var arrow = new Label("→");
    arrow.getStyleClass().add("strip-text");
    button.setId("layer-" + index);
    button.getStyleClass().addAll("chip", "chip-layer");
    button.setMinWidth(USE_PREF_SIZE);
    about.getStyleClass().add("chip-about");
    button.setGraphic(about);
    button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
    shape.getStyleClass().add("strip-text");
    shape.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(arrow, button, shape);
  }

  void show(Content content) {
    button.setText(content.name());
    about.setText(content.about());
    shape.setText(content.shape());
    button.setSelected(content.chosen());
    button.setAccessibleText(content.spoken());
    button.pseudoClassStateChanged(OFF, content.off());
    button.pseudoClassStateChanged(WRONG, content.wrong());
  }
}
