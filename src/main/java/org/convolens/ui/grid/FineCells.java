package org.convolens.ui.grid;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.convolens.core.Region;
import org.convolens.ui.pen.Pen;

/// Draws cells that end between pixels of the screen. Each pixel is the mean of the cells that it
/// touches, by how much of them it touches, and is always drawn whole: so cells that are drawn
/// again, a few at a time, look as when all are drawn at once.
final class FineCells {
  /// Of very small cells a pixel looks at no more than this many rows and columns.
  private static final int MOST_SAMPLES = 4;

  private static final int PARTS = 3;

  private final Pen pen;
  private final GridLayout layout;
  private final int cover;

  /// @param cover the colour of cells that are still covered
  FineCells(Pen pen, GridLayout layout, int cover) {
    this.pen = pen;
    this.layout = layout;
    this.cover = cover;
  }

  /// The cells that the pixels of one axis look at.
  ///
  /// @param first the first pixel
  /// @param end one after the last
  private record Axis(double origin, double cell, int cells, double pixel, int first, int end) {
    static Axis of(double origin, double cell, int cells, double pixel, int from, int to) {
      var first = (int) Math.floor((origin + from * cell) / pixel + 1e-6);
      var end = (int) Math.ceil((origin + to * cell) / pixel - 1e-6);
      return new Axis(origin, cell, cells, pixel, first, Math.max(end, first + 1));
    }

    int pixels() {
      return end - first;
    }

    /// The first cell that a pixel touches.
    int from(int at) {
      return clamped((int) Math.floor((at * pixel - origin) / cell + 1e-6));
    }

    /// One after the last cell that a pixel touches.
    int to(int at) {
      var to = (int) Math.ceil(((at + 1) * pixel - origin) / cell - 1e-6);
      return Math.max(from(at) + 1, Math.min(to, cells));
    }

    private int clamped(int at) {
      return Math.max(0, Math.min(at, cells - 1));
    }

    int step(int at) {
      return Math.max(1, (to(at) - from(at)) / MOST_SAMPLES);
    }

    /// How much of a pixel a cell is, never nothing: the pixels at the edge belong to the grid.
    float weight(int at, int index) {
      var left = Math.max(at * pixel, origin + index * cell);
      var right = Math.min((at + 1) * pixel, origin + (index + 1) * cell);
      return (float) Math.max(right - left, 1e-4 * pixel);
    }
  }

  void draw(GridContent content, Region region) {
    var across =
        Axis.of(
            layout.left(),
            layout.cell(),
            layout.columns(),
            layout.pixel(),
            region.column(),
            region.endColumn());
    var down =
        Axis.of(
            layout.top(),
            layout.cell(),
            layout.rows(),
            layout.pixel(),
            region.row(),
            region.endRow());
    var x = across.first() * layout.pixel();
    var y = down.first() * layout.pixel();
    var width = across.pixels() * layout.pixel();
    var height = down.pixels() * layout.pixel();
    pen.clearRect(x, y, width, height);
    pen.setImageSmoothing(false);
    var picture = image(pixels(content, across, down), across.pixels(), down.pixels());
    pen.drawImage(picture, x, y, width, height);
  }

  private int[] pixels(GridContent content, Axis across, Axis down) {
    var pixels = new int[across.pixels() * down.pixels()];
    var from = across.from(across.first());
    var line = new int[across.to(across.end() - 1) - from];
    var mean = new float[across.pixels() * PARTS];
    var sum = new float[mean.length];
    var drawn = -1;
    for (var y = 0; y < down.pixels(); y++) {
      var at = down.first() + y;
      var weights = 0f;
      Arrays.fill(sum, 0);
      for (var row = down.from(at); row < down.to(at); row += down.step(at)) {
        if (row != drawn) {
          content.colourRow(row, new Region(row, from, 1, line.length), cover, line, 0);
          means(across, line, from, mean);
          drawn = row;
        }
        var weight = down.weight(at, row);
        weights += weight;
        for (var part = 0; part < sum.length; part++) {
          sum[part] += weight * mean[part];
        }
      }
      for (var x = 0; x < across.pixels(); x++) {
        pixels[y * across.pixels() + x] =
            argb(sum[x * PARTS], sum[x * PARTS + 1], sum[x * PARTS + 2], weights);
      }
    }
    return pixels;
  }

  /// The mean colour, in red, green and blue, of the cells of a row that each pixel touches.
  private static void means(Axis across, int[] line, int from, float[] mean) {
    for (var x = 0; x < across.pixels(); x++) {
      var at = across.first() + x;
      var weights = 0f;
      var red = 0f;
      var green = 0f;
      var blue = 0f;
      for (var column = across.from(at); column < across.to(at); column += across.step(at)) {
        var weight = across.weight(at, column);
        var colour = line[column - from];
        weights += weight;
        red += weight * (colour >> 16 & 0xFF);
        green += weight * (colour >> 8 & 0xFF);
        blue += weight * (colour & 0xFF);
      }
      mean[x * PARTS] = red / weights;
      mean[x * PARTS + 1] = green / weights;
      mean[x * PARTS + 2] = blue / weights;
    }
  }

  private static int argb(float red, float green, float blue, float weights) {
    return 0xFF << 24
        | Math.round(red / weights) << 16
        | Math.round(green / weights) << 8
        | Math.round(blue / weights);
  }

  /// A picture of opaque colours.
  static Image image(int[] pixels, int width, int height) {
    return new WritableImage(
        new PixelBuffer<>(
            width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
  }
}
