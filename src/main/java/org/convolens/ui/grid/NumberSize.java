package org.convolens.ui.grid;

import org.convolens.ui.text.NumberText;

/// How large the numbers of a grid are written: all alike, as the longest of them needs.
final class NumberSize {
  /// Width of a character beside its height.
  private static final double ASPECT = 0.56;

  private static final double SMALLEST = 9;

  /// Longer numbers are rare; they alone are written smaller.
  private static final int LONGEST = 5;

  private NumberSize() {}

  /// The size for all numbers of a grid, in pixels.
  ///
  /// @param cell the side of a cell in pixels
  /// @param largest the largest size the style allows
  static double of(GridContent content, double cell, double largest) {
    return fitted(longest(content), cell, Math.min(largest, cell * 0.48));
  }

  /// The size for one text: `size`, or less where it would not fit its cell.
  static double fitted(int length, double cell, double size) {
    return Math.max(SMALLEST, Math.min(size, (cell - 5) / (length * ASPECT)));
  }

  static boolean fits(String text, double cell, double size) {
    return text.length() * size * ASPECT <= cell - 5;
  }

  private static int longest(GridContent content) {
    var longest = 1;
    for (var row = 0; row < content.tensor().rows(); row++) {
      for (var column = 0; column < content.tensor().columns() && longest < LONGEST; column++) {
        longest = Math.max(longest, length(content.value(row, column)));
      }
    }
    return Math.min(longest, LONGEST);
  }

  private static int length(float value) {
    return value >= 0 && value < 10 && value == (int) value ? 1 : NumberText.brief(value).length();
  }
}
