package org.convolens.ui.pen;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.convolens.files.drawing.Outline;
import org.convolens.files.drawing.Surface;

/// Draws on a surface of a file what it would draw on a canvas. Wiping does nothing: a drawing
/// starts empty.
public final class SurfacePen implements Pen {
  /// Up to so many cells each stays a shape of its own.
  private static final int MOST_SHAPES = 4096;

  private final Surface surface;
  private final Frame frame;
  private final double opacity;
  private Color fill = Color.BLACK;
  private Color stroke = Color.BLACK;
  private double lineWidth = 1;
  private List<Double> dashes = List.of();
  private double alpha = 1;
  private Font font = Font.getDefault();
  private TextAlignment alignment = TextAlignment.LEFT;
  private VPos baseline = VPos.BASELINE;
  private boolean smooth = true;

  SurfacePen(Surface surface, Frame frame, double opacity) {
    this.surface = surface;
    this.frame = frame;
    this.opacity = opacity;
  }

  @Override
  public void clear() {}

  @Override
  public void clearRect(double x, double y, double width, double height) {}

  @Override
  public void setFill(Color colour) {
    fill = colour;
  }

  @Override
  public void setStroke(Color colour) {
    stroke = colour;
  }

  @Override
  public void setLineWidth(double width) {
    lineWidth = width;
  }

  @Override
  public void setLineDashes(double... lengths) {
    var scaled = new ArrayList<Double>();
    for (var length : lengths) {
      scaled.add(frame.length(length));
    }
    dashes = scaled;
  }

  @Override
  public void setGlobalAlpha(double value) {
    alpha = value;
  }

  @Override
  public void setFont(Font next) {
    font = next;
  }

  @Override
  public void setTextAlign(TextAlignment next) {
    alignment = next;
  }

  @Override
  public void setTextBaseline(VPos next) {
    baseline = next;
  }

  @Override
  public void setImageSmoothing(boolean on) {
    smooth = on;
  }

  @Override
  public void fillRect(double x, double y, double width, double height) {
    surface.fill(frame.box(x, y, width, height), argb(fill));
  }

  @Override
  public void strokeRect(double x, double y, double width, double height) {
    follow(frame.box(x, y, width, height));
  }

  @Override
  public void strokeLine(double x1, double y1, double x2, double y2) {
    follow(Outline.Path.through(false, frame.x(x1), frame.y(y1), frame.x(x2), frame.y(y2)));
  }

  private void follow(Outline outline) {
    surface.follow(outline, new Surface.Stroke(argb(stroke), frame.length(lineWidth), dashes));
  }

  @Override
  public void fillRoundRect(
      double x, double y, double width, double height, double arcWidth, double arcHeight) {
    var box = frame.box(x, y, width, height);
    surface.fill(
        new Outline.Box(box.x(), box.y(), box.width(), box.height(), frame.length(arcHeight / 2)),
        argb(fill));
  }

  @Override
  public void fillOval(double x, double y, double width, double height) {
    var box = frame.box(x, y, width, height);
    surface.fill(Outline.Path.oval(box.x(), box.y(), box.width(), box.height()), argb(fill));
  }

  @Override
  public void fillPolygon(double[] xs, double[] ys, int points) {
    var coordinates = new double[2 * points];
    for (var point = 0; point < points; point++) {
      coordinates[2 * point] = frame.x(xs[point]);
      coordinates[2 * point + 1] = frame.y(ys[point]);
    }
    surface.fill(Outline.Path.through(true, coordinates), argb(fill));
  }

  @Override
  public void fillText(String text, double x, double y) {
    var anchor =
        switch (alignment) {
          case CENTER -> Surface.Anchor.MIDDLE;
          case RIGHT -> Surface.Anchor.END;
          default -> Surface.Anchor.START;
        };
    var lettering =
        new Surface.Lettering(
            frame.length(font.getSize()), NodeDrawing.heavy(font), anchor, argb(fill));
    surface.write(text, frame.x(x), frame.y(y + shift()), lettering);
  }

  /// From the given point down to the base line.
  private double shift() {
    var probe = new Text("0");
    probe.setFont(font);
    var height = probe.getLayoutBounds().getHeight();
    return switch (baseline) {
      case BASELINE -> 0;
      case TOP -> probe.getBaselineOffset();
      case CENTER -> probe.getBaselineOffset() - height / 2;
      case BOTTOM -> probe.getBaselineOffset() - height;
    };
  }

  @Override
  public void drawImage(Image image, double x, double y, double width, double height) {
    var columns = (int) image.getWidth();
    var rows = (int) image.getHeight();
    var pixels = new int[columns * rows];
    image
        .getPixelReader()
        .getPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), pixels, 0, columns);
    if (smooth || pixels.length > MOST_SHAPES || alpha * opacity < 1) {
      surface.lay(faded(pixels), columns, frame.box(x, y, width, height));
    } else {
      for (var row = 0; row < rows; row++) {
        drawRow(pixels, columns, row, frame.box(x, y, width, height), height / rows);
      }
    }
  }

  /// Neighbours of one colour make one shape.
  private void drawRow(int[] pixels, int columns, int row, Outline.Box place, double side) {
    var width = place.width() / columns;
    var height = frame.length(side);
    for (var from = 0; from < columns; ) {
      var to = from + 1;
      while (to < columns && pixels[row * columns + to] == pixels[row * columns + from]) {
        to++;
      }
      surface.fill(
          new Outline.Box(
              place.x() + from * width, place.y() + row * height, (to - from) * width, height),
          pixels[row * columns + from]);
      from = to;
    }
  }

  /// Opaque pixels, as they look on white.
  private int[] faded(int[] pixels) {
    var share = alpha * opacity;
    if (share == 1) {
      return pixels;
    }
    var faded = new int[pixels.length];
    for (var index = 0; index < pixels.length; index++) {
      for (var shift = 0; shift <= 16; shift += 8) {
        var part = pixels[index] >> shift & 0xFF;
        faded[index] |= (int) Math.round(255 + (part - 255) * share) << shift;
      }
      faded[index] |= 0xFF << 24;
    }
    return faded;
  }

  private int argb(Color colour) {
    return NodeDrawing.argb(colour, alpha * opacity);
  }
}
