package org.convolens.ui.pen;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Draws on a canvas.
public final class CanvasPen implements Pen {
  private final GraphicsContext context;

  public CanvasPen(Canvas canvas) {
    this.context = canvas.getGraphicsContext2D();
  }

  @Override
  public void clear() {
    context.clearRect(0, 0, context.getCanvas().getWidth(), context.getCanvas().getHeight());
  }

  @Override
  public void clearRect(double x, double y, double width, double height) {
    context.clearRect(x, y, width, height);
  }

  @Override
  public void setFill(Color colour) {
    context.setFill(colour);
  }

  @Override
  public void setStroke(Color colour) {
    context.setStroke(colour);
  }

  @Override
  public void setLineWidth(double width) {
    context.setLineWidth(width);
  }

  @Override
  public void setLineDashes(double... lengths) {
    context.setLineDashes(lengths);
  }

  @Override
  public void setGlobalAlpha(double opacity) {
    context.setGlobalAlpha(opacity);
  }

  @Override
  public void setFont(Font font) {
    context.setFont(font);
  }

  @Override
  public void setTextAlign(TextAlignment alignment) {
    context.setTextAlign(alignment);
  }

  @Override
  public void setTextBaseline(VPos baseline) {
    context.setTextBaseline(baseline);
  }

  @Override
  public void setImageSmoothing(boolean smooth) {
    context.setImageSmoothing(smooth);
  }

  @Override
  public void fillRect(double x, double y, double width, double height) {
    context.fillRect(x, y, width, height);
  }

  @Override
  public void strokeRect(double x, double y, double width, double height) {
    context.strokeRect(x, y, width, height);
  }

  @Override
  public void strokeLine(double x1, double y1, double x2, double y2) {
    context.strokeLine(x1, y1, x2, y2);
  }

  @Override
  public void fillRoundRect(
      double x, double y, double width, double height, double arcWidth, double arcHeight) {
    context.fillRoundRect(x, y, width, height, arcWidth, arcHeight);
  }

  @Override
  public void fillOval(double x, double y, double width, double height) {
    context.fillOval(x, y, width, height);
  }

  @Override
  public void fillPolygon(double[] xs, double[] ys, int points) {
    context.fillPolygon(xs, ys, points);
  }

  @Override
  public void fillText(String text, double x, double y) {
    context.fillText(text, x, y);
  }

  @Override
  public void drawImage(Image image, double x, double y, double width, double height) {
    context.drawImage(image, x, y, width, height);
  }
}
