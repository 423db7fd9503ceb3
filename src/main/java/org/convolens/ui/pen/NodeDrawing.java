package org.convolens.ui.pen;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.convolens.files.drawing.Outline;
import org.convolens.files.drawing.Surface;

/// Draws a node and all in it on the surface of a file, as it stands in its scene: backgrounds,
/// borders and shapes as shapes, text as text, what is [Painted] by its own painter.
public final class NodeDrawing {
  private final Surface surface;
  private final double left;
  private final double top;

  private NodeDrawing(Surface surface, double left, double top) {
    this.surface = surface;
    this.left = left;
    this.top = top;
  }

  /// Draws a node that is laid out in a scene; its upper left corner comes to 0, 0.
  public static void draw(Node node, Surface surface) {
    var bounds = node.localToScene(node.getLayoutBounds());
    new NodeDrawing(surface, bounds.getMinX(), bounds.getMinY()).draw(node, 1);
  }

  private void draw(Node node, double around) {
    var opacity = around * node.getOpacity();
    if (!node.isVisible() || opacity == 0) {
      return;
    }
    var frame = Frame.of(node.getLocalToSceneTransform(), left, top);
    switch (node) {
      case Region region -> drawRegion(region, frame, opacity);
      case Text text when isWritten(text) -> new TextDrawing(surface, frame, opacity).draw(text);
      case Shape shape -> drawShape(shape, opacity);
      case ImageView _, Canvas _ -> drawPixels(node, frame);
      case Parent parent -> drawChildren(parent, opacity);
      default -> {}
    }
  }

  private static boolean isWritten(Text text) {
    return text.getFont().getFamily().startsWith("Roboto")
        && Surface.canWrite(text.getText().strip());
  }

  private void drawChildren(Parent parent, double opacity) {
    var painted = parent instanceof Painted;
    for (var child : parent.getChildrenUnmodifiable()) {
      if (!(painted && child instanceof Canvas)) {
        draw(child, opacity);
      }
    }
  }

  // --- Regions

  private void drawRegion(Region region, Frame frame, double opacity) {
    drawBackground(region, frame, opacity);
    if (region instanceof Painted painted) {
      painted.paint(new SurfacePen(surface, frame, opacity));
    }
    if (region.getBorder() != null) {
      region.getBorder().getStrokes().forEach(line -> drawBorder(region, line, frame, opacity));
    }
    drawChildren(region, opacity);
  }

  private void drawBackground(Region region, Frame frame, double opacity) {
    if (region.getBackground() == null) {
      return;
    }
    for (var fill : region.getBackground().getFills()) {
      var inset = fill.getInsets();
      var colour = colour(fill.getFill());
      if (colour.getOpacity() > 0) {
        var box =
            frame.box(
                inset.getLeft(),
                inset.getTop(),
                region.getWidth() - inset.getLeft() - inset.getRight(),
                region.getHeight() - inset.getTop() - inset.getBottom());
        var radius = frame.length(fill.getRadii().getTopLeftHorizontalRadius());
        surface.fill(rounded(box, radius), argb(colour, opacity));
      }
    }
  }

  private static Outline.Box rounded(Outline.Box box, double radius) {
    var most = Math.min(box.width(), box.height()) / 2;
    return new Outline.Box(box.x(), box.y(), box.width(), box.height(), Math.min(radius, most));
  }

  private void drawBorder(Region region, BorderStroke line, Frame frame, double opacity) {
    var widths = line.getWidths();
    var inset = line.getInsets();
    var x = inset.getLeft() + widths.getLeft() / 2;
    var y = inset.getTop() + widths.getTop() / 2;
    var width = region.getWidth() - inset.getRight() - widths.getRight() / 2 - x;
    var height = region.getHeight() - inset.getBottom() - widths.getBottom() / 2 - y;
    var box = frame.box(x, y, width, height);
    var even =
        widths.getTop() == widths.getLeft()
            && widths.getTop() == widths.getBottom()
            && widths.getTop() == widths.getRight();
    if (even && line.isStrokeUniform()) {
      var radius = frame.length(line.getRadii().getTopLeftHorizontalRadius());
      side(rounded(box, radius), line.getTopStroke(), line.getTopStyle(), widths.getTop(), opacity);
      return;
    }
    var right = box.x() + box.width();
    var bottom = box.y() + box.height();
    side(box.x(), box.y(), right, box.y(), line.getTopStroke(), widths.getTop(), opacity);
    side(right, box.y(), right, bottom, line.getRightStroke(), widths.getRight(), opacity);
    side(box.x(), bottom, right, bottom, line.getBottomStroke(), widths.getBottom(), opacity);
    side(box.x(), box.y(), box.x(), bottom, line.getLeftStroke(), widths.getLeft(), opacity);
  }

  private void side(
      double x1, double y1, double x2, double y2, Paint paint, double width, double opacity) {
    side(
        Outline.Path.through(false, x1, y1, x2, y2),
        paint,
        BorderStrokeStyle.SOLID,
        width,
        opacity);
  }

  private void side(
      Outline outline, Paint paint, BorderStrokeStyle style, double width, double opacity) {
    var colour = colour(paint);
    if (width > 0 && colour.getOpacity() > 0 && !BorderStrokeStyle.NONE.equals(style)) {
      List<Double> dashes = style.getDashArray() == null ? List.of() : style.getDashArray();
      surface.follow(outline, new Surface.Stroke(argb(colour, opacity), width, dashes));
    }
  }

  // --- Shapes and pictures

  /// A shape with its line is one area.
  private void drawShape(Shape shape, double opacity) {
    var paint = shape.getFill() == null ? shape.getStroke() : shape.getFill();
    if (paint != null) {
      var pieces = new ArrayList<Outline.Piece>();
      PathPieces.add(Shape.union(shape, shape), -left, -top, pieces);
      surface.fill(new Outline.Path(pieces), argb(colour(paint), opacity));
    }
  }

  private void drawPixels(Node node, Frame frame) {
    var wanted = new SnapshotParameters();
    wanted.setFill(Color.WHITE);
    var image = node.snapshot(wanted, null);
    var columns = (int) image.getWidth();
    var rows = (int) image.getHeight();
    var pixels = new int[columns * rows];
    image
        .getPixelReader()
        .getPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), pixels, 0, columns);
    var bounds = node.getLayoutBounds();
    surface.lay(
        pixels,
        columns,
        frame.box(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight()));
  }

  // --- Colours and fonts

  /// One colour for a paint.
  static Color colour(Paint paint) {
    return switch (paint) {
      case Color colour -> colour;
      case LinearGradient gradient when !gradient.getStops().isEmpty() ->
          gradient.getStops().getFirst().getColor();
      case null, default -> Color.TRANSPARENT;
    };
  }

  static int argb(Color colour, double opacity) {
    return (int) Math.round(colour.getOpacity() * opacity * 255) << 24
        | (int) Math.round(colour.getRed() * 255) << 16
        | (int) Math.round(colour.getGreen() * 255) << 8
        | (int) Math.round(colour.getBlue() * 255);
  }

  /// Whether a font is of the heavier of the two weights.
  static boolean heavy(Font font) {
    return font.getName().contains("Medium") || font.getName().contains("Bold");
  }
}
