package org.convolens.model.network;

import org.convolens.core.Shape;

/// Shapes as the two great libraries write them.
public final class ShapeText {
  private ShapeText() {}

  /// Keras: (batch, rows, columns, channels), the batch left open.
  public static String keras(Shape shape) {
    return shape.signal()
        ? "(None, " + shape.columns() + ", " + shape.channels() + ")"
        : "(None, " + shape.rows() + ", " + shape.columns() + ", " + shape.channels() + ")";
  }

  /// PyTorch: (N, channels, rows, columns).
  public static String pyTorch(Shape shape) {
    return shape.signal()
        ? "(N, " + shape.channels() + ", " + shape.columns() + ")"
        : "(N, " + shape.channels() + ", " + shape.rows() + ", " + shape.columns() + ")";
  }
}
