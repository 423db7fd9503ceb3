package org.convolens.ui.grid;

import java.util.List;
import java.util.stream.Stream;
import org.convolens.ui.text.NumberText;

/// How the numbers of a grid are written: all of one size, and with as many decimals as their cells
/// hold in a size that can be read.
///
/// @param cell the side of a cell in pixels
/// @param size the size of the numbers in pixels
/// @param decimals how many decimals the numbers have at most
record CellNumbers(double cell, double size, int decimals) {
  /// The least size that can be read.
  static final double SMALLEST = 9;

  private static final double DIGIT = 0.57;
  private static final double POINT = 0.27;

  /// On both sides of a number together, and the least of it.
  private static final double MARGIN = 5;

  private static final double LEAST_MARGIN = 2;

  /// Wider numbers, in ems, are rare; they alone are written smaller.
  private static final double WIDEST = width("−12.35");

  private static final float SHORTENED_FROM = 1000;
  private static final float POWERS_FROM = 1e6f;
  private static final String NO_ROOM = "…";

  /// How the numbers of a grid are written.
  ///
  /// @param largest the largest size the style allows
  static CellNumbers of(GridContent content, double cell, double largest) {
    var most = Math.min(largest, cell * 0.48);
    var decimals = decimals(content, new CellNumbers(cell, most, 2));
    var numbers = new CellNumbers(cell, most, decimals);
    return new CellNumbers(cell, numbers.size(widest(content, numbers)), decimals);
  }

  /// How wide a text is, in ems.
  static double width(String text) {
    return text.chars().mapToDouble(letter -> letter == '.' || letter == ',' ? POINT : DIGIT).sum();
  }

  /// What a cell shows.
  String text(float value) {
    if (isDigit(value)) {
      return Integer.toString((int) value);
    }
    return precise(value)
        .filter(text -> fits(text) && !NumberText.isWhole(text))
        .findFirst()
        .or(() -> coarse(value).filter(this::fits).findFirst())
        .orElse(NO_ROOM);
  }

  /// The size of one text: that of all, or less where it would not fit its cell.
  double size(String text) {
    return size(width(line(text)));
  }

  private double size(double width) {
    return Math.max(SMALLEST, Math.min(size, (cell - MARGIN) / width));
  }

  private Stream<String> precise(float value) {
    return decimals == 2
        ? Stream.of(2, 1, 0).flatMap(most -> forms(value, most).stream())
        : Stream.of(1, 2, 0).flatMap(most -> forms(value, most).stream());
  }

  private static List<String> forms(float value, int decimals) {
    var plain = NumberText.decimal(value, decimals);
    return decimals == 2 ? List.of(NumberText.of(value), plain) : List.of(plain);
  }

  private static Stream<String> coarse(float value) {
    var whole = Stream.of(NumberText.decimal(value, 0));
    return Math.abs(value) >= SHORTENED_FROM && Float.isFinite(value)
        ? Stream.concat(whole, Stream.of(1, 0).map(most -> NumberText.rough(value, most)))
        : whole;
  }

  private boolean fits(String text) {
    return isNarrow(line(text));
  }

  private boolean isNarrow(String text) {
    return width(text) * SMALLEST <= cell - LEAST_MARGIN;
  }

  /// Whether there is no room for the mark of a rounded number beside it, so that it stands above.
  boolean hasMarkAbove(String text) {
    return NumberText.isWhole(text) && !isNarrow(text);
  }

  /// What of a text stands in the middle of the cell.
  String line(String text) {
    return hasMarkAbove(text) ? text.substring(1) : text;
  }

  private static boolean isDigit(float value) {
    return value >= 0 && value < 10 && value == (int) value;
  }

  /// One decimal where a number has room for one and not for two. Numbers with room for none do not
  /// count, or one of them would take the decimals of all.
  private static int decimals(GridContent content, CellNumbers numbers) {
    for (var row = 0; row < content.tensor().rows(); row++) {
      for (var column = 0; column < content.tensor().columns(); column++) {
        var value = content.value(row, column);
        if (!isDigit(value)
            && Math.abs(value) < POWERS_FROM
            && forms(value, 2).stream().noneMatch(numbers::fits)
            && numbers.fits(NumberText.decimal(value, 1))) {
          return 1;
        }
      }
    }
    return 2;
  }

  private static double widest(GridContent content, CellNumbers numbers) {
    var widest = DIGIT;
    for (var row = 0; row < content.tensor().rows(); row++) {
      for (var column = 0; column < content.tensor().columns() && widest < WIDEST; column++) {
        widest = Math.max(widest, width(numbers.line(numbers.text(content.value(row, column)))));
      }
    }
    return Math.min(widest, WIDEST);
  }
}
