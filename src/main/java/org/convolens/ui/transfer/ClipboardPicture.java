package org.convolens.ui.transfer;

import java.util.EnumSet;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;
import org.convolens.files.pictures.Picture;
import org.convolens.files.pictures.PictureReader;

/// A picture from the clipboard, laid on white where it is transparent; of a large one every
/// second, third, … pixel. In colour where it has any.
record ClipboardPicture(Image image) {
  Picture picture() {
    var width = (int) image.getWidth();
    var height = (int) image.getHeight();
    var every = Math.ceilDiv(Math.max(width, height), PictureReader.MOST_SIDE);
    var columns = Math.ceilDiv(width, every);
    var rows = Math.ceilDiv(height, every);
    var line = new int[width];
    var rgb = new float[3 * rows * columns];
    var grey = true;
    for (var row = 0; row < rows; row++) {
      image
          .getPixelReader()
          .getPixels(0, row * every, width, 1, PixelFormat.getIntArgbInstance(), line, 0, width);
      for (var column = 0; column < columns; column++) {
        var argb = line[column * every];
        for (var channel = 0; channel < 3; channel++) {
          rgb[(channel * rows + row) * columns + column] = onWhite(argb, channel);
        }
        grey &= (argb >> 16 & 0xFF) == (argb & 0xFF) && (argb >> 8 & 0xFF) == (argb & 0xFF);
      }
    }
    var colour = Tensor.of(Shape.picture(3, rows, columns), rgb);
    return new Picture(
        grey ? colour.channel(0) : colour, every, EnumSet.noneOf(Picture.Remark.class));
  }

  private static float onWhite(int argb, int channel) {
    var opacity = (argb >>> 24) / 255f;
    return 1 - opacity + opacity * (argb >> (16 - 8 * channel) & 0xFF) / 255f;
  }
}
