package org.convolens.files.numbers;

import org.convolens.files.RefusedException;

/// How much a file of numbers may hold.
final class Limits {
  /// Four times 2048 × 2048: so much fits many times into the least memory the program runs in.
  static final int MOST_VALUES = 1 << 24;

  private Limits() {}

  /// The nearest float32.
  ///
  /// @throws RefusedException when a finite value would become infinite
  static float toFloat(double value) throws RefusedException {
    var rounded = (float) value;
    if (Float.isInfinite(rounded) && Double.isFinite(value)) {
      throw RefusedException.of("numbers.beyond", Double.toString(value));
    }
    return rounded;
  }
}
