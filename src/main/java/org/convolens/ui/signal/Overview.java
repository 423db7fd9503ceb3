package org.convolens.ui.signal;

import java.util.function.DoubleConsumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.convolens.core.Tensor;

/// A long signal as a whole, one upright line from the lowest to the highest value a pixel, with a
/// frame around the part that the stage shows.
final class Overview extends Pane {
  private final Canvas canvas = new Canvas();
  private final Region frame = new Region();

  Overview() {
    getStyleClass().add("signal-overview");
    setId("signal-overview");
    frame.getStyleClass().add("signal-overview-frame");
    frame.setManaged(false);
    frame.setMouseTransparent(true);
    canvas.setManaged(false);
    canvas.setMouseTransparent(true);
    getChildren().addAll(canvas, frame);
  }

  /// Calls with the place that is pressed or dragged to, 0 at the start of the signal, 1 at its
  /// end.
  void onChosen(DoubleConsumer use) {
    addEventHandler(MouseEvent.MOUSE_PRESSED, event -> choose(event, use));
    addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> choose(event, use));
  }

  private void choose(MouseEvent event, DoubleConsumer use) {
    use.accept(Math.clamp(event.getX() / Math.max(1, getWidth()), 0.0, 1.0));
    event.consume();
  }

  /// Frames the part that is seen; padding that is seen too lies outside.
  ///
  /// @param first in cells of the signal, negative in the padding before it
  void mark(double first, double seen, int length) {
    var cell = getWidth() / length;
    var from = Math.clamp(first * cell, 0, Math.max(0, getWidth() - 6));
    var to = Math.clamp((first + seen) * cell, from, getWidth());
    frame.resizeRelocate(from, 0, Math.max(6, to - from), getHeight());
  }

  void show(Tensor signal, int channel, SignalStyle style) {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    var pen = canvas.getGraphicsContext2D();
    pen.clearRect(0, 0, getWidth(), getHeight());
    pen.setStroke(style.input());
    pen.setLineWidth(1.5);
    var range = SignalScene.stems(signal, channel);
    var columns = (int) getWidth();
    for (var pixel = 0; pixel < columns; pixel++) {
      var from = (int) ((long) pixel * signal.columns() / columns);
      var to = Math.max(from + 1, (int) ((long) (pixel + 1) * signal.columns() / columns));
      var low = Float.POSITIVE_INFINITY;
      var high = Float.NEGATIVE_INFINITY;
      for (var column = from; column < to; column++) {
        low = Math.min(low, signal.get(channel, 0, column));
        high = Math.max(high, signal.get(channel, 0, column));
      }
      pen.strokeLine(
          pixel,
          SignalPainter.level(range, low, 3, getHeight() - 6) + 0.7,
          pixel,
          SignalPainter.level(range, high, 3, getHeight() - 6) - 0.7);
    }
  }
}
