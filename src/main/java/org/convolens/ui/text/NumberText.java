package org.convolens.ui.text;

/// Numbers as a board would show them: integers without decimals, ninths and sixteenths as
/// fractions, else two decimals; a true minus sign, and the language's decimal mark. What rounding
/// made a whole number carries a mark: ≈1 is not 1.
public final class NumberText {
  private static final String NEARLY = "≈";
  private static final char MINUS = '−';
  private static final int[] DENOMINATORS = {3, 9, 16, 256};
  private static final float EXACT = 1e-6f;
  private static final float LARGE = 1e6f;
  private static final float SMALL = 0.01f;
  private static final int DECIMALS = 2;

  /// One for the whole program, as the language is: numbers are drawn by many that know no texts.
  private static volatile char decimalMark = '.';

  private NumberText() {}

  /// Writes numbers from now on with the decimal mark of the language that is chosen.
  public static void follow(Texts texts) {
    texts.languageProperty().subscribe(_ -> decimalMark = texts.get("number.decimal").charAt(0));
  }

  public static String of(float value) {
    var fraction = fraction(Math.abs(value));
    return fraction.isEmpty() ? decimal(value, DECIMALS) : signed(value, fraction);
  }

  /// A number as [#of] shows it, with a plus sign when it is positive.
  public static String withSign(float value) {
    var text = of(value);
    if (!(value > 0) || text.equals(NEARLY + 0)) {
      return text;
    }
    return isWhole(text) ? NEARLY + "+" + text.substring(NEARLY.length()) : "+" + text;
  }

  /// A number without fractions and with at most some decimals; large ones with a power of ten.
  public static String decimal(float value, int decimals) {
    if (Float.isNaN(value)) {
      return "NaN";
    }
    if (Float.isInfinite(value)) {
      return signed(value, "∞");
    }
    return Math.abs(value) >= LARGE
        ? rough(value, decimals)
        : signed(value, marked(Math.abs(value), decimals));
  }

  /// A finite number with a power of ten, such as −3.57e6.
  public static String rough(float value, int decimals) {
    var magnitude = (double) Math.abs(value);
    var exponent = magnitude == 0 ? 0 : (int) Math.floor(Math.log10(magnitude));
    var text = rounded(magnitude / Math.pow(10, exponent), decimals);
    return signed(value, text.equals("10") ? "1" + power(exponent + 1) : text + power(exponent));
  }

  private static String power(int exponent) {
    return "e" + (exponent < 0 ? MINUS : "") + Math.abs(exponent);
  }

  /// A number as [#of] shows it, but a small one by its power of ten, for what falls by many of
  /// them.
  public static String withPower(float value) {
    var magnitude = Math.abs(value);
    return magnitude > 0 && magnitude < SMALL ? rough(value, DECIMALS) : of(value);
  }

  /// Fewer digits, for cells too narrow for the full form.
  public static String brief(float value) {
    var magnitude = Math.abs(value);
    return magnitude < 10 || magnitude >= LARGE ? of(value) : decimal(value, 0);
  }

  /// Whether a text says that rounding made a whole number of another one.
  public static boolean isWhole(String text) {
    return text.startsWith(NEARLY);
  }

  private static String signed(float value, String text) {
    if (value >= 0 || Float.isNaN(value) || text.equals("0") || text.equals(NEARLY + 0)) {
      return text;
    }
    return isWhole(text) ? NEARLY + MINUS + text.substring(NEARLY.length()) : MINUS + text;
  }

  private static String marked(float magnitude, int decimals) {
    var text = rounded(magnitude, decimals);
    return text.indexOf(decimalMark) >= 0 || isExactly(magnitude, Long.parseLong(text))
        ? text
        : NEARLY + text;
  }

  /// Whether a number is a whole one, but for what adding up floats leaves behind.
  private static boolean isExactly(float magnitude, long whole) {
    return whole == 0 ? magnitude == 0 : Math.abs(magnitude - whole) <= 1e-5 + magnitude * EXACT;
  }

  private static String rounded(double magnitude, int decimals) {
    var parts = (long) Math.pow(10, decimals);
    // A float times a hundred is exact in a double.
    var all = Math.round(magnitude * parts);
    var rest = all % parts;
    if (rest == 0) {
      return Long.toString(all / parts);
    }
    var digits = Long.toString(parts + rest).substring(1);
    return all / parts
        + Character.toString(decimalMark)
        + (digits.endsWith("0") ? digits.substring(0, 1) : digits);
  }

  private static String fraction(float magnitude) {
    var hundredths = magnitude * 100;
    if (!(magnitude < 1) || Math.abs(hundredths - Math.round(hundredths)) < 1e-4f) {
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
