package org.convolens.core;

/// The matrices of Winograd's minimal filtering for 3 × 3 kernels: how a tile of input, a kernel
/// and the products of both are transformed. From Lavin and Gray, *Fast Algorithms for
/// Convolutional Neural Networks*, 2016.
enum TileTransform {
  /// 4 × 4 outputs from 6 × 6 inputs with 36 multiplications instead of 144.
  FOUR(
      new float[][] {
        {4, 0, -5, 0, 1, 0},
        {0, -4, -4, 1, 1, 0},
        {0, 4, -4, -1, 1, 0},
        {0, -2, -1, 2, 1, 0},
        {0, 2, -1, -2, 1, 0},
        {0, 4, 0, -5, 0, 1}
      },
      new float[][] {
        {1 / 4f, 0, 0},
        {-1 / 6f, -1 / 6f, -1 / 6f},
        {-1 / 6f, 1 / 6f, -1 / 6f},
        {1 / 24f, 1 / 12f, 1 / 6f},
        {1 / 24f, -1 / 12f, 1 / 6f},
        {0, 0, 1}
      },
      new float[][] {
        {1, 1, 1, 1, 1, 0}, {0, 1, -1, 2, -2, 0}, {0, 1, 1, 4, 4, 0}, {0, 1, -1, 8, -8, 1}
      });

  private static final int KERNEL = 3;

  private final Combinations input;
  private final Combinations kernel;
  private final Combinations output;

  TileTransform(float[][] input, float[][] kernel, float[][] output) {
    this.input = new Combinations(input);
    this.kernel = new Combinations(kernel);
    this.output = new Combinations(output);
  }

  /// Outputs along one side of a tile.
  int outputs() {
    return output.rows();
  }

  /// Inputs along one side of a tile.
  int inputs() {
    return input.rows();
  }

  /// Products of a tile.
  int points() {
    return inputs() * inputs();
  }

  /// Transforms tiles of input: a row a place in the tile, a column a tile.
  void input(float[][] tiles, float[][] between, float[][] into, int n) {
    both(input, inputs(), tiles, between, into, n);
  }

  /// Transforms kernels: a row a place in the kernel, a column a kernel.
  void kernel(float[][] kernels, float[][] between, float[][] into, int n) {
    both(kernel, KERNEL, kernels, between, into, n);
  }

  /// Transforms sums of products into outputs: a row a place in the tile, a column a tile.
  void output(float[][] sums, float[][] between, float[][] into, int n) {
    both(output, inputs(), sums, between, into, n);
  }

  /// From both sides: first down the columns, then along the rows.
  private static void both(
      Combinations combinations,
      int side,
      float[][] from,
      float[][] between,
      float[][] into,
      int n) {
    var result = combinations.rows();
    for (var column = 0; column < side; column++) {
      combinations.apply(from, column, side, between, column, side, n);
    }
    for (var row = 0; row < result; row++) {
      combinations.apply(between, row * side, 1, into, row * result, 1, n);
    }
  }
}
