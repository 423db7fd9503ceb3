package org.convolens.files;

/// float32 values as text that reads back to the same bits.
public final class FloatText {
  private static final float WHOLE_BELOW = 1e7f;

  private FloatText() {}

  /// Whether a value is written as a string because JSON has no number for it.
  static boolean isWord(float value) {
    return !Float.isFinite(value);
  }

  /// The shortest text for a value; whole numbers without decimals.
  public static String of(float value) {
    if (Math.abs(value) < WHOLE_BELOW && value == (int) value) {
      return value == 0 && 1 / value < 0 ? "-0.0" : Integer.toString((int) value);
    }
    return Float.toString(value);
  }

  /// Reads a value from its decimal text straight to float32.
  static float parse(String path, Json value) throws RefusedException {
    return switch (value) {
      case Json.Num(var text) -> finite(path, text);
      case Json.Str(var text) when text.equals("NaN") -> Float.NaN;
      case Json.Str(var text) when text.equals("Infinity") -> Float.POSITIVE_INFINITY;
      case Json.Str(var text) when text.equals("-Infinity") -> Float.NEGATIVE_INFINITY;
      default -> throw RefusedException.of("field.noFloat", path, value.kind());
    };
  }

  private static float finite(String path, String text) throws RefusedException {
    var value = Float.parseFloat(text);
    if (Float.isInfinite(value)) {
      throw RefusedException.of("field.beyond", path, text);
    }
    return value;
  }
}
