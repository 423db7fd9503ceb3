package org.convolens.core;

/// Two numbers along the two axes of a plane: a stride, a dilation, the size of a kernel or of a
/// pooling window. A signal uses `rows = 1`.
///
/// @param rows along the rows, at least 1
/// @param columns along the columns, at least 1
public record Pair(int rows, int columns) {
  public static final Pair ONE = new Pair(1, 1);

  public Pair {
    if (rows < 1 || columns < 1) {
      throw new IllegalArgumentException(
          "both numbers must be at least 1, not %d and %d".formatted(rows, columns));
    }
  }

  @Override
  public String toString() {
    return rows + " × " + columns;
  }
}
