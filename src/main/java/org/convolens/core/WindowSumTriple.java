package org.convolens.core;

import static org.convolens.core.Arithmetic.multiplyAdd;

/// As [WindowSum], for three rows of sums: every tap is read once for all of them.
final class WindowSumTriple {
  private WindowSumTriple() {}

  /// Adds two to four columns to the sums from `first` on, each with the weights from its own start
  /// on.
  static void add(float[][] outs, int first, int n, float[][] row, float[] weights, int[] starts) {
    switch (row.length) {
      case 2 -> two(outs, first, n, row, weights, starts);
      case 3 -> three(outs, first, n, row, weights, starts);
      case 4 -> four(outs, first, n, row, weights, starts);
      default -> throw new IllegalArgumentException("two to four columns, not " + row.length);
    }
  }

  private static void two(
      float[][] outs, int first, int count, float[][] taps, float[] weights, int[] starts) {
    var n = Math.min(count, Scratch.ROW);
    var o0 = outs[first];
    var o1 = outs[first + 1];
    var o2 = outs[first + 2];
    var t0 = taps[0];
    var t1 = taps[1];
    var at0 = starts[0];
    var at1 = starts[1];
    var at2 = starts[2];
    var w00 = weights[at0];
    var w01 = weights[at0 + 1];
    var w10 = weights[at1];
    var w11 = weights[at1 + 1];
    var w20 = weights[at2];
    var w21 = weights[at2 + 1];
    for (var j = 0; j < n; j++) {
      var x0 = t0[j];
      var x1 = t1[j + 1];
      var s0 = o0[j];
      var s1 = o1[j];
      var s2 = o2[j];
      s0 = multiplyAdd(w00, x0, s0);
      s0 = multiplyAdd(w01, x1, s0);
      s1 = multiplyAdd(w10, x0, s1);
      s1 = multiplyAdd(w11, x1, s1);
      s2 = multiplyAdd(w20, x0, s2);
      s2 = multiplyAdd(w21, x1, s2);
      o0[j] = s0;
      o1[j] = s1;
      o2[j] = s2;
    }
  }

  private static void three(
      float[][] outs, int first, int count, float[][] taps, float[] weights, int[] starts) {
    var n = Math.min(count, Scratch.ROW);
    var o0 = outs[first];
    var o1 = outs[first + 1];
    var o2 = outs[first + 2];
    var t0 = taps[0];
    var t1 = taps[1];
    var t2 = taps[2];
    var at0 = starts[0];
    var at1 = starts[1];
    var at2 = starts[2];
    var w00 = weights[at0];
    var w01 = weights[at0 + 1];
    var w02 = weights[at0 + 2];
    var w10 = weights[at1];
    var w11 = weights[at1 + 1];
    var w12 = weights[at1 + 2];
    var w20 = weights[at2];
    var w21 = weights[at2 + 1];
    var w22 = weights[at2 + 2];
    for (var j = 0; j < n; j++) {
      var x0 = t0[j];
      var x1 = t1[j + 1];
      var x2 = t2[j + 2];
      var s0 = o0[j];
      var s1 = o1[j];
      var s2 = o2[j];
      s0 = multiplyAdd(w00, x0, s0);
      s0 = multiplyAdd(w01, x1, s0);
      s0 = multiplyAdd(w02, x2, s0);
      s1 = multiplyAdd(w10, x0, s1);
      s1 = multiplyAdd(w11, x1, s1);
      s1 = multiplyAdd(w12, x2, s1);
      s2 = multiplyAdd(w20, x0, s2);
      s2 = multiplyAdd(w21, x1, s2);
      s2 = multiplyAdd(w22, x2, s2);
      o0[j] = s0;
      o1[j] = s1;
      o2[j] = s2;
    }
  }

  private static void four(
      float[][] outs, int first, int count, float[][] taps, float[] weights, int[] starts) {
    var n = Math.min(count, Scratch.ROW);
    var o0 = outs[first];
    var o1 = outs[first + 1];
    var o2 = outs[first + 2];
    var t0 = taps[0];
    var t1 = taps[1];
    var t2 = taps[2];
    var t3 = taps[3];
    var at0 = starts[0];
    var at1 = starts[1];
    var at2 = starts[2];
    var w00 = weights[at0];
    var w01 = weights[at0 + 1];
    var w02 = weights[at0 + 2];
    var w03 = weights[at0 + 3];
    var w10 = weights[at1];
    var w11 = weights[at1 + 1];
    var w12 = weights[at1 + 2];
    var w13 = weights[at1 + 3];
    var w20 = weights[at2];
    var w21 = weights[at2 + 1];
    var w22 = weights[at2 + 2];
    var w23 = weights[at2 + 3];
    for (var j = 0; j < n; j++) {
      var x0 = t0[j];
      var x1 = t1[j + 1];
      var x2 = t2[j + 2];
      var x3 = t3[j + 3];
      var s0 = o0[j];
      var s1 = o1[j];
      var s2 = o2[j];
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
      o0[j] = s0;
      o1[j] = s1;
      o2[j] = s2;
    }
  }
}
