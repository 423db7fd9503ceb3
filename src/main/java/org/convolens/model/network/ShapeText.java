package org.convolens.model.network;

import org.convolens.core.Shape;

/// Shapes as the two great libraries write them.
public final class ShapeText {
  private ShapeText() {}

  /// Keras: (batch, rows, columns, channels), the batch left open.
  public static String keras(Shape shape) {
    return shape.signal()
        ? "(None, %d, %d)".formatted(shape.columns(), shape.channels())
        : "(None, %d, %d, %d)".formatted(shape.rows(), shape.columns(), shape.channels());
  }

  /// PyTorch: (N, channels, rows, columns).
  public static String pyTorch(Shape shape) {
    return shape.signal()
        ? "(N, %d, %d)".formatted(shape.channels(), shape.columns())
        : "(N, %d, %d, %d)".formatted(shape.channels(), shape.rows(), shape.columns());
  }
}
