package org.convolens.ui.map;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.convolens.ui.grid.Colours;
import org.convolens.ui.pen.CanvasPen;
import org.convolens.ui.pen.Painted;
import org.convolens.ui.pen.Pen;
import org.convolens.ui.text.NumberText;

/// The scale of a heatmap: which colour means which value. The half that a ReLU cuts off is struck
/// out.
final class Legend extends Region implements Painted {
  private static final double BAR = 20;
  private static final double LABELS = 66;
  private static final double LABELS_AT = BAR + 9;

  private final Canvas canvas = new Canvas();
  private final Text probe = new Text();
  private Colours colours = Colours.grey();
  private boolean rectified;

  Legend() {
    getStyleClass().add("legend");
    getChildren().addAll(canvas, probe);
    probe.setVisible(false);
    probe.setManaged(false);
    probe.getStyleClass().add("legend-text");
    probe.fillProperty().subscribe(this::draw);
    probe.fontProperty().subscribe(this::makeRoom);
  }

  void show(Colours shown, boolean withoutNegatives) {
    colours = shown;
    rectified = withoutNegatives;
    setAccessibleText(
        NumberText.of(shown.range().low()) + " … " + NumberText.of(shown.range().high()));
    makeRoom();
  }

  /// As wide as its numbers need; wider where there is room, so that other numbers do not move it.
  private void makeRoom() {
    var range = colours.range();
    var ends = Math.max(widthOf(range.low()), widthOf(range.high()));
    var widest = Math.max(ends, widthOf((range.low() + range.high()) / 2));
    var width = Math.ceil(LABELS_AT + widest + 2);
    setMinWidth(width);
    setPrefWidth(Math.max(BAR + LABELS, width));
    draw();
  }

  private double widthOf(float value) {
    var text = new Text(NumberText.withSign(value));
    text.setFont(font());
    return text.getLayoutBounds().getWidth();
  }

  private Font font() {
    return Font.font("Roboto", probe.getFont().getSize());
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    draw();
  }

  private void draw() {
    var pen = new CanvasPen(canvas);
    pen.clear();
    paint(pen);
  }

  @Override
  public void paint(Pen pen) {
    var height = Math.min(340, getHeight() - 24);
    if (height < 20) {
      return;
    }
    var top = (getHeight() - height) / 2;
    var range = colours.range();
    for (var y = 0; y < height; y++) {
      var share = 1 - y / height;
      var value = (float) (range.low() + share * (range.high() - range.low()));
      pen.setFill(colours.colour(value));
      pen.fillRect(4, top + y, BAR, 1.5);
    }
    if (rectified && range.low() < 0) {
      strikeOut(pen, top + height * range.high() / (range.high() - range.low()), top + height);
    }
    pen.setFill((Color) probe.getFill());
    pen.setFont(font());
    pen.setTextBaseline(VPos.CENTER);
    label(pen, range.high(), top);
    label(pen, range.low(), top + height);
    if (range.low() < 0 && range.high() > 0) {
      label(pen, 0, top + height * range.high() / (range.high() - range.low()));
    } else {
      label(pen, (range.low() + range.high()) / 2, top + height / 2);
    }
  }

  private void strikeOut(Pen pen, double from, double to) {
    pen.setLineWidth(2);
    for (var y = from; y < to; y += 9) {
      var end = Math.min(y + 9, to);
      pen.setStroke(Color.gray(0.15));
      pen.strokeLine(4, end, 4 + BAR, y);
    }
    pen.setStroke((Color) probe.getFill());
    pen.strokeRect(4, from, BAR, to - from);
  }

  private void label(Pen pen, float value, double y) {
    pen.fillText(NumberText.withSign(value), LABELS_AT, y);
  }
}
