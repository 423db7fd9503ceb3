package org.convolens.core;

import static org.convolens.core.Arithmetic.multiplyAdd;

/// Adds neighbouring columns of a row of input, weighted, to a row of sums, in their order: sum at
/// j ← weight t · row at (j + t) + sum at j. The row is given once for each column, so that the
/// compiler takes its overlapping parts for parts of different rows; it would not turn them into
/// vector instructions otherwise. That the bound is no more than [Scratch#ROW] tells it that no
/// index overflows.
final class WindowSum {
  private WindowSum() {}

  /// Adds two to four columns, the row given once for each, with the weights from `at` on.
  static void add(float[] out, int n, float[][] row, float[] weights, int at) {
    switch (row.length) {
      case 2 -> two(out, n, row, weights, at);
      case 3 -> three(out, n, row, weights, at);
      case 4 -> four(out, n, row, weights, at);
      default -> throw new IllegalArgumentException("two to four columns, not " + row.length);
    }
  }

  private static void two(float[] o0, int count, float[][] taps, float[] weights, int at) {
    var n = Math.min(count, Scratch.ROW);
    var t0 = taps[0];
    var t1 = taps[1];
    var w00 = weights[at];
    var w01 = weights[at + 1];
    for (var j = 0; j < n; j++) {
      var x0 = t0[j];
      var x1 = t1[j + 1];
      var s0 = o0[j];
      s0 = multiplyAdd(w00, x0, s0);
      s0 = multiplyAdd(w01, x1, s0);
      o0[j] = s0;
    }
  }

  private static void three(float[] o0, int count, float[][] taps, float[] weights, int at) {
    var n = Math.min(count, Scratch.ROW);
    var t0 = taps[0];
    var t1 = taps[1];
    var t2 = taps[2];
    var w00 = weights[at];
    var w01 = weights[at + 1];
    var w02 = weights[at + 2];
    for (var j = 0; j < n; j++) {
      var x0 = t0[j];
      var x1 = t1[j + 1];
      var x2 = t2[j + 2];
      var s0 = o0[j];
      s0 = multiplyAdd(w00, x0, s0);
      s0 = multiplyAdd(w01, x1, s0);
      s0 = multiplyAdd(w02, x2, s0);
      o0[j] = s0;
    }
  }

  private static void four(float[] o0, int count, float[][] taps, float[] weights, int at) {
    var n = Math.min(count, Scratch.ROW);
    var t0 = taps[0];
    var t1 = taps[1];
    var t2 = taps[2];
    var t3 = taps[3];
    var w00 = weights[at];
    var w01 = weights[at + 1];
    var w02 = weights[at + 2];
    var w03 = weights[at + 3];
    for (var j = 0; j < n; j++) {
      var x0 = t0[j];
      var x1 = t1[j + 1];
      var x2 = t2[j + 2];
      var x3 = t3[j + 3];
      var s0 = o0[j];
      s0 = multiplyAdd(w00, x0, s0);
      s0 = multiplyAdd(w01, x1, s0);
      s0 = multiplyAdd(w02, x2, s0);
      s0 = multiplyAdd(w03, x3, s0);
      o0[j] = s0;
    }
  }
}
