package org.convolens.ui.gallery;

import java.nio.IntBuffer;
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
    var means = Means.of(plane, most);
    var colours = new Colours(map, fixed.orElseGet(means::range));
    return means.coloured(colours).enlarged(most);
  }

  /// The kernel of a filter: its weights, or, where it has different ones for red, green and blue,
  /// these as a colour.
  static Thumbnail ofKernel(Tensor weights, ColourMap map) {
    var range = ValueRange.symmetric(weights);
    var colours = new Colours(map.diverging() ? map : ColourMap.ORANGE_BLUE, range);
    var small =
        weights.channels() == 3 && !weights.channel(0).equals(weights.channel(1))
            ? mixed(weights, range)
            : Means.of(weights.channel(0), Integer.MAX_VALUE).coloured(colours);
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

  /// The mean of each square of cells that becomes one pixel, and how far the values reach: found
  /// in one pass, because a gallery shows many maps.
  private static final class Means {
    private final int factor;
    private final int width;
    private final int height;
    private final float[] values;
    private float reach;

    private Means(Tensor plane, int most) {
      factor = Math.max(1, Math.ceilDiv(Math.max(plane.rows(), plane.columns()), most));
      width = Math.ceilDiv(plane.columns(), factor);
      height = Math.ceilDiv(plane.rows(), factor);
      values = new float[width * height];
    }

    static Means of(Tensor plane, int most) {
      var means = new Means(plane, most);
      var line = new float[plane.columns()];
      for (var row = 0; row < plane.rows(); row++) {
        plane.copyRow(0, row, line, 0);
        means.add(line, row / means.factor * means.width);
      }
      means.divide(plane);
      return means;
    }

    private void add(float[] line, int at) {
      for (var column = 0; column < line.length; column++) {
        var value = line[column];
        values[at + column / factor] += value;
        if (Math.abs(value) > reach) {
          reach = Math.abs(value);
        }
      }
    }

    private void divide(Tensor plane) {
      for (var index = 0; index < values.length; index++) {
        var rows = Math.min(factor, plane.rows() - index / width * factor);
        var columns = Math.min(factor, plane.columns() - index % width * factor);
        values[index] /= rows * columns;
      }
    }

    ValueRange range() {
      return reach > 0 && Float.isFinite(reach)
          ? new ValueRange(-reach, reach)
          : new ValueRange(-1, 1);
    }

    Thumbnail coloured(Colours colours) {
      var pixels = new int[values.length];
      for (var index = 0; index < pixels.length; index++) {
        pixels[index] = colours.argb(values[index]);
      }
      return new Thumbnail(width, height, pixels);
    }
  }
}
