package org.convolens.core;

import static org.convolens.core.Arithmetic.multiplyAdd;

/// As [RowSum], for two rows of sums that the same taps go into: every tap is read once for both.
final class RowSumPair {
  private RowSumPair() {}

  /// Adds `count` taps: to `out` with the weights from `at` on, to `other` with `more` from `from`
  /// on.
  static void add(
      float[] out,
      float[] other,
      int n,
      float[][] taps,
      int count,
      float[] weights,
      int at,
      float[] more,
      int from) {
    var tap = 0;
    for (; tap + 8 <= count; tap += 8) {
      two8(out, other, n, taps, tap, weights, at + tap, more, from + tap);
    }
    if (tap + 4 <= count) {
      two4(out, other, n, taps, tap, weights, at + tap, more, from + tap);
      tap += 4;
    }
    switch (count - tap) {
      case 1 -> two1(out, other, n, taps, tap, weights, at + tap, more, from + tap);
      case 2 -> two2(out, other, n, taps, tap, weights, at + tap, more, from + tap);
      case 3 -> two3(out, other, n, taps, tap, weights, at + tap, more, from + tap);
      default -> {}
    }
  }

  private static void two8(
      float[] out,
      float[] other,
      int n,
      float[][] taps,
      int tap,
      float[] weights,
      int at,
      float[] more,
      int from) {
    var t0 = taps[tap];
    var t1 = taps[tap + 1];
    var t2 = taps[tap + 2];
    var t3 = taps[tap + 3];
    var t4 = taps[tap + 4];
    var t5 = taps[tap + 5];
    var t6 = taps[tap + 6];
    var t7 = taps[tap + 7];
    var w0 = weights[at];
    var w1 = weights[at + 1];
    var w2 = weights[at + 2];
    var w3 = weights[at + 3];
    var w4 = weights[at + 4];
    var w5 = weights[at + 5];
    var w6 = weights[at + 6];
    var w7 = weights[at + 7];
    var v0 = more[from];
    var v1 = more[from + 1];
    var v2 = more[from + 2];
    var v3 = more[from + 3];
    var v4 = more[from + 4];
    var v5 = more[from + 5];
    var v6 = more[from + 6];
    var v7 = more[from + 7];
    for (var j = 0; j < n; j++) {
      var x0 = t0[j];
      var x1 = t1[j];
      var x2 = t2[j];
      var x3 = t3[j];
      var x4 = t4[j];
      var x5 = t5[j];
      var x6 = t6[j];
      var x7 = t7[j];
      var s = out[j];
      var r = other[j];
      s = multiplyAdd(w0, x0, s);
      s = multiplyAdd(w1, x1, s);
      s = multiplyAdd(w2, x2, s);
      s = multiplyAdd(w3, x3, s);
      s = multiplyAdd(w4, x4, s);
      s = multiplyAdd(w5, x5, s);
      s = multiplyAdd(w6, x6, s);
      s = multiplyAdd(w7, x7, s);
      r = multiplyAdd(v0, x0, r);
      r = multiplyAdd(v1, x1, r);
      r = multiplyAdd(v2, x2, r);
      r = multiplyAdd(v3, x3, r);
      r = multiplyAdd(v4, x4, r);
      r = multiplyAdd(v5, x5, r);
      r = multiplyAdd(v6, x6, r);
      r = multiplyAdd(v7, x7, r);
      out[j] = s;
      other[j] = r;
    }
  }

  private static void two4(
      float[] out,
      float[] other,
      int n,
      float[][] taps,
      int tap,
      float[] weights,
      int at,
      float[] more,
      int from) {
    var t0 = taps[tap];
    var t1 = taps[tap + 1];
    var t2 = taps[tap + 2];
    var t3 = taps[tap + 3];
    var w0 = weights[at];
    var w1 = weights[at + 1];
    var w2 = weights[at + 2];
    var w3 = weights[at + 3];
    var v0 = more[from];
    var v1 = more[from + 1];
    var v2 = more[from + 2];
    var v3 = more[from + 3];
    for (var j = 0; j < n; j++) {
      var x0 = t0[j];
      var x1 = t1[j];
      var x2 = t2[j];
      var x3 = t3[j];
      var s = out[j];
      var r = other[j];
      s = multiplyAdd(w0, x0, s);
      s = multiplyAdd(w1, x1, s);
      s = multiplyAdd(w2, x2, s);
      s = multiplyAdd(w3, x3, s);
      r = multiplyAdd(v0, x0, r);
      r = multiplyAdd(v1, x1, r);
      r = multiplyAdd(v2, x2, r);
      r = multiplyAdd(v3, x3, r);
      out[j] = s;
      other[j] = r;
    }
  }

  private static void two3(
      float[] out,
      float[] other,
      int n,
      float[][] taps,
      int tap,
      float[] weights,
      int at,
      float[] more,
      int from) {
    var t0 = taps[tap];
    var t1 = taps[tap + 1];
    var t2 = taps[tap + 2];
    var w0 = weights[at];
    var w1 = weights[at + 1];
    var w2 = weights[at + 2];
    var v0 = more[from];
    var v1 = more[from + 1];
    var v2 = more[from + 2];
    for (var j = 0; j < n; j++) {
      var x0 = t0[j];
      var x1 = t1[j];
      var x2 = t2[j];
      var s = out[j];
      var r = other[j];
      s = multiplyAdd(w0, x0, s);
      s = multiplyAdd(w1, x1, s);
      s = multiplyAdd(w2, x2, s);
      r = multiplyAdd(v0, x0, r);
      r = multiplyAdd(v1, x1, r);
      r = multiplyAdd(v2, x2, r);
      out[j] = s;
      other[j] = r;
    }
  }

  private static void two2(
      float[] out,
      float[] other,
      int n,
      float[][] taps,
      int tap,
      float[] weights,
      int at,
      float[] more,
      int from) {
    var t0 = taps[tap];
    var t1 = taps[tap + 1];
    var w0 = weights[at];
    var w1 = weights[at + 1];
    var v0 = more[from];
    var v1 = more[from + 1];
    for (var j = 0; j < n; j++) {
      var x0 = t0[j];
      var x1 = t1[j];
      var s = out[j];
      var r = other[j];
      s = multiplyAdd(w0, x0, s);
      s = multiplyAdd(w1, x1, s);
      r = multiplyAdd(v0, x0, r);
      r = multiplyAdd(v1, x1, r);
      out[j] = s;
      other[j] = r;
    }
  }

  private static void two1(
      float[] out,
      float[] other,
      int n,
      float[][] taps,
      int tap,
      float[] weights,
      int at,
      float[] more,
      int from) {
    var t0 = taps[tap];
    var w0 = weights[at];
    var v0 = more[from];
    for (var j = 0; j < n; j++) {
      var x0 = t0[j];
      var s = out[j];
      var r = other[j];
      s = multiplyAdd(w0, x0, s);
      r = multiplyAdd(v0, x0, r);
      out[j] = s;
      other[j] = r;
    }
  }
}
