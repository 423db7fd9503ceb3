package org.convolens.core;

/// The values that the two ends of a colour map stand for.
///
/// @param low below it the colour does not change
/// @param high greater than low
public record ValueRange(float low, float high) {
  /// What the input's grey stands for: 0 black, 1 white.
  public static final ValueRange UNIT = new ValueRange(0, 1);

  public ValueRange {
    if (!(low < high)) {
      throw new IllegalArgumentException("a range needs low < high, not " + low + ".." + high);
    }
  }

  /// The smallest range symmetric about zero that holds every finite value; −1..1 when all are 0.
  public static ValueRange symmetric(Tensor tensor) {
    var reach = Math.max(Math.abs(tensor.min()), Math.abs(tensor.max()));
    return reach > 0 && Float.isFinite(reach)
        ? new ValueRange(-reach, reach)
        : new ValueRange(-1, 1);
  }

  /// Where a value lies: 0 at the low end, 1 at the high end, clamped; NaN for NaN.
  public double position(float value) {
    return Math.clamp(((double) value - low) / ((double) high - low), 0.0, 1.0);
  }

  /// Whether a value lies outside and so shows the colour of an end.
  public boolean clips(float value) {
    return value < low || value > high;
  }
}
