package org.convolens.core;

import static org.convolens.core.Arithmetic.multiplyAdd;

/// Adds three columns each of three rows of input, weighted, to a row of sums, tap by tap in their
/// order. Each row is given three times (see [WindowSum]).
final class NineTapSum {
  private NineTapSum() {}

  /// Makes the sums anew, and adds the bias at last.
  static void of(float[] out, int count, float[][] taps, float[] weights, float bias) {
    var n = Math.min(count, Scratch.ROW);
    var t0 = taps[0];
    var t1 = taps[1];
    var t2 = taps[2];
    var t3 = taps[3];
    var t4 = taps[4];
    var t5 = taps[5];
    var t6 = taps[6];
    var t7 = taps[7];
    var t8 = taps[8];
    var w0 = weights[0];
    var w1 = weights[1];
    var w2 = weights[2];
    var w3 = weights[3];
    var w4 = weights[4];
    var w5 = weights[5];
    var w6 = weights[6];
    var w7 = weights[7];
    var w8 = weights[8];
    for (var j = 0; j < n; j++) {
      var s = 0f;
      s = multiplyAdd(w0, t0[j], s);
      s = multiplyAdd(w1, t1[j + 1], s);
      s = multiplyAdd(w2, t2[j + 2], s);
      s = multiplyAdd(w3, t3[j], s);
      s = multiplyAdd(w4, t4[j + 1], s);
      s = multiplyAdd(w5, t5[j + 2], s);
      s = multiplyAdd(w6, t6[j], s);
      s = multiplyAdd(w7, t7[j + 1], s);
      s = multiplyAdd(w8, t8[j + 2], s);
      out[j] = s + bias;
    }
  }

  /// Adds the weights from `at` on.
  static void add(float[] out, int count, float[][] taps, float[] weights, int at) {
    var n = Math.min(count, Scratch.ROW);
    var t0 = taps[0];
    var t1 = taps[1];
    var t2 = taps[2];
    var t3 = taps[3];
    var t4 = taps[4];
    var t5 = taps[5];
    var t6 = taps[6];
    var t7 = taps[7];
    var t8 = taps[8];
    var w0 = weights[at];
    var w1 = weights[at + 1];
    var w2 = weights[at + 2];
    var w3 = weights[at + 3];
    var w4 = weights[at + 4];
    var w5 = weights[at + 5];
    var w6 = weights[at + 6];
    var w7 = weights[at + 7];
    var w8 = weights[at + 8];
    for (var j = 0; j < n; j++) {
      var s = out[j];
      s = multiplyAdd(w0, t0[j], s);
      s = multiplyAdd(w1, t1[j + 1], s);
      s = multiplyAdd(w2, t2[j + 2], s);
      s = multiplyAdd(w3, t3[j], s);
      s = multiplyAdd(w4, t4[j + 1], s);
      s = multiplyAdd(w5, t5[j + 2], s);
      s = multiplyAdd(w6, t6[j], s);
      s = multiplyAdd(w7, t7[j + 1], s);
      s = multiplyAdd(w8, t8[j + 2], s);
      out[j] = s;
    }
  }
}
