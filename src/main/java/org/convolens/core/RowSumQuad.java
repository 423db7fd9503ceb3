package org.convolens.core;

import static org.convolens.core.Arithmetic.multiplyAdd;

/// As [RowSum], for four rows of sums that the same taps go into: every tap is read once for all.
final class RowSumQuad {
  /// How many taps are added at once.
  private static final int TAPS = 4;

  /// How many rows of sums they go into.
  private static final int ROWS = 4;

  private RowSumQuad() {}

  /// Adds `count` taps to the first `rows` rows of sums; row i has the weights of filter `filter` +
  /// i from `at` on.
  static void addAll(
      float[][] sums,
      int rows,
      int n,
      float[][] taps,
      int count,
      float[][] weights,
      int filter,
      int at) {
    var quads = count / TAPS * TAPS;
    var row = 0;
    for (; row + ROWS <= rows; row += ROWS) {
      for (var tap = 0; tap < quads; tap += TAPS) {
        add(sums, row, n, taps, tap, weights, filter + row, at + tap);
      }
      for (var tap = quads; tap < count; tap++) {
        addOne(sums, row, n, taps[tap], weights, filter + row, at + tap);
      }
    }
    for (; row < rows; row++) {
      RowSum.add(sums[row], n, taps, count, weights[filter + row], at);
    }
  }

  /// Adds the taps from `tap` on to the sums from `first` on, each with its own weights from `at`
  /// on.
  private static void add(
      float[][] outs,
      int first,
      int count,
      float[][] taps,
      int tap,
      float[][] weights,
      int filter,
      int at) {
    var n = Math.min(count, Scratch.ROW);
    var o0 = outs[first];
    var o1 = outs[first + 1];
    var o2 = outs[first + 2];
    var o3 = outs[first + 3];
    var t0 = taps[tap];
    var t1 = taps[tap + 1];
    var t2 = taps[tap + 2];
    var t3 = taps[tap + 3];
    var w00 = weights[filter][at];
    var w01 = weights[filter][at + 1];
    var w02 = weights[filter][at + 2];
    var w03 = weights[filter][at + 3];
    var w10 = weights[filter + 1][at];
    var w11 = weights[filter + 1][at + 1];
    var w12 = weights[filter + 1][at + 2];
    var w13 = weights[filter + 1][at + 3];
    var w20 = weights[filter + 2][at];
    var w21 = weights[filter + 2][at + 1];
    var w22 = weights[filter + 2][at + 2];
    var w23 = weights[filter + 2][at + 3];
    var w30 = weights[filter + 3][at];
    var w31 = weights[filter + 3][at + 1];
    var w32 = weights[filter + 3][at + 2];
    var w33 = weights[filter + 3][at + 3];
    for (var j = 0; j < n; j++) {
      var x0 = t0[j];
      var x1 = t1[j];
      var x2 = t2[j];
      var x3 = t3[j];
      var s0 = o0[j];
      var s1 = o1[j];
      var s2 = o2[j];
      var s3 = o3[j];
      s0 = multiplyAdd(w00, x0, s0);
      s0 = multiplyAdd(w01, x1, s0);
      s0 = multiplyAdd(w02, x2, s0);
      s0 = multiplyAdd(w03, x3, s0);
      s1 = multiplyAdd(w10, x0, s1);
      s1 = multiplyAdd(w11, x1, s1);
      s1 = multiplyAdd(w12, x2, s1);
      s1 = multiplyAdd(w13, x3, s1);
      s2 = multiplyAdd(w20, x0, s2);
      s2 = multiplyAdd(w21, x1, s2);
      s2 = multiplyAdd(w22, x2, s2);
      s2 = multiplyAdd(w23, x3, s2);
      s3 = multiplyAdd(w30, x0, s3);
      s3 = multiplyAdd(w31, x1, s3);
      s3 = multiplyAdd(w32, x2, s3);
      s3 = multiplyAdd(w33, x3, s3);
      o0[j] = s0;
      o1[j] = s1;
      o2[j] = s2;
      o3[j] = s3;
    }
  }

  /// Adds one tap.
  private static void addOne(
      float[][] outs, int first, int count, float[] tap, float[][] weights, int filter, int at) {
    var n = Math.min(count, Scratch.ROW);
    var o0 = outs[first];
    var o1 = outs[first + 1];
    var o2 = outs[first + 2];
    var o3 = outs[first + 3];
    var w0 = weights[filter][at];
    var w1 = weights[filter + 1][at];
    var w2 = weights[filter + 2][at];
    var w3 = weights[filter + 3][at];
    for (var j = 0; j < n; j++) {
      var x = tap[j];
      var s0 = o0[j];
      var s1 = o1[j];
      var s2 = o2[j];
      var s3 = o3[j];
      o0[j] = multiplyAdd(w0, x, s0);
      o1[j] = multiplyAdd(w1, x, s1);
      o2[j] = multiplyAdd(w2, x, s2);
      o3[j] = multiplyAdd(w3, x, s3);
    }
  }
}
