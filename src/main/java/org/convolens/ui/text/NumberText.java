package org.convolens.ui.text;

/// Numbers as a board would show them: integers without decimals, ninths and sixteenths as
/// fractions, else two decimals; a true minus sign.
public final class NumberText {
  private static final String NEARLY_ZERO = "≈0";
  private static final char MINUS = '−';
  private static final int[] DENOMINATORS = {3, 9, 16, 256};
  private static final float EXACT = 1e-6f;
  private static final float LARGE = 1e6f;
  private static final float SMALL = 0.01f;

  private NumberText() {}

  public static String of(float value) {
    if (Float.isNaN(value)) {
      return "NaN";
    }
    if (Float.isInfinite(value)) {
      return signed(value, "∞");
    }
    var magnitude = Math.abs(value);
    if (magnitude >= LARGE) {
      return signed(value, scientific(magnitude));
    }
    if (magnitude == (int) magnitude) {
      return signed(value, Integer.toString((int) magnitude));
    }
    var fraction = fraction(magnitude);
    return signed(value, fraction.isEmpty() ? decimal(magnitude) : fraction);
  }

  /// A number as [#of] shows it, with a plus sign when it is positive.
  public static String withSign(float value) {
    return value > 0 ? "+" + of(value) : of(value);
  }

  /// A number as [#of] shows it, but a small one by its power of ten, for what falls by many of
  /// them.
  public static String withPower(float value) {
    var magnitude = Math.abs(value);
    return magnitude > 0 && magnitude < SMALL ? signed(value, scientific(magnitude)) : of(value);
  }

  /// Fewer digits, for cells too narrow for the full form.
  public static String brief(float value) {
    var magnitude = Math.abs(value);
    return magnitude < 10 || magnitude >= LARGE
        ? of(value)
        : signed(value, Integer.toString(Math.round(magnitude)));
  }

  private static String signed(float value, String text) {
    return value < 0 && !text.equals("0") && !text.equals(NEARLY_ZERO) ? MINUS + text : text;
  }

  private static String scientific(float magnitude) {
    var exponent = (int) Math.floor(Math.log10(magnitude));
    var mantissa = magnitude / Math.pow(10, exponent);
    if (Math.round(mantissa * 100) >= 1000) {
      mantissa /= 10;
      exponent++;
    }
    return decimal((float) mantissa) + "e" + (exponent < 0 ? MINUS : "") + Math.abs(exponent);
  }

  private static String decimal(float magnitude) {
    if (magnitude < 0.005f) {
      return magnitude == 0 ? "0" : NEARLY_ZERO;
    }
    // A float times a hundred is exact in a double.
    var hundredths = Math.round(magnitude * 100.0);
    var whole = hundredths / 100;
    var rest = (int) (hundredths % 100);
    if (rest == 0) {
      return Long.toString(whole);
    }
    return rest % 10 == 0 ? whole + "." + rest / 10 : whole + (rest < 10 ? ".0" : ".") + rest;
  }

  private static String fraction(float magnitude) {
    var hundredths = magnitude * 100;
    if (magnitude > 1 || Math.abs(hundredths - Math.round(hundredths)) < 1e-4f) {
      return "";
    }
    for (var denominator : DENOMINATORS) {
      var numerator = magnitude * denominator;
      var whole = Math.round(numerator);
      if (whole > 0 && Math.abs(numerator - whole) < EXACT * denominator) {
        return reduced(whole, denominator);
      }
    }
    return "";
  }

  private static String reduced(int numerator, int denominator) {
    var divisor = denominator % 2 == 0 ? numerator & -numerator : 1;
    return numerator / divisor + "⁄" + denominator / divisor;
  }

  /// What the text of a field means that shows `current`. Untouched it means just that, however it
  /// was rounded to be shown.
  ///
  /// @throws NumberFormatException when it is no finite number
  public static float entered(String text, float current) {
    return text.equals(of(current)) ? current : parse(text);
  }

  /// Reads what a user types for a number: decimal point or comma, a true or a plain minus, or a
  /// fraction such as 1/9.
  ///
  /// @throws NumberFormatException when it is no finite number
  public static float parse(String text) {
    var plain = text.strip().replace(MINUS, '-').replace(',', '.').replace('⁄', '/');
    var slash = plain.indexOf('/');
    var value =
        slash < 0
            ? Float.parseFloat(plain)
            : Float.parseFloat(plain.substring(0, slash))
                / Float.parseFloat(plain.substring(slash + 1));
    if (!Float.isFinite(value)) {
      throw new NumberFormatException(text);
    }
    return value;
  }
}
