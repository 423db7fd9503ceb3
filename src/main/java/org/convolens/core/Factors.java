package org.convolens.core;

import java.util.Optional;

/// A kernel that is a column times a row: weight(row, column) = down(row) · along(column).
final class Factors {
  /// How far a weight may be from the product that stands for it: as far as rounding makes it.
  private static final float ROUNDING = 0x1p-21f;

  private final float[] down;
  private final float[] along;

  private Factors(float[] down, float[] along) {
    this.down = down;
    this.along = along;
  }

  float[] down() {
    return down;
  }

  float[] along() {
    return along;
  }

  /// Through the largest weight; scaled so that both factors are of about one size.
  static Optional<Factors> of(float[] weights, Pair kernel) {
    var pivot = 0;
    for (var index = 1; index < weights.length; index++) {
      if (Math.abs(weights[index]) > Math.abs(weights[pivot])) {
        pivot = index;
      }
    }
    var columns = kernel.columns();
    var scale = Math.scalb(1f, Math.getExponent(weights[pivot]) / 2);
    var down = new float[kernel.rows()];
    var along = new float[columns];
    for (var row = 0; row < down.length; row++) {
      down[row] = weights[row * columns + pivot % columns] / scale;
    }
    for (var column = 0; column < columns; column++) {
      along[column] = weights[pivot / columns * columns + column] / weights[pivot] * scale;
    }
    var found = new Factors(down, along);
    return found.stands(weights) ? Optional.of(found) : Optional.empty();
  }

  private boolean stands(float[] weights) {
    for (var index = 0; index < weights.length; index++) {
      var product = (double) down[index / along.length] * along[index % along.length];
      if (!(Math.abs(product - weights[index]) <= ROUNDING * Math.abs(weights[index]))) {
        return false;
      }
    }
    return true;
  }
}
