package org.convolens.files.numbers;

import java.util.Optional;
import org.convolens.files.RefusedException;

/// A number as people and programs write it in a table: with a decimal point or comma, a plain or a
/// true minus, an exponent; `nan`, `inf` and `Infinity` in any case. No thousands separators: they
/// cannot be told from decimals.
final class NumberCell {
  private static final int LONGEST = 400;

  private NumberCell() {}

  /// The float32 value, or nothing where the text is no number.
  ///
  /// @param comma whether a comma is a decimal sign here
  /// @throws RefusedException when it is beyond float32
  static Optional<Float> parse(String text, boolean comma) throws RefusedException {
    var plain = text.strip().replace('−', '-');
    if (plain.length() > LONGEST) {
      return Optional.empty();
    }
    var number = comma ? plain.replace(',', '.') : plain;
    return isDecimal(number) ? Optional.of(decimal(number)) : word(plain);
  }

  private static float decimal(String number) throws RefusedException {
    var value = Float.parseFloat(number);
    if (Float.isInfinite(value)) {
      throw RefusedException.of("numbers.beyond", number);
    }
    return value;
  }

  private static Optional<Float> word(String text) {
    var unsigned = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    if (unsigned.equalsIgnoreCase("nan")) {
      return Optional.of(Float.NaN);
    }
    if (unsigned.equalsIgnoreCase("inf")
        || unsigned.equalsIgnoreCase("infinity")
        || unsigned.equals("∞")) {
      return Optional.of(text.startsWith("-") ? Float.NEGATIVE_INFINITY : Float.POSITIVE_INFINITY);
    }
    return Optional.empty();
  }

  /// Sign, digits with at most one point, exponent; nothing else that Java would take for a number.
  private static boolean isDecimal(String text) {
    var at = sign(text, 0);
    var whole = digits(text, at);
    var end = whole;
    var digits = whole - at;
    if (end < text.length() && text.charAt(end) == '.') {
      var fraction = digits(text, end + 1);
      digits += fraction - end - 1;
      end = fraction;
    }
    if (digits == 0) {
      return false;
    }
    if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
      var exponent = sign(text, end + 1);
      end = digits(text, exponent);
      if (end == exponent) {
        return false;
      }
    }
    return end == text.length();
  }

  private static int sign(String text, int at) {
    return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? at + 1 : at;
  }

  private static int digits(String text, int from) {
    var at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
