package org.convolens.ui.transfer;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.convolens.ui.grid.TensorGrid;
import org.convolens.ui.style.Controls;
import org.convolens.ui.text.Texts;

/// A picture with the part of it that is taken, and what the grid will be.
final class CropView extends VBox {
  static final double SIDE = 360;

  final ImageView picture = new ImageView();
  final Rectangle frame = new Rectangle();
  final Pane area = new Pane(picture, frame);
  final TensorGrid preview = new TensorGrid();
  final Spinner<Integer> rows;
  final Spinner<Integer> columns;
  final Slider zoom = new Slider(1, 16, 1);
  final CheckBox colour = new CheckBox();
  final CheckBox own = new CheckBox();
  final Label remarks = new Label();

  CropView(Texts texts, int mostSide) {
    setId("crop");
    getStyleClass().add("crop");
    rows = Controls.spinner("crop-rows", 1, mostSide, 28, texts.of("input.rows"));
    columns = Controls.spinner("crop-columns", 1, mostSide, 28, texts.of("input.columns"));
    picture.setPreserveRatio(true);
    picture.setFitWidth(SIDE);
    picture.setFitHeight(SIDE);
    frame.setId("crop-frame");
    frame.getStyleClass().add("crop-frame");
    frame.setMouseTransparent(true);
    area.setId("crop-area");
    area.setFocusTraversable(true);
    area.accessibleTextProperty().bind(texts.of("crop.area"));
    area.setMinSize(SIDE, SIDE);
    area.setMaxSize(SIDE, SIDE);
    preview.setId("crop-preview");
    preview.setFocusTraversable(false);
    preview.setMouseTransparent(true);
    preview.setMinSize(SIDE, SIDE);
    preview.setMaxSize(SIDE, SIDE);
    preview.accessibleTextProperty().bind(texts.of("crop.preview"));
    zoom.setId("crop-zoom");
    zoom.setBlockIncrement(0.5);
    Controls.describe(zoom, texts.of("crop.zoom"));
    colour.setId("crop-colour");
    colour.textProperty().bind(texts.of("crop.colour"));
    own.setId("crop-own");
    own.textProperty().bind(texts.of("crop.own"));
    remarks.setId("crop-remarks");
    remarks.setWrapText(true);
    remarks.getStyleClass().add("crop-remarks");
    remarks.managedProperty().bind(remarks.visibleProperty());
    remarks.visibleProperty().bind(remarks.textProperty().isNotEmpty());
    remarks.setMaxWidth(2 * SIDE);
    var pictures =
        new HBox(
            new VBox(Controls.label(texts.of("crop.area.title"), "small-title"), area),
            new VBox(Controls.label(texts.of("crop.preview"), "small-title"), preview));
    pictures.getStyleClass().add("crop-pictures");
    getChildren()
        .addAll(
            remarks,
            pictures,
            Controls.row(
                Controls.label(texts.of("crop.size"), "field-name"),
                rows,
                new Label("×"),
                columns,
                own,
                Controls.gap(),
                colour),
            Controls.row(Controls.label(texts.of("crop.zoom.short"), "field-name"), zoom));
  }
}
