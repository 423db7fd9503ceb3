package org.convolens.core;

import java.util.Arrays;

/// How the planes of a [Tensor] are cut into blocks of at most [#PIECE] values: several whole rows
/// where rows are short, else pieces of one row. The blocks of a channel lie in groups of [#GROUP],
/// so that neither finding a changed block nor copying the list of blocks grows much with the
/// plane.
final class BlockLayout {
  static final int PIECE_BITS = 8;
  static final int PIECE = 1 << PIECE_BITS;
  static final int GROUP_BITS = 6;
  static final int GROUP = 1 << GROUP_BITS;

  private final int rows;
  private final int columns;
  private final int rowShift;
  private final int rowMask;
  private final int columnMask;
  private final int pieces;
  private final int blocks;
  private final int groups;

  BlockLayout(Shape shape) {
    rows = shape.rows();
    columns = shape.columns();
    var longRows = columns > PIECE;
    var rowsPerBlock = longRows ? 1 : Integer.highestOneBit(PIECE / columns);
    rowShift = Integer.numberOfTrailingZeros(rowsPerBlock);
    rowMask = rowsPerBlock - 1;
    columnMask = longRows ? PIECE - 1 : -1;
    pieces = Math.ceilDiv(columns, PIECE);
    blocks = Math.ceilDiv(rows, rowsPerBlock) * pieces;
    groups = Math.ceilDiv(blocks, GROUP);
  }

  /// How many groups a channel has.
  int groups() {
    return groups;
  }

  /// How many blocks one of them holds.
  int blocksIn(int group) {
    return Math.min(GROUP, blocks - group * GROUP);
  }

  /// The block that holds a cell, counted through its channel.
  int block(int row, int column) {
    return (row >> rowShift) * pieces + (column >> PIECE_BITS);
  }

  /// Where the cell lies in it.
  int offset(int row, int column) {
    return (row & rowMask) * columns + (column & columnMask);
  }

  /// The column behind the last one of the row that lies in the same block as this one.
  int endColumn(int column) {
    return Math.min(columns, (column | (PIECE - 1)) + 1);
  }

  /// The row behind the last one that has cells in the same block as this one.
  int endRow(int row) {
    return Math.min(rows, (row | rowMask) + 1);
  }

  /// Whether no row is cut.
  boolean hasWholeRows() {
    return pieces == 1;
  }

  /// How many values a block holds.
  int length(int block) {
    return pieces > 1
        ? Math.min(PIECE, columns - block % pieces * PIECE)
        : Math.min(rowMask + 1, rows - firstRow(block)) * columns;
  }

  /// Whether a piece of a row is all of its block.
  boolean isWhole(int row, int column, int end) {
    return (column & columnMask) == 0
        && end == endColumn(column)
        && (rowMask == 0 || ((row & rowMask) == 0 && row == rows - 1));
  }

  int firstRow(int block) {
    return (block / pieces) << rowShift;
  }

  int firstColumn(int block) {
    return block % pieces * PIECE;
  }

  /// The groups of a plane of one value. Blocks of one length are one.
  float[][][] filledPlane(float value) {
    var whole = new float[length(0)];
    var last = new float[length(blocks - 1)];
    Arrays.fill(whole, value);
    Arrays.fill(last, value);
    var plane = new float[groups][][];
    for (var group = 0; group < groups; group++) {
      plane[group] = new float[blocksIn(group)][];
      for (var index = 0; index < plane[group].length; index++) {
        var length = length(group * GROUP + index);
        plane[group][index] = length == whole.length ? whole : last;
      }
    }
    return plane;
  }

  /// The bounding box of the cells in which two versions of a block differ.
  Region difference(int block, float[] mine, float[] theirs) {
    var first = Arrays.mismatch(mine, theirs);
    if (first < 0) {
      return Region.EMPTY;
    }
    return pieces > 1
        ? spanned(firstRow(block), firstColumn(block), first, lastDifference(mine, theirs, first))
        : shortRowsDifference(firstRow(block), first, mine, theirs);
  }

  private static Region spanned(int row, int column, int first, int last) {
    return Region.between(row, column + first, row + 1, column + last + 1);
  }

  private Region shortRowsDifference(int firstRow, int first, float[] mine, float[] theirs) {
    var found = Region.EMPTY;
    for (var at = first; at >= 0; ) {
      var row = at / columns;
      var end = (row + 1) * columns;
      var last = end - 1;
      while (Float.compare(mine[last], theirs[last]) == 0) {
        last--;
      }
      found = found.union(spanned(firstRow + row, 0, at % columns, last % columns));
      var next = Arrays.mismatch(mine, end, mine.length, theirs, end, theirs.length);
      at = next < 0 ? -1 : end + next;
    }
    return found;
  }

  /// The last of several by halves: their comparison is much faster than a loop from the end.
  private static int lastDifference(float[] mine, float[] theirs, int first) {
    if (Arrays.equals(mine, first + 1, mine.length, theirs, first + 1, theirs.length)) {
      return first;
    }
    var from = first + 1;
    var to = mine.length;
    while (to - from > 1) {
      var middle = (from + to) >>> 1;
      if (Arrays.equals(mine, middle, to, theirs, middle, to)) {
        to = middle;
      } else {
        from = middle;
      }
    }
    return from;
  }

  /// Whether a block may hold cells on both sides of the line above this row.
  boolean cutsRow(int row) {
    return (row & rowMask) != 0 && row < rows;
  }

  /// Whether a block may hold cells on both sides of the line before this column.
  boolean cutsColumn(int column) {
    return (column & columnMask) != 0 && column < columns;
  }
}
