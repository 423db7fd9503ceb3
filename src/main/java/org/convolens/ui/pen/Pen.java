package org.convolens.ui.pen;

import javafx.geometry.VPos;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// What the program's own drawings are made with, on a canvas of the window as well as in a file.
/// The names and meanings are those of [javafx.scene.canvas.GraphicsContext].
public interface Pen {
  /// Wipes everything.
  void clear();

  void clearRect(double x, double y, double width, double height);

  void setFill(Color colour);

  void setStroke(Color colour);

  void setLineWidth(double width);

  /// Dashes and gaps in turn; none for a whole line.
  void setLineDashes(double... lengths);

  void setGlobalAlpha(double opacity);

  void setFont(Font font);

  void setTextAlign(TextAlignment alignment);

  void setTextBaseline(VPos baseline);

  void setImageSmoothing(boolean smooth);

  void fillRect(double x, double y, double width, double height);

  void strokeRect(double x, double y, double width, double height);

  void strokeLine(double x1, double y1, double x2, double y2);

  void fillRoundRect(
      double x, double y, double width, double height, double arcWidth, double arcHeight);

  void fillOval(double x, double y, double width, double height);

  void fillPolygon(double[] xs, double[] ys, int points);

  void fillText(String text, double x, double y);

  void drawImage(Image image, double x, double y, double width, double height);
}
