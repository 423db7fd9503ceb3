package org.convolens.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;

/// Reads numbers as a board would show them: cells by blanks, rows by ` / `, a row that is repeated
/// with `x3` behind it; fractions such as 1/9.
final class RowsText {
  private static final Pattern REPEATED = Pattern.compile("(.*?)\\s*[x×]\\s*(\\d{1,3})");
  private static final int MOST_CELLS = 1 << 16;

  private RowsText() {}

  /// @param signal whether the numbers are a signal, of one row
  static Tensor read(Field field, boolean signal) throws RefusedException {
    var rows = rows(field);
    var columns = rows.getFirst().length;
    if (rows.stream().anyMatch(row -> row.length != columns)) {
      throw field.wrong("rows.ragged", String.valueOf(columns));
    }
    if (signal && rows.size() != 1) {
      throw field.wrong("rows.signal");
    }
    if ((long) rows.size() * columns > MOST_CELLS) {
      throw field.wrong("rows.tooMany", String.valueOf(MOST_CELLS));
    }
    var shape = signal ? Shape.signal(1, columns) : Shape.picture(1, rows.size(), columns);
    return Tensor.generate(shape, (c, r, k) -> rows.get(r)[k]);
  }

  private static List<float[]> rows(Field field) throws RefusedException {
    var rows = new ArrayList<float[]>();
    for (var row : field.text().split("\\s/\\s", -1)) {
      var repeated = REPEATED.matcher(row.strip());
      var times = repeated.matches() ? Integer.parseInt(String.valueOf(repeated.group(2))) : 1;
      var words = repeated.matches() ? String.valueOf(repeated.group(1)) : row.strip();
      for (var time = 0; time < times; time++) {
        rows.add(numbers(field, words));
      }
    }
    if (rows.isEmpty()) {
      throw field.wrong("rows.none");
    }
    return rows;
  }

  private static float[] numbers(Field field, String words) throws RefusedException {
    var parts = Arrays.asList(words.split("\\s+", -1));
    var numbers = new float[parts.size()];
    for (var index = 0; index < numbers.length; index++) {
      numbers[index] = number(field, parts.get(index));
    }
    return numbers;
  }

  private static float number(Field field, String word) throws RefusedException {
    try {
      var slash = word.indexOf('/');
      return slash < 0
          ? Float.parseFloat(word)
          : Float.parseFloat(word.substring(0, slash))
              / Float.parseFloat(word.substring(slash + 1));
    } catch (NumberFormatException _) {
      throw field.wrong("rows.number", word);
    }
  }
}
