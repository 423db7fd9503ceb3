package org.convolens.core;

import static org.convolens.core.Arithmetic.multiplyAdd;

/// Adds weighted rows to a row of sums, tap by tap in their order: sum ← tap · weight + sum. A
/// compiler turns the inner loops into vector instructions as long as they read whole rows at one
/// index and stay small, which is why there is one for eight taps, one for four and one for each
/// smaller number. That the bound is no more than [Scratch#ROW] tells the compiler that no index
/// overflows.
final class RowSum {
  private RowSum() {}

  /// Adds `count` taps, with the weights from `at` on.
  static void add(float[] out, int n, float[][] taps, int count, float[] weights, int at) {
    var tap = 0;
    for (; tap + 8 <= count; tap += 8) {
      one8(out, n, taps, tap, weights, at + tap);
    }
    if (tap + 4 <= count) {
      one4(out, n, taps, tap, weights, at + tap);
      tap += 4;
    }
    switch (count - tap) {
      case 1 -> one1(out, n, taps, tap, weights, at + tap);
      case 2 -> one2(out, n, taps, tap, weights, at + tap);
      case 3 -> one3(out, n, taps, tap, weights, at + tap);
      default -> {}
    }
  }

  /// Adds the same value everywhere.
  static void add(float[] out, int n, float value) {
    for (var j = 0; j < n; j++) {
      out[j] += value;
    }
  }

  private static void one8(
      float[] out, int count, float[][] taps, int tap, float[] weights, int at) {
    var n = Math.min(count, Scratch.ROW);
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
      s = multiplyAdd(w0, x0, s);
      s = multiplyAdd(w1, x1, s);
      s = multiplyAdd(w2, x2, s);
      s = multiplyAdd(w3, x3, s);
      s = multiplyAdd(w4, x4, s);
      s = multiplyAdd(w5, x5, s);
      s = multiplyAdd(w6, x6, s);
      s = multiplyAdd(w7, x7, s);
      out[j] = s;
    }
  }

  private static void one4(
      float[] out, int count, float[][] taps, int tap, float[] weights, int at) {
    var n = Math.min(count, Scratch.ROW);
    var t0 = taps[tap];
    var t1 = taps[tap + 1];
    var t2 = taps[tap + 2];
    var t3 = taps[tap + 3];
    var w0 = weights[at];
    var w1 = weights[at + 1];
    var w2 = weights[at + 2];
    var w3 = weights[at + 3];
    for (var j = 0; j < n; j++) {
      var x0 = t0[j];
      var x1 = t1[j];
      var x2 = t2[j];
      var x3 = t3[j];
      var s = out[j];
      s = multiplyAdd(w0, x0, s);
      s = multiplyAdd(w1, x1, s);
      s = multiplyAdd(w2, x2, s);
      s = multiplyAdd(w3, x3, s);
      out[j] = s;
    }
  }

  private static void one3(
      float[] out, int count, float[][] taps, int tap, float[] weights, int at) {
    var n = Math.min(count, Scratch.ROW);
    var t0 = taps[tap];
    var t1 = taps[tap + 1];
    var t2 = taps[tap + 2];
    var w0 = weights[at];
    var w1 = weights[at + 1];
    var w2 = weights[at + 2];
    for (var j = 0; j < n; j++) {
      var x0 = t0[j];
      var x1 = t1[j];
      var x2 = t2[j];
      var s = out[j];
      s = multiplyAdd(w0, x0, s);
      s = multiplyAdd(w1, x1, s);
      s = multiplyAdd(w2, x2, s);
      out[j] = s;
    }
  }

  private static void one2(
      float[] out, int count, float[][] taps, int tap, float[] weights, int at) {
    var n = Math.min(count, Scratch.ROW);
    var t0 = taps[tap];
    var t1 = taps[tap + 1];
    var w0 = weights[at];
    var w1 = weights[at + 1];
    for (var j = 0; j < n; j++) {
      var x0 = t0[j];
      var x1 = t1[j];
      var s = out[j];
      s = multiplyAdd(w0, x0, s);
      s = multiplyAdd(w1, x1, s);
      out[j] = s;
    }
  }

  private static void one1(
      float[] out, int count, float[][] taps, int tap, float[] weights, int at) {
    var n = Math.min(count, Scratch.ROW);
    var t0 = taps[tap];
    var w0 = weights[at];
    for (var j = 0; j < n; j++) {
      var x0 = t0[j];
      var s = out[j];
      s = multiplyAdd(w0, x0, s);
      out[j] = s;
    }
  }
}
