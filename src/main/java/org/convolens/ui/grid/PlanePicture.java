package org.convolens.ui.grid;

import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.convolens.core.Tensor;

/// The first plane of a tensor as a small picture without numbers, a hard-edged square a value.
public final class PlanePicture extends ImageView {
  /// @param side the longer side of the picture in pixels
  public PlanePicture(Tensor tensor, Colours colours, double side) {
    var rows = tensor.rows();
    var columns = tensor.columns();
    var scale = Math.max(1, (int) Math.round(side / Math.max(rows, columns)));
    var width = columns * scale;
    var pixels = new int[rows * scale * width];
    for (var y = 0; y < rows * scale; y++) {
      for (var x = 0; x < width; x++) {
        pixels[y * width + x] = colours.argb(tensor.get(y / scale, x / scale));
      }
    }
    var image = new WritableImage(width, rows * scale);
    image
        .getPixelWriter()
        .setPixels(0, 0, width, rows * scale, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    setImage(image);
    setFitWidth(columns * side / Math.max(rows, columns));
    setFitHeight(rows * side / Math.max(rows, columns));
  }
}
