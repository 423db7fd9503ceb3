package org.convolens.core;

/// The matrices of Winograd's minimal filtering F(4 × 4, 3 × 3), which makes 4 × 4 outputs from 6 ×
/// 6 inputs with 36 multiplications instead of 144: how a tile of input, a kernel and the products
/// of both are transformed. From Lavin and Gray, *Fast Algorithms for Convolutional Neural
/// Networks*, 2016. Places of a tile or kernel are rows of values, a column for each of many tiles
/// or kernels.
final class TileTransform {
  /// Outputs along one side of a tile.
  static final int OUTPUTS = 4;

  /// Inputs along one side of a tile.
  static final int INPUTS = 6;

  /// Products of a tile.
  static final int POINTS = INPUTS * INPUTS;

  private static final int KERNEL = 3;

  private TileTransform() {}

  /// Transforms along one side.
  @FunctionalInterface
  private interface Side {
    void apply(float[][] from, int first, int step, float[][] into, int at, int atStep, int n);
  }

  /// Transforms tiles of input.
  static void input(float[][] tiles, float[][] between, float[][] into, int n) {
    both(TileTransform::inputSide, INPUTS, INPUTS, tiles, between, into, n);
  }

  /// Transforms kernels.
  static void kernel(float[][] kernels, float[][] between, float[][] into, int n) {
    both(TileTransform::kernelSide, KERNEL, INPUTS, kernels, between, into, n);
  }

  /// Transforms sums of products into outputs.
  static void output(float[][] sums, float[][] between, float[][] into, int n) {
    both(TileTransform::outputSide, INPUTS, OUTPUTS, sums, between, into, n);
  }

  /// From both sides: first down the columns, then along the rows.
  private static void both(
      Side side, int old, int made, float[][] from, float[][] between, float[][] into, int n) {
    for (var column = 0; column < old; column++) {
      side.apply(from, column, old, between, column, old, n);
    }
    for (var row = 0; row < made; row++) {
      side.apply(between, row * old, 1, into, row * made, 1, n);
    }
  }

  /// In two loops: a compiler makes no vector instructions of one so large.
  private static void inputSide(
      float[][] from, int first, int step, float[][] into, int at, int atStep, int n) {
    inputMiddle(from, first + step, step, into, at + atStep, atStep, n);
    inputEnd(from, first, step, into[at], n);
    inputEnd(from, first + step, step, into[at + 5 * atStep], n);
  }

  private static void inputMiddle(
      float[][] from, int first, int step, float[][] into, int at, int atStep, int count) {
    var n = Math.min(count, Scratch.ROW);
    var d1 = from[first];
    var d2 = from[first + step];
    var d3 = from[first + 2 * step];
    var d4 = from[first + 3 * step];
    var t1 = into[at];
    var t2 = into[at + atStep];
    var t3 = into[at + 2 * atStep];
    var t4 = into[at + 3 * atStep];
    for (var j = 0; j < n; j++) {
      var x1 = d1[j];
      var x2 = d2[j];
      var x3 = d3[j];
      var x4 = d4[j];
      var even = x4 - 4 * x2;
      var odd = x3 - 4 * x1;
      var evenNear = x4 - x2;
      var oddNear = 2 * (x3 - x1);
      t1[j] = even + odd;
      t2[j] = even - odd;
      t3[j] = evenNear + oddNear;
      t4[j] = evenNear - oddNear;
    }
  }

  private static void inputEnd(float[][] from, int first, int step, float[] into, int count) {
    var n = Math.min(count, Scratch.ROW);
    var d0 = from[first];
    var d2 = from[first + 2 * step];
    var d4 = from[first + 4 * step];
    for (var j = 0; j < n; j++) {
      into[j] = 4 * d0[j] - 5 * d2[j] + d4[j];
    }
  }

  private static void kernelSide(
      float[][] from, int first, int step, float[][] into, int at, int atStep, int count) {
    var n = Math.min(count, Scratch.ROW);
    var g0 = from[first];
    var g1 = from[first + step];
    var g2 = from[first + 2 * step];
    var t0 = into[at];
    var t1 = into[at + atStep];
    var t2 = into[at + 2 * atStep];
    var t3 = into[at + 3 * atStep];
    var t4 = into[at + 4 * atStep];
    var t5 = into[at + 5 * atStep];
    for (var j = 0; j < n; j++) {
      var x0 = g0[j];
      var x1 = g1[j];
      var x2 = g2[j];
      var even = -1 / 6f * (x0 + x2);
      var odd = 1 / 6f * x1;
      var evenFar = 1 / 24f * x0 + 1 / 6f * x2;
      var oddFar = 1 / 12f * x1;
      t0[j] = 1 / 4f * x0;
      t1[j] = even - odd;
      t2[j] = even + odd;
      t3[j] = evenFar + oddFar;
      t4[j] = evenFar - oddFar;
      t5[j] = x2;
    }
  }

  private static void outputSide(
      float[][] from, int first, int step, float[][] into, int at, int atStep, int count) {
    var n = Math.min(count, Scratch.ROW);
    var m0 = from[first];
    var m1 = from[first + step];
    var m2 = from[first + 2 * step];
    var m3 = from[first + 3 * step];
    var m4 = from[first + 4 * step];
    var m5 = from[first + 5 * step];
    var y0 = into[at];
    var y1 = into[at + atStep];
    var y2 = into[at + 2 * atStep];
    var y3 = into[at + 3 * atStep];
    for (var j = 0; j < n; j++) {
      var x1 = m1[j];
      var x2 = m2[j];
      var x3 = m3[j];
      var x4 = m4[j];
      var even = x1 + x2;
      var odd = x1 - x2;
      var evenFar = x3 + x4;
      var oddFar = x3 - x4;
      y0[j] = m0[j] + even + evenFar;
      y1[j] = odd + 2 * oddFar;
      y2[j] = even + 4 * evenFar;
      y3[j] = odd + 8 * oddFar + m5[j];
    }
  }
}
