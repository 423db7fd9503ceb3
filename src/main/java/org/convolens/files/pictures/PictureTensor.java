package org.convolens.files.pictures;

import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.IndexColorModel;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;

/// The pixels of a decoded picture as a tensor, upright, from 0 black to 1 white. Samples are taken
/// as they are in the file: no colour conversion comes between. What is transparent is laid on
/// white.
final class PictureTensor {
  private final BufferedImage image;
  private final int turn;
  private final int channels;
  private boolean transparent;

  /// Gives one channel's value of a pixel.
  @FunctionalInterface
  private interface Sample {
    float at(int channel, int x, int y);
  }

  /// @param turn the orientation of the Exif standard, 1 to 8
  PictureTensor(BufferedImage image, int turn) {
    this.image = image;
    this.turn = turn;
    this.channels = isGrey() ? 1 : 3;
  }

  /// A palette is grey when all the colours that occur are.
  private boolean isGrey() {
    if (!(image.getColorModel() instanceof IndexColorModel palette)) {
      return image.getColorModel().getNumColorComponents() == 1;
    }
    var raster = image.getRaster();
    for (var y = 0; y < image.getHeight(); y++) {
      for (var x = 0; x < image.getWidth(); x++) {
        var index = raster.getSample(x, y, 0);
        if (palette.getRed(index) != palette.getGreen(index)
            || palette.getRed(index) != palette.getBlue(index)) {
          return false;
        }
      }
    }
    return true;
  }

  Tensor tensor() {
    var sample = sample();
    var width = image.getWidth();
    var height = image.getHeight();
    return turn <= 4
        ? Tensor.generate(
            Shape.picture(channels, height, width),
            (c, r, k) ->
                sample.at(
                    c,
                    turn == 2 || turn == 3 ? width - 1 - k : k,
                    turn == 3 || turn == 4 ? height - 1 - r : r))
        : Tensor.generate(
            Shape.picture(channels, width, height),
            (c, r, k) ->
                sample.at(
                    c,
                    turn == 7 || turn == 8 ? width - 1 - r : r,
                    turn == 6 || turn == 7 ? height - 1 - k : k));
  }

  private Sample sample() {
    var raster = image.getRaster();
    var model = image.getColorModel();
    if (!(model instanceof ComponentColorModel)) {
      return (channel, x, y) -> {
        var argb = image.getRGB(x, y);
        return onWhite((argb >> (16 - 8 * channel) & 0xFF) / 255f, (argb >>> 24) / 255f);
      };
    }
    var most = (float) ((1L << model.getComponentSize(0)) - 1);
    if (!model.hasAlpha()) {
      return (channel, x, y) -> raster.getSample(x, y, channel) / most;
    }
    return (channel, x, y) ->
        onWhite(raster.getSample(x, y, channel) / most, raster.getSample(x, y, channels) / most);
  }

  private float onWhite(float value, float opacity) {
    transparent |= opacity < 1;
    return opacity == 1 ? value : 1 - opacity + opacity * value;
  }

  /// Whether something was laid on white.
  boolean transparent() {
    return transparent;
  }
}
