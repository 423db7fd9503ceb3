package org.convolens.files.numbers;

import java.util.Arrays;
import java.util.List;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;
import org.convolens.files.RefusedException;

/// Collects the rows of a table of numbers, all of one length.
final class TableRows {
  private final boolean comma;
  private float[] values = new float[256];
  private int columns;
  private int rows;
  private boolean started;
  private boolean emptyLastColumn;

  /// @param comma whether a comma is a decimal sign
  TableRows(boolean comma) {
    this.comma = comma;
  }

  /// Takes a row. A first row without any number is a header and left aside.
  ///
  /// @param line where it stands in the text, counted from 1
  void add(List<String> cells, long line) throws RefusedException {
    var first = !started;
    started = true;
    if (first && isHeader(cells)) {
      return;
    }
    if (columns == 0) {
      columns = cells.size();
      emptyLastColumn = columns > 1 && cells.getLast().isBlank();
    }
    if (cells.size() != columns) {
      throw RefusedException.of("table.ragged", line, cells.size(), columns);
    }
    if (emptyLastColumn && !cells.getLast().isBlank()) {
      throw RefusedException.of("table.ragged", line, cells.size(), columns - 1);
    }
    append(cells, line);
    rows++;
  }

  private boolean isHeader(List<String> cells) throws RefusedException {
    for (var cell : cells) {
      if (NumberCell.parse(cell, comma).isPresent()) {
        return false;
      }
    }
    return cells.stream().anyMatch(cell -> !cell.isBlank());
  }

  private void append(List<String> cells, long line) throws RefusedException {
    var width = width();
    var used = rows * width;
    if ((long) used + width > Limits.MOST_VALUES) {
      throw RefusedException.of(
          "numbers.tooMany", "(" + (rows + 1) + ", " + width + ")", Limits.MOST_VALUES);
    }
    if (used + width > values.length) {
      values = Arrays.copyOf(values, Math.max(2 * values.length, used + width));
    }
    for (var column = 0; column < width; column++) {
      values[used + column] = number(cells.get(column), line, column + 1);
    }
  }

  private float number(String cell, long line, int column) throws RefusedException {
    if (cell.isBlank()) {
      throw RefusedException.of("table.emptyCell", line, column);
    }
    var number = NumberCell.parse(cell, comma);
    if (number.isEmpty()) {
      var shown = cell.strip();
      throw RefusedException.of(
          "table.noNumber",
          line,
          column,
          shown.length() > 30 ? shown.substring(0, 30) + "…" : shown);
    }
    return number.get();
  }

  private int width() {
    return emptyLastColumn ? columns - 1 : columns;
  }

  /// What was taken, as a picture of one channel.
  Tensor tensor() throws RefusedException {
    if (rows == 0) {
      throw RefusedException.of("table.empty");
    }
    return Tensor.of(Shape.picture(1, rows, width()), Arrays.copyOf(values, rows * width()));
  }
}
