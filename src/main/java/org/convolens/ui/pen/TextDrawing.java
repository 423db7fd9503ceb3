package org.convolens.ui.pen;

import javafx.scene.shape.MoveTo;
import javafx.scene.text.Text;
import org.convolens.files.drawing.Surface;

/// Writes a text node line by line, where its own layout put the lines.
final class TextDrawing {
  private final Surface surface;
  private final Frame frame;
  private final double opacity;

  TextDrawing(Surface surface, Frame frame, double opacity) {
    this.surface = surface;
    this.frame = frame;
    this.opacity = opacity;
  }

  void draw(Text text) {
    var content = text.getText();
    var bounds = text.getLayoutBounds();
    var base = bounds.getMinY() + text.getBaselineOffset();
    if (text.getWrappingWidth() == 0 && content.indexOf('\n') < 0) {
      write(text, content, bounds.getMinX(), base);
      return;
    }
    var first = start(text, 0);
    for (var from = 0; from < content.length(); ) {
      var at = start(text, from);
      var to = from + 1;
      while (to < content.length() && start(text, to).getY() == at.getY()) {
        to++;
      }
      write(text, content.substring(from, to).strip(), at.getX(), base + at.getY() - first.getY());
      from = to;
    }
  }

  private static MoveTo start(Text text, int index) {
    for (var element : text.rangeShape(index, index + 1)) {
      if (element instanceof MoveTo move) {
        return move;
      }
    }
    return new MoveTo(text.getLayoutBounds().getMinX(), Double.NaN);
  }

  private void write(Text text, String line, double x, double y) {
    if (!Double.isNaN(y)) {
      var colour = NodeDrawing.colour(text.getFill());
      surface.write(
          line,
          frame.x(x),
          frame.y(y),
          new Surface.Lettering(
              frame.length(text.getFont().getSize()),
              NodeDrawing.heavy(text.getFont()),
              Surface.Anchor.START,
              NodeDrawing.argb(colour, opacity)));
    }
  }
}
