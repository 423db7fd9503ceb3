package org.convolens.core;

import java.util.Arrays;

/// A matrix by which rows of values are combined: each new row is a weighted sum of old ones.
/// Elements that are zero take no part.
final class Combinations {
  private final int[][] places;
  private final float[][] weights;

  Combinations(float[][] matrix) {
    places = new int[matrix.length][];
    weights = new float[matrix.length][];
    for (var index = 0; index < matrix.length; index++) {
      var count = 0;
      places[index] = new int[matrix[index].length];
      weights[index] = new float[matrix[index].length];
      for (var place = 0; place < matrix[index].length; place++) {
        if (matrix[index][place] != 0) {
          places[index][count] = place;
          weights[index][count++] = matrix[index][place];
        }
      }
      places[index] = Arrays.copyOf(places[index], count);
    }
  }

  int rows() {
    return places.length;
  }

  /// Combines the rows `first`, `first + step`, … of `from` into the rows `at`, `at + atStep`, … of
  /// `into`, `n` values of each.
  void apply(float[][] from, int first, int step, float[][] into, int at, int atStep, int n) {
    var taps = new float[6][];
    for (var index = 0; index < places.length; index++) {
      var count = places[index].length;
      for (var tap = 0; tap < count; tap++) {
        taps[tap] = from[first + places[index][tap] * step];
      }
      var row = into[at + index * atStep];
      Arrays.fill(row, 0, n, 0f);
      RowSum.add(row, n, taps, count, weights[index], 0);
    }
  }
}
