package org.convolens.core;

import java.util.Arrays;

/// Pooling, row by row: the rows of input behind a row of outputs, shifted and thinned, are taken
/// together. Gives the bits of [Reference].
final class PoolRows implements PlaneMethod {
  /// So many shifted rows stay in the first-level cache.
  private static final int SHIFTS = 16;

  private final Pool pool;
  private final Tensor input;
  private final Sliding sliding;

  PoolRows(Pool pool, Tensor input) {
    this.pool = pool;
    this.input = input;
    this.sliding = padded(Sliding.of(pool, input.shape()), pool.kind());
  }

  /// Padding holds what changes nothing.
  private static Sliding padded(Sliding sliding, Pool.Kind kind) {
    var nothing = kind == Pool.Kind.MAX ? Float.NEGATIVE_INFINITY : 0f;
    return new Sliding(
        sliding.input(),
        sliding.kernel(),
        sliding.stride(),
        sliding.dilation(),
        sliding.padding(),
        new Border.Constant(nothing));
  }

  @Override
  public void compute(TensorEditor output, int channel, Region region, Progress progress) {
    try (var scratch = Scratch.borrow()) {
      var rows = new InputRows(input, sliding, scratch);
      var shifted = scratch.rows(Math.min(SHIFTS, pool.size().columns()));
      var into = new InputRows.Rows(shifted, 0, 0);
      for (var band : region.bands(1, columnsAtOnce())) {
        switch (pool.kind()) {
          case MAX -> max(output, channel, band, rows, into, shifted);
          case AVERAGE -> mean(output, channel, band, rows, into, shifted);
        }
        progress.add(band.columns() * LayerPass.costOfValue(pool));
      }
    }
  }

  /// Windows larger than the input that lie far apart meet it with taps that are far apart too.
  private int columnsAtOnce() {
    return pool.stride().columns() > 1 && pool.size().columns() > input.columns() ? 1 : Scratch.ROW;
  }

  private void max(
      TensorEditor output,
      int channel,
      Region band,
      InputRows rows,
      InputRows.Rows into,
      float[][] shifted) {
    var best = new float[band.columns()];
    Arrays.fill(best, Float.NEGATIVE_INFINITY);
    forEachTap(
        channel,
        band,
        rows,
        into,
        count -> {
          for (var tap = 0; tap < count; tap++) {
            larger(best, shifted[tap]);
          }
        });
    output.store(channel, band.row(), band.column(), best, 0, best.length);
  }

  private void mean(
      TensorEditor output,
      int channel,
      Region band,
      InputRows rows,
      InputRows.Rows into,
      float[][] shifted) {
    var sums = new double[band.columns()];
    forEachTap(
        channel,
        band,
        rows,
        into,
        count -> {
          for (var tap = 0; tap < count; tap++) {
            add(sums, shifted[tap]);
          }
        });
    var means = new float[sums.length];
    for (var index = 0; index < means.length; index++) {
      means[index] = (float) (sums[index] / cells(band.row(), band.column() + index));
    }
    output.store(channel, band.row(), band.column(), means, 0, means.length);
  }

  @FunctionalInterface
  private interface TapWork {
    void with(int count);
  }

  /// Those of the window that meet the input; a window may be far larger.
  private void forEachTap(
      int channel, Region band, InputRows rows, InputRows.Rows into, TapWork work) {
    var first = firstTap(sliding.inputColumn(band.endColumn() - 1, 0));
    var end = endTap(sliding.inputColumn(band.column(), 0), pool.size().columns(), input.columns());
    var top = sliding.inputRow(band.row(), 0);
    var endRow = endTap(top, pool.size().rows(), input.rows());
    for (var kernelRow = firstTap(top); kernelRow < endRow; kernelRow++) {
      for (int column = first, count; column < end; column += count) {
        count = Math.min(SHIFTS, end - column);
        rows.copy(channel, top + kernelRow, band.column(), column, count, band.columns(), into);
        work.with(count);
      }
    }
  }

  /// The first tap of a window that starts here which is not before the input.
  private static int firstTap(int start) {
    return Math.max(0, -start);
  }

  /// The first tap behind those of the window that are not behind the input.
  private static int endTap(int start, int taps, int length) {
    return (int) Math.min(taps, (long) length - start);
  }

  private static void larger(float[] best, float[] row) {
    for (var index = 0; index < best.length; index++) {
      best[index] = Math.max(best[index], row[index]);
    }
  }

  private static void add(double[] sums, float[] row) {
    for (var index = 0; index < sums.length; index++) {
      sums[index] += row[index];
    }
  }

  /// How many cells the mean of a window counts.
  private long cells(int row, int column) {
    return pool.countPadding() ? pool.cells() : sliding.inside(row, column).area();
  }
}
