package org.convolens.model.paint;

import java.util.Random;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;

/// Pictures to start from, in any size. Lines that cross the middle of an even side are two cells
/// wide, as in the article's 8 × 8 examples.
public enum InputPreset {
  VERTICAL_LINE("input.verticalLine"),
  HORIZONTAL_LINE("input.horizontalLine"),
  DIAGONAL_LINE("input.diagonalLine"),
  CROSS("input.cross"),
  BOX("input.box"),
  RING("input.ring"),
  CHECKERBOARD("input.checkerboard"),
  GRADIENT("input.gradient"),
  NOISE("input.noise");

  private final String key;

  InputPreset(String key) {
    this.key = key;
  }

  /// The key of its name among the texts.
  public String key() {
    return key;
  }

  /// The picture in one channel, with values from 0 to 1; the seed matters to noise alone.
  public Tensor create(int rows, int columns, long seed) {
    var random = new Random(seed);
    return Tensor.generate(
        Shape.picture(1, rows, columns), (c, r, k) -> value(r, k, rows, columns, random));
  }

  private float value(int row, int column, int rows, int columns, Random random) {
    return switch (this) {
      case VERTICAL_LINE -> on(middle(column, columns));
      case HORIZONTAL_LINE -> on(middle(row, rows));
      case DIAGONAL_LINE ->
          on(
              (long) row * Math.max(1, columns - 1) / Math.max(1, rows - 1) == column
                  || (long) column * Math.max(1, rows - 1) / Math.max(1, columns - 1) == row);
      case CROSS -> on(middle(row, rows) || middle(column, columns));
      case BOX -> on(distance(row, rows) <= 0.5 && distance(column, columns) <= 0.5);
      case RING -> {
        var radius = Math.hypot(distance(row, rows), distance(column, columns));
        var width = Math.max(0.12, 1.0 / Math.min(rows, columns));
        yield on(Math.abs(radius - 0.7) <= width);
      }
      case CHECKERBOARD -> {
        var side = Math.max(1, Math.min(rows, columns) / 8);
        yield on((row / side + column / side) % 2 == 0);
      }
      case GRADIENT -> columns == 1 ? 0 : Painting.hundredths((double) column / (columns - 1));
      case NOISE -> random.nextInt(101) / 100f;
    };
  }

  private static float on(boolean lit) {
    return lit ? 1 : 0;
  }

  private static boolean middle(int index, int length) {
    return index == length / 2 || index == (length - 1) / 2;
  }

  /// From the middle of a side, 1 at its ends.
  private static double distance(int index, int length) {
    return Math.abs(2.0 * index - (length - 1)) / length;
  }
}
