package org.convolens.ui.transfer;

import java.util.stream.Collectors;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;
import org.convolens.files.pictures.Picture;
import org.convolens.files.pictures.PictureReader;
import org.convolens.model.paint.PictureCrop;
import org.convolens.ui.grid.Colours;
import org.convolens.ui.grid.GridContent;
import org.convolens.ui.text.Texts;

/// Lets the user choose which part of a picture comes to which grid.
final class CropController {
  /// A preview of more cells would only be a finer picture.
  private static final int MOST_PREVIEW = 96;

  private static final double KEY_STEP = 0.02;

  /// In fewer cells than this a photograph is hardly recognized.
  private static final int RECOGNIZED = 64;

  private final CropView view;
  private final Tensor pixels;
  private double x = 0.5;
  private double y = 0.5;

  CropController(CropView view, Picture picture, Shape current, Texts texts) {
    this.view = view;
    this.pixels = picture.pixels();
    view.picture.setImage(image(pixels));
    view.rows.getValueFactory().setValue(side(current.rows(), pixels.rows()));
    view.columns.getValueFactory().setValue(side(current.columns(), pixels.columns()));
    view.colour.setSelected(pixels.channels() == 3 && current.channels() == 3);
    view.colour.setDisable(pixels.channels() == 1);
    view.remarks.setText(remarks(picture, texts));
    view.area.setOnMousePressed(this::drag);
    view.area.setOnMouseDragged(this::drag);
    view.area.setOnKeyPressed(this::key);
    view.zoom.valueProperty().subscribe(this::show);
    view.rows.valueProperty().subscribe(this::show);
    view.columns.valueProperty().subscribe(this::show);
    view.colour.selectedProperty().subscribe(this::show);
    view.own.selectedProperty().subscribe(this::show);
    show();
  }

  /// As many cells as the input has now; more where the picture has more to show.
  private static int side(int current, int pixels) {
    return Math.min(PictureReader.MOST_SIDE, Math.max(current, Math.min(pixels, RECOGNIZED)));
  }

  private static String remarks(Picture picture, Texts texts) {
    var size = picture.pixels();
    var reduced =
        picture.reduced() > 1
            ? texts.get("picture.remark.reduced", picture.reduced(), size.rows(), size.columns())
                + " "
            : "";
    return reduced
        + picture.remarks().stream()
            .sorted()
            .map(remark -> texts.get(remark.key()))
            .collect(Collectors.joining(" "));
  }

  private static WritableImage image(Tensor pixels) {
    var image = new WritableImage(pixels.columns(), pixels.rows());
    var line = new int[pixels.columns()];
    for (var row = 0; row < pixels.rows(); row++) {
      for (var column = 0; column < line.length; column++) {
        line[column] = argb(pixels, row, column);
      }
      image
          .getPixelWriter()
          .setPixels(
              0, row, line.length, 1, PixelFormat.getIntArgbInstance(), line, 0, line.length);
    }
    return image;
  }

  private static int argb(Tensor pixels, int row, int column) {
    var argb = 0xFF;
    for (var channel = 0; channel < 3; channel++) {
      var value = pixels.get(Math.min(channel, pixels.channels() - 1), row, column);
      argb = argb << 8 | Math.round(value * 255);
    }
    return argb;
  }

  // --- Gestures

  private double scale() {
    return CropView.SIDE / Math.max(pixels.rows(), pixels.columns());
  }

  private void drag(MouseEvent event) {
    view.area.requestFocus();
    place(event.getX() / (pixels.columns() * scale()), event.getY() / (pixels.rows() * scale()));
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> place(x - KEY_STEP, y);
      case RIGHT -> place(x + KEY_STEP, y);
      case UP -> place(x, y - KEY_STEP);
      case DOWN -> place(x, y + KEY_STEP);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void place(double atX, double atY) {
    x = Math.clamp(atX, 0.0, 1.0);
    y = Math.clamp(atY, 0.0, 1.0);
    show();
  }

  // --- Showing

  private int rows() {
    return view.own.isSelected() ? pixels.rows() : view.rows.getValue();
  }

  private int columns() {
    return view.own.isSelected() ? pixels.columns() : view.columns.getValue();
  }

  private PictureCrop crop() {
    return view.own.isSelected()
        ? new PictureCrop(0, 0, pixels.columns(), pixels.rows())
        : PictureCrop.around(pixels.shape(), rows(), columns(), view.zoom.getValue(), x, y);
  }

  private void show() {
    view.rows.setDisable(view.own.isSelected());
    view.columns.setDisable(view.own.isSelected());
    view.zoom.setDisable(view.own.isSelected());
    var crop = crop();
    view.frame.setX(crop.left() * scale());
    view.frame.setY(crop.top() * scale());
    view.frame.setWidth(crop.width() * scale());
    view.frame.setHeight(crop.height() * scale());
    var finer = (double) Math.max(rows(), columns()) / MOST_PREVIEW;
    var preview =
        crop.apply(
            pixels,
            Math.max(1, (int) (rows() / Math.max(1, finer))),
            Math.max(1, (int) (columns() / Math.max(1, finer))),
            view.colour.isSelected());
    view.preview.show(
        GridContent.of(preview, 0, Colours.grey()).withTogether(preview.channels() == 3));
  }

  /// What the grid becomes. May take a moment for a large picture.
  Tensor result() {
    return view.own.isSelected() && view.colour.isSelected()
        ? pixels
        : crop().apply(pixels, rows(), columns(), view.colour.isSelected());
  }
}
