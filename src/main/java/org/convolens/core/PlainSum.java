package org.convolens.core;

/// Adds neighbouring cells of a long row of input, weighted, to a long row of sums, in their order
/// and each step rounded: sum at j ← sum at j + weight t · row at (j + t). The row is given once
/// for each neighbour, so that the compiler takes its overlapping parts for parts of different
/// rows; that the bound is no more than [Scratch#PLANE] tells it that no index overflows.
final class PlainSum {
  /// The most neighbours at a time.
  static final int MOST = 5;

  private PlainSum() {}

  /// Adds one to five neighbours, the row given once for each, with the weights from `at` on.
  static void add(float[] sums, int n, float[][] row, float[] weights, int at) {
    switch (row.length) {
      case 1 -> one(sums, n, row, weights, at);
      case 2 -> two(sums, n, row, weights, at);
      case 3 -> three(sums, n, row, weights, at);
      case 4 -> four(sums, n, row, weights, at);
      case 5 -> five(sums, n, row, weights, at);
      default -> throw new IllegalArgumentException("one to five neighbours, not " + row.length);
    }
  }

  private static void one(float[] sums, int count, float[][] row, float[] weights, int at) {
    var n = Math.min(count, Scratch.PLANE);
    var a = row[0];
    var u = weights[at];
    for (var j = 0; j < n; j++) {
      sums[j] = sums[j] + u * a[j];
    }
  }

  private static void two(float[] sums, int count, float[][] row, float[] weights, int at) {
    var n = Math.min(count, Scratch.PLANE);
    var a = row[0];
    var b = row[1];
    var u = weights[at];
    var v = weights[at + 1];
    for (var j = 0; j < n; j++) {
      sums[j] = sums[j] + u * a[j] + v * b[j + 1];
    }
  }

  private static void three(float[] sums, int count, float[][] row, float[] weights, int at) {
    var n = Math.min(count, Scratch.PLANE);
    var a = row[0];
    var b = row[1];
    var c = row[2];
    var u = weights[at];
    var v = weights[at + 1];
    var w = weights[at + 2];
    for (var j = 0; j < n; j++) {
      sums[j] = sums[j] + u * a[j] + v * b[j + 1] + w * c[j + 2];
    }
  }

  private static void four(float[] sums, int count, float[][] row, float[] weights, int at) {
    var n = Math.min(count, Scratch.PLANE);
    var a = row[0];
    var b = row[1];
    var c = row[2];
    var d = row[3];
    var u = weights[at];
    var v = weights[at + 1];
    var w = weights[at + 2];
    var x = weights[at + 3];
    for (var j = 0; j < n; j++) {
      sums[j] = sums[j] + u * a[j] + v * b[j + 1] + w * c[j + 2] + x * d[j + 3];
    }
  }

  private static void five(float[] sums, int count, float[][] row, float[] weights, int at) {
    var n = Math.min(count, Scratch.PLANE);
    var a = row[0];
    var b = row[1];
    var c = row[2];
    var d = row[3];
    var e = row[4];
    var u = weights[at];
    var v = weights[at + 1];
    var w = weights[at + 2];
    var x = weights[at + 3];
    var y = weights[at + 4];
    for (var j = 0; j < n; j++) {
      sums[j] = sums[j] + u * a[j] + v * b[j + 1] + w * c[j + 2] + x * d[j + 3] + y * e[j + 4];
    }
  }
}
