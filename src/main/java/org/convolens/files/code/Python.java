package org.convolens.files.code;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.convolens.core.Pair;

/// Values as Python writes them.
final class Python {
  private static final float WHOLE_BELOW = 1e7f;
  private static final int LINE_LENGTH = 96;

  private Python() {}

  /// A float32 value that Python reads back to the same bits; `nan` and `inf` are names from
  /// `math`.
  static String number(float value) {
    if (Float.isNaN(value)) {
      return "nan";
    }
    if (Float.isInfinite(value)) {
      return value < 0 ? "-inf" : "inf";
    }
    var whole = Math.abs(value) < WHOLE_BELOW && value == (int) value;
    var negativeZero = value == 0 && 1 / value < 0;
    return whole && !negativeZero ? Integer.toString((int) value) : Float.toString(value);
  }

  static String tuple(Pair pair) {
    return "(%d, %d)".formatted(pair.rows(), pair.columns());
  }

  /// A nested list, a line for each innermost row, or more where it is long.
  ///
  /// @param before what stands before the list on its first line
  /// @param sizes outermost first
  /// @param items by their place in the list, all rows in one
  /// @param after what follows on its last line
  static List<String> list(
      String before, List<Integer> sizes, IntFunction<String> items, String after) {
    var lines = new ArrayList<String>();
    var perRow = sizes.getLast();
    var rows = sizes.stream().mapToInt(Integer::intValue).reduce(1, (a, b) -> a * b) / perRow;
    for (var row = 0; row < rows; row++) {
      var opened = brackets(sizes, row);
      var indent = " ".repeat(before.length() + sizes.size() - opened);
      var start = (row == 0 ? before : indent) + "[".repeat(opened);
      var end = "]".repeat(brackets(sizes, row + 1)) + (row == rows - 1 ? after : ",");
      var first = row * perRow;
      addRow(lines, start, perRow, index -> items.apply(first + index), end);
    }
    return lines;
  }

  /// How many lists begin, or end, before an innermost row.
  private static int brackets(List<Integer> sizes, int row) {
    var count = 1;
    var block = 1;
    for (var axis = sizes.size() - 2; axis >= 0; axis--) {
      block *= sizes.get(axis);
      if (row % block != 0) {
        break;
      }
      count++;
    }
    return count;
  }

  private static void addRow(
      List<String> lines, String start, int count, IntFunction<String> items, String end) {
    var line = new StringBuilder(start);
    for (var index = 0; index < count; index++) {
      var text = items.apply(index) + (index == count - 1 ? end : ",");
      if (index > 0 && line.length() + 1 + text.length() > LINE_LENGTH) {
        lines.add(line.toString());
        line = new StringBuilder(" ".repeat(start.length()));
      } else if (index > 0) {
        line.append(' ');
      }
      line.append(text);
    }
    lines.add(line.toString());
  }

  /// A text that cannot leave its comment line.
  static String comment(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }
}
