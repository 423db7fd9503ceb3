package org.convolens.core;

import java.util.Arrays;
import java.util.Optional;

/// Large kernels that are a column times a row, such as Gaussian and box blurs: every input row is
/// weighted along the row once, and these sums are then weighted down the columns.
final class Separable implements ConvMethod {
  private static final int ROWS = 64;
  private static final int MOST_EXTENT = 256;
  private static final int SHIFTS = 16;

  /// How far a weight may be from the product that stands for it: as far as rounding makes it.
  private static final float ROUNDING = 0x1p-21f;

  private final Conv conv;
  private final Tensor input;
  private final Sliding sliding;
  private final Factors[] factors;

  /// weight(row, column) = down(row) · along(column)
  private static final class Factors {
    private final float[] down;
    private final float[] along;

    private Factors(float[] down, float[] along) {
      this.down = down;
      this.along = along;
    }

    /// Through the largest weight; scaled so that both factors are of about one size.
    static Optional<Factors> of(float[] weights, Pair kernel) {
      var pivot = 0;
      for (var index = 1; index < weights.length; index++) {
        if (Math.abs(weights[index]) > Math.abs(weights[pivot])) {
          pivot = index;
        }
      }
      var columns = kernel.columns();
      var scale = Math.scalb(1f, Math.getExponent(weights[pivot]) / 2);
      var down = new float[kernel.rows()];
      var along = new float[columns];
      for (var row = 0; row < down.length; row++) {
        down[row] = weights[row * columns + pivot % columns] / scale;
      }
      for (var column = 0; column < columns; column++) {
        along[column] = weights[pivot / columns * columns + column] / weights[pivot] * scale;
      }
      var found = new Factors(down, along);
      return found.stands(weights) ? Optional.of(found) : Optional.empty();
    }

    private boolean stands(float[] weights) {
      for (var index = 0; index < weights.length; index++) {
        var product = (double) down[index / along.length] * along[index % along.length];
        if (!(Math.abs(product - weights[index]) <= ROUNDING * Math.abs(weights[index]))) {
          return false;
        }
      }
      return true;
    }
  }

  private Separable(Conv conv, Tensor input, Factors[] factors) {
    this.conv = conv;
    this.input = input;
    this.sliding = Sliding.of(conv, input.shape());
    this.factors = factors;
  }

  /// Empty where some kernel is no such product, or where it would not pay.
  static Optional<ConvMethod> of(Conv conv, Tensor input) {
    var kernel = conv.kernel();
    if (conv.depth() > 1
        || kernel.rows() * kernel.columns() < 2 * (kernel.rows() + kernel.columns())
        || conv.stride().rows() > 2
        || Sliding.of(conv, input.shape()).extent().rows() > MOST_EXTENT) {
      return Optional.empty();
    }
    var count = conv.filters().size();
    var weights = new Weights(conv, 0, count);
    var factors = new Factors[count];
    for (var filter = 0; filter < count; filter++) {
      var found = Factors.of(weights.of(filter), kernel);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      factors[filter] = found.get();
    }
    return Optional.of(new Separable(conv, input, factors));
  }

  @Override
  public void compute(
      TensorEditor output, Region region, Weights weights, int from, int to, Progress progress) {
    try (var scratch = Scratch.borrow()) {
      var rows = new InputRows(input, sliding, scratch);
      var shifted = scratch.rows(Math.min(SHIFTS, conv.kernel().columns()));
      var height = Math.min(ROWS, region.rows());
      var along = scratch.rows((height - 1) * conv.stride().rows() + sliding.extent().rows());
      var sums = scratch.rows(1)[0];
      for (var band : region.bands(ROWS, Scratch.ROW)) {
        for (var filter = from; filter < to; filter++) {
          sumAlong(rows, band, filter, shifted, along, progress);
          sumDown(output, band, filter, along, sums, progress);
        }
      }
    }
  }

  private void sumAlong(
      InputRows rows,
      Region band,
      int filter,
      float[][] shifted,
      float[][] along,
      Progress progress) {
    var first = sliding.inputRow(band.row(), 0);
    var count = (band.rows() - 1) * conv.stride().rows() + sliding.extent().rows();
    var taps = conv.kernel().columns();
    for (var row = 0; row < count; row++) {
      Arrays.fill(along[row], 0, band.columns(), 0f);
      for (var tap = 0; tap < taps; tap += SHIFTS) {
        var some = Math.min(SHIFTS, taps - tap);
        var into = new InputRows.Rows(shifted, 0, 0);
        rows.copy(
            conv.firstChannelOf(filter),
            first + row,
            band.column(),
            tap,
            some,
            band.columns(),
            into);
        RowSum.add(along[row], band.columns(), shifted, some, factors[filter].along, tap);
      }
      progress.add((long) band.columns() * taps);
    }
  }

  private void sumDown(
      TensorEditor output,
      Region band,
      int filter,
      float[][] along,
      float[] sums,
      Progress progress) {
    var n = band.columns();
    var taps = new float[conv.kernel().rows()][];
    var bias = conv.filters().get(filter).bias();
    for (var row = 0; row < band.rows(); row++) {
      for (var tap = 0; tap < taps.length; tap++) {
        taps[tap] = along[row * conv.stride().rows() + tap * conv.dilation().rows()];
      }
      Arrays.fill(sums, 0, n, 0f);
      RowSum.add(sums, n, taps, taps.length, factors[filter].down, 0);
      RowSum.add(sums, n, bias);
      output.store(filter, band.row() + row, band.column(), sums, 0, n);
      progress.add((long) n * taps.length);
    }
  }
}
