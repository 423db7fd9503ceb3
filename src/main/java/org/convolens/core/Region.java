package org.convolens.core;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A rectangle of cells in a plane, the same in all channels.
///
/// @param row the first row
/// @param column the first column
/// @param rows how many rows; 0 makes it empty
/// @param columns how many columns; 0 makes it empty
public record Region(int row, int column, int rows, int columns) {
  public static final Region EMPTY = new Region(0, 0, 0, 0);

  public Region {
    if (rows < 0 || columns < 0) {
      throw new IllegalArgumentException("a region cannot have a negative size");
    }
  }

  /// The whole plane of a tensor of this shape.
  public static Region of(Shape shape) {
    return new Region(0, 0, shape.rows(), shape.columns());
  }

  public static Region cell(int row, int column) {
    return new Region(row, column, 1, 1);
  }

  /// From the first row and column up to, not including, the end row and column.
  public static Region between(int row, int column, int endRow, int endColumn) {
    return endRow <= row || endColumn <= column
        ? EMPTY
        : new Region(row, column, endRow - row, endColumn - column);
  }

  public boolean isEmpty() {
    return rows == 0 || columns == 0;
  }

  public int endRow() {
    return row + rows;
  }

  public int endColumn() {
    return column + columns;
  }

  public long area() {
    return (long) rows * columns;
  }

  public boolean contains(int atRow, int atColumn) {
    return atRow >= row && atRow < endRow() && atColumn >= column && atColumn < endColumn();
  }

  /// Each cell as a region of its own, row by row.
  public Stream<Region> cells() {
    return IntStream.range(0, Math.toIntExact(area()))
        .mapToObj(index -> cell(row + index / columns, column + index % columns));
  }

  /// The smallest region that holds both.
  public Region union(Region other) {
    if (isEmpty()) {
      return other;
    }
    if (other.isEmpty()) {
      return this;
    }
    return between(
        Math.min(row, other.row),
        Math.min(column, other.column),
        Math.max(endRow(), other.endRow()),
        Math.max(endColumn(), other.endColumn()));
  }

  public Region intersection(Region other) {
    return between(
        Math.max(row, other.row),
        Math.max(column, other.column),
        Math.min(endRow(), other.endRow()),
        Math.min(endColumn(), other.endColumn()));
  }

  /// This region in pieces of at most so many cells: whole rows where they fit, else parts of rows.
  List<Region> tiles(int cells) {
    var across = Math.ceilDiv(columns, cells);
    return bands(Math.max(1, cells / Math.ceilDiv(columns, across)), cells);
  }

  /// This region in pieces of at most so many rows and columns, all of about one size.
  List<Region> bands(int mostRows, int mostColumns) {
    var down = Math.ceilDiv(rows, mostRows);
    var across = Math.ceilDiv(columns, mostColumns);
    var pieces = new ArrayList<Region>(down * across);
    for (var r = 0; r < down; r++) {
      for (var c = 0; c < across; c++) {
        pieces.add(
            between(
                row + (int) ((long) rows * r / down),
                column + (int) ((long) columns * c / across),
                row + (int) ((long) rows * (r + 1) / down),
                column + (int) ((long) columns * (c + 1) / across)));
      }
    }
    return pieces;
  }
}
