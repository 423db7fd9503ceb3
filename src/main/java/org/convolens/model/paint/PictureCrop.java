package org.convolens.model.paint;

import org.convolens.core.Shape;
import org.convolens.core.Tensor;

/// A rectangle of a picture brought to a grid: each cell is the mean of the pixels it covers, each
/// counted by how much of it is covered.
///
/// @param left of the rectangle, in pixels of the picture; fractions count
/// @param top of the rectangle
/// @param width of the rectangle
/// @param height of the rectangle
public record PictureCrop(double left, double top, double width, double height) {
  private static final float[] BRIGHTNESS = {0.299f, 0.587f, 0.114f};

  /// The largest rectangle of a grid's proportions that fits in a picture, smaller by a zoom, its
  /// middle as near as can be to a place.
  ///
  /// @param zoom 1 for the largest
  /// @param x of the middle, from 0 at the left edge of the picture to 1
  /// @param y of the middle, from 0 at the top
  public static PictureCrop around(
      Shape picture, int rows, int columns, double zoom, double x, double y) {
    var scale =
        Math.min((double) picture.columns() / columns, (double) picture.rows() / rows) / zoom;
    var width = columns * scale;
    var height = rows * scale;
    return new PictureCrop(
        Math.clamp(x * picture.columns() - width / 2, 0, Math.max(0, picture.columns() - width)),
        Math.clamp(y * picture.rows() - height / 2, 0, Math.max(0, picture.rows() - height)),
        width,
        height);
  }

  /// Cuts the rectangle out and brings it to a grid.
  ///
  /// @param colour whether red, green and blue stay apart; without it one channel of brightness
  ///   (ITU-R BT.601) is left
  public Tensor apply(Tensor picture, int rows, int columns, boolean colour) {
    var source = !colour && picture.channels() == 3 ? grey(picture) : picture;
    return Tensor.generate(
        Shape.picture(source.channels(), rows, columns),
        (channel, row, column) ->
            mean(
                source,
                channel,
                top + row * height / rows,
                top + (row + 1) * height / rows,
                left + column * width / columns,
                left + (column + 1) * width / columns));
  }

  private static Tensor grey(Tensor picture) {
    return Tensor.generate(
        picture.shape().withChannels(1),
        (c, r, k) ->
            BRIGHTNESS[0] * picture.get(0, r, k)
                + BRIGHTNESS[1] * picture.get(1, r, k)
                + BRIGHTNESS[2] * picture.get(2, r, k));
  }

  private static float mean(
      Tensor source, int channel, double top, double bottom, double left, double right) {
    var sum = 0.0;
    var area = 0.0;
    var lastRow = Math.min(source.rows() - 1, (int) Math.ceil(bottom) - 1);
    var lastColumn = Math.min(source.columns() - 1, (int) Math.ceil(right) - 1);
    for (var row = Math.min((int) top, lastRow); row <= lastRow; row++) {
      var high = Math.min(bottom, row + 1) - Math.max(top, row);
      for (var column = Math.min((int) left, lastColumn); column <= lastColumn; column++) {
        var share = high * (Math.min(right, column + 1) - Math.max(left, column));
        sum += share * source.get(channel, row, column);
        area += share;
      }
    }
    return (float) (sum / area);
  }
}
