package org.convolens.ui.gallery;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.convolens.core.ColourMap;
import org.convolens.core.Tensor;
import org.convolens.core.ValueRange;
import org.convolens.ui.grid.Colours;

/// A small picture of a plane as plain pixels, so that it can be made off the FX thread.
final class Thumbnail {
  private static final int KERNEL_SIDE = 108;

  private final int width;
  private final int height;
  private final int[] argb;

  private Thumbnail(int width, int height, int[] argb) {
    this.width = width;
    this.height = height;
    this.argb = argb;
  }

  /// The picture itself; to be called once.
  Image toImage() {
    return new WritableImage(
        new PixelBuffer<>(
            width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance()));
  }

  /// With each pixel as a square of several, up to a side; a picture that is stretched later would
  /// be blurred.
  private Thumbnail enlarged(int side) {
    var factor = side / Math.max(width, height);
    if (factor <= 1) {
      return this;
    }
    var pixels = new int[width * factor * height * factor];
    for (var index = 0; index < pixels.length; index++) {
      var y = index / (width * factor) / factor;
      pixels[index] = argb[y * width + index % (width * factor) / factor];
    }
    return new Thumbnail(width * factor, height * factor, pixels);
  }

  /// A map in its colours. A plane with a longer side than `most` is made smaller by averaging.
  static Thumbnail ofMap(Tensor plane, ColourMap map, Optional<ValueRange> fixed, int most) {
    var colours = new Colours(map, fixed.orElseGet(() -> ValueRange.symmetric(plane)));
    return of(plane, colours, most).enlarged(most);
  }

  /// The kernel of a filter: its weights, or, where it has different ones for red, green and blue,
  /// these as a colour.
  static Thumbnail ofKernel(Tensor weights, ColourMap map) {
    var range = ValueRange.symmetric(weights);
    var colours = new Colours(map.diverging() ? map : ColourMap.ORANGE_BLUE, range);
    var small =
        weights.channels() == 3 && !weights.channel(0).equals(weights.channel(1))
            ? mixed(weights, range)
            : of(weights.channel(0), colours, Integer.MAX_VALUE);
    return small.enlarged(KERNEL_SIDE);
  }

  private static Thumbnail mixed(Tensor weights, ValueRange range) {
    var pixels = new int[weights.rows() * weights.columns()];
    for (var index = 0; index < pixels.length; index++) {
      var row = index / weights.columns();
      var column = index % weights.columns();
      pixels[index] =
          Colours.mixed(
              (float) range.position(weights.get(0, row, column)),
              (float) range.position(weights.get(1, row, column)),
              (float) range.position(weights.get(2, row, column)));
    }
    return new Thumbnail(weights.columns(), weights.rows(), pixels);
  }

  private static Thumbnail of(Tensor plane, Colours colours, int most) {
    var factor = Math.max(1, Math.ceilDiv(Math.max(plane.rows(), plane.columns()), most));
    var width = Math.ceilDiv(plane.columns(), factor);
    var height = Math.ceilDiv(plane.rows(), factor);
    var pixels = new int[width * height];
    var sums = new float[width];
    var line = new float[plane.columns()];
    for (var y = 0; y < height; y++) {
      Arrays.fill(sums, 0);
      var rows = Math.min(factor, plane.rows() - y * factor);
      for (var row = 0; row < rows; row++) {
        plane.copyRow(0, y * factor + row, line, 0);
        for (var column = 0; column < line.length; column++) {
          sums[column / factor] += line[column];
        }
      }
      for (var x = 0; x < width; x++) {
        var columns = Math.min(factor, plane.columns() - x * factor);
        pixels[y * width + x] = colours.argb(sums[x] / (rows * columns));
      }
    }
    return new Thumbnail(width, height, pixels);
  }
}
