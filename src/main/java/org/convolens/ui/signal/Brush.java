package org.convolens.ui.signal;

import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.convolens.ui.grid.Colours;
import org.convolens.ui.pen.Pen;
import org.convolens.ui.text.NumberText;

/// The strokes the one-dimensional stage is made of.
final class Brush {
  private static final double DIGIT = 0.58;

  private final Pen pen;
  private final SignalLayout layout;
  private final SignalStyle style;

  Brush(Pen pen, SignalLayout layout, SignalStyle style) {
    this.pen = pen;
    this.layout = layout;
    this.style = style;
  }

  /// A cell with its number.
  void cell(double x, double y, float value, Colours colours) {
    pen.setFill(colours.colour(value));
    pen.fillRect(x, y, layout.cell(), layout.side());
    frame(x, y);
    number(x, y, value, colours.textOn(value));
  }

  /// A cell whose value is hidden.
  void covered(double x, double y, boolean asked) {
    pen.setFill(style.background());
    pen.fillRect(x, y, layout.cell(), layout.side());
    frame(x, y);
    if (asked) {
      text("?", x + layout.cell() / 2, y + layout.side() / 2, style.numberSize(), style.text());
    } else {
      dot(x + layout.cell() / 2, y + layout.side() / 2, 2.5, style.muted());
    }
  }

  /// A cell of the padding.
  void dashed(double x, double y, float value, Colours colours) {
    pen.setGlobalAlpha(0.55);
    pen.setFill(colours.colour(value));
    pen.fillRect(x, y, layout.cell(), layout.side());
    pen.setGlobalAlpha(1);
    pen.setStroke(style.muted());
    pen.setLineWidth(1);
    pen.setLineDashes(3, 3);
    pen.strokeRect(x + 1.5, y + 1.5, layout.cell() - 3, layout.side() - 3);
    pen.setLineDashes();
    number(x, y, value, colours.textOn(value));
  }

  private void frame(double x, double y) {
    pen.setStroke(style.line());
    pen.setLineWidth(1);
    pen.strokeRect(x + 0.5, y + 0.5, layout.cell() - 1, layout.side() - 1);
  }

  private void number(double x, double y, float value, Color colour) {
    var size = Math.min(style.numberSize(), layout.side() * 0.5);
    var room = layout.cell() - 4;
    var words = NumberText.of(value);
    if (words.length() * size * DIGIT > room) {
      words = NumberText.brief(value);
      size = Math.max(9, Math.min(size, room / (words.length() * DIGIT)));
    }
    text(words, x + layout.cell() / 2, y + layout.side() / 2, size, colour);
  }

  void text(String words, double x, double y, double size, Color colour) {
    pen.setFont(Font.font("Roboto", size));
    pen.setTextAlign(TextAlignment.CENTER);
    pen.setTextBaseline(VPos.CENTER);
    pen.setFill(colour);
    pen.fillText(words, x, y);
  }

  /// How wide a tag is, in pixels.
  static double tagWidth(String words, double size) {
    return words.length() * size * DIGIT + 6;
  }

  /// A number on a ground of its own, so that lines behind it do not disturb.
  void tag(String words, double x, double y, double size, Color colour) {
    var width = tagWidth(words, size);
    pen.setFill(style.background());
    pen.fillRoundRect(x - width / 2, y - size * 0.62, width, size * 1.24, 6, 6);
    text(words, x, y, size, colour);
  }

  /// A line from the level of 0 to the height of a value, with a head.
  void stem(double x, double zero, double y, Color colour) {
    pen.setStroke(colour);
    pen.setLineWidth(Math.clamp(layout.cell() / 14, 1.5, 4));
    pen.strokeLine(x, zero, x, y);
    dot(x, y, Math.clamp(layout.cell() / 7, 3, 8), colour);
  }

  void dot(double x, double y, double radius, Color colour) {
    pen.setFill(colour);
    pen.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  void line(double fromX, double fromY, double toX, double toY, double width, Color colour) {
    pen.setStroke(colour);
    pen.setLineWidth(width);
    pen.strokeLine(fromX, fromY, toX, toY);
  }

  /// A double outline that shows on any colour.
  void outline(double x, double y, double width, Color colour, double stroke) {
    pen.setStroke(Color.WHITE);
    pen.setLineWidth(stroke + 2);
    pen.strokeRect(x, y, width, layout.side());
    pen.setStroke(colour);
    pen.setLineWidth(stroke);
    pen.strokeRect(x, y, width, layout.side());
  }

  /// Marks a cell that no window reaches.
  void hatch(double x, double y) {
    pen.setLineWidth(1.5);
    for (var part = 1; part <= 3; part++) {
      var share = part / 3.0;
      pen.setStroke(part % 2 == 0 ? Color.WHITE : Color.gray(0.35));
      pen.strokeLine(x, y + layout.side() * share, x + layout.cell() * share, y);
    }
  }

  /// Shows that an activation cut a value off.
  void strike(double x, double y) {
    line(x + 2, y + layout.side() - 2, x + layout.cell() - 2, y + 2, 1.5, Color.gray(0.45));
  }
}
