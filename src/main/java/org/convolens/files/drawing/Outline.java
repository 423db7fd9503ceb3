package org.convolens.files.drawing;

import java.util.ArrayList;
import java.util.List;

/// A shape to fill or to follow with a line. Lengths in pixels, y downwards.
public sealed interface Outline {
  /// A rectangle, its corners rounded by a radius that may be 0.
  record Box(double x, double y, double width, double height, double radius) implements Outline {
    public Box(double x, double y, double width, double height) {
      this(x, y, width, height, 0);
    }

    /// The same shape in lines and curves.
    Path rounded() {
      var pull = radius * (1 - Path.CIRCLE);
      var right = x + width;
      var bottom = y + height;
      return new Path(
          List.of(
              new Move(x + radius, y),
              new Line(right - radius, y),
              new Curve(right - pull, y, right, y + pull, right, y + radius),
              new Line(right, bottom - radius),
              new Curve(right, bottom - pull, right - pull, bottom, right - radius, bottom),
              new Line(x + radius, bottom),
              new Curve(x + pull, bottom, x, bottom - pull, x, bottom - radius),
              new Line(x, y + radius),
              new Curve(x, y + pull, x + pull, y, x + radius, y),
              new Close()));
    }
  }

  /// Any shape, piece by piece.
  record Path(List<Piece> pieces) implements Outline {
    /// How far a curve's points pull to make a quarter of a circle of radius 1.
    private static final double CIRCLE = 0.5522847498;

    public Path {
      pieces = List.copyOf(pieces);
    }

    /// Lines through points.
    public static Path through(boolean closed, double... coordinates) {
      var pieces = new ArrayList<Piece>();
      for (var index = 0; index + 1 < coordinates.length; index += 2) {
        pieces.add(
            index == 0
                ? new Move(coordinates[0], coordinates[1])
                : new Line(coordinates[index], coordinates[index + 1]));
      }
      if (closed) {
        pieces.add(new Close());
      }
      return new Path(pieces);
    }

    /// An ellipse in four curves.
    public static Path oval(double x, double y, double width, double height) {
      var rx = width / 2;
      var ry = height / 2;
      var cx = x + rx;
      var cy = y + ry;
      var kx = rx * CIRCLE;
      var ky = ry * CIRCLE;
      return new Path(
          List.of(
              new Move(cx + rx, cy),
              new Curve(cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry),
              new Curve(cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy),
              new Curve(cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry),
              new Curve(cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy),
              new Close()));
    }
  }

  /// A piece of a path.
  sealed interface Piece {}

  /// Begins somewhere else.
  record Move(double x, double y) implements Piece {}

  /// A straight line.
  record Line(double x, double y) implements Piece {}

  /// A cubic Bézier curve: two points that pull, then the end.
  record Curve(double x1, double y1, double x2, double y2, double x, double y) implements Piece {}

  /// Back to where the piece began.
  record Close() implements Piece {}
}
