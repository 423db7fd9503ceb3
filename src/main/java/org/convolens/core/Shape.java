package org.convolens.core;

import java.util.List;

/// The shape of a [Tensor]: channels × rows × columns, or channels × length for a one-dimensional
/// signal, which counts as a single row.
///
/// @param channels at least 1
/// @param rows at least 1; 1 for a signal
/// @param columns at least 1; the length of a signal
/// @param signal whether this is a one-dimensional signal
public record Shape(int channels, int rows, int columns, boolean signal) {
  /// The most values one tensor may hold.
  public static final long MOST_VALUES = 1L << 28;

  public Shape {
    if (channels < 1 || rows < 1 || columns < 1) {
      throw new IllegalArgumentException(
          "a shape needs at least 1 in every place, not " + text(channels, rows, columns, signal));
    }
    if (signal && rows != 1) {
      throw new IllegalArgumentException("a signal has one row, not " + rows);
    }
    if (!fits(channels, rows, columns)) {
      throw new IllegalArgumentException(
          "the shape %s holds more than 2^28 values"
              .formatted(text(channels, rows, columns, signal)));
    }
  }

  /// Whether a tensor of these sizes stays within [#MOST_VALUES], without overflow.
  public static boolean fits(long channels, long rows, long columns) {
    return channels <= MOST_VALUES
        && rows <= MOST_VALUES / channels
        && columns <= MOST_VALUES / (channels * rows);
  }

  public static Shape picture(int channels, int rows, int columns) {
    return new Shape(channels, rows, columns, false);
  }

  public static Shape signal(int channels, int length) {
    return new Shape(channels, 1, length, true);
  }

  /// How many values a tensor of this shape holds.
  public int size() {
    return channels * rows * columns;
  }

  /// The sizes as the experiment file writes them.
  public List<Integer> dimensions() {
    return signal ? List.of(channels, columns) : List.of(channels, rows, columns);
  }

  public Shape withChannels(int changed) {
    return new Shape(changed, rows, columns, signal);
  }

  public Shape withPlane(int changedRows, int changedColumns) {
    return new Shape(channels, changedRows, changedColumns, signal);
  }

  /// The size of one channel's plane.
  public Pair plane() {
    return new Pair(rows, columns);
  }

  @Override
  public String toString() {
    return text(channels, rows, columns, signal);
  }

  private static String text(int channels, int rows, int columns, boolean signal) {
    return (signal ? List.of(channels, columns) : List.of(channels, rows, columns)).toString();
  }
}
