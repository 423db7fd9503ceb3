package org.convolens.core;

import java.util.Arrays;
import java.util.Optional;

/// Large kernels that are a column times a row, such as Gaussian and box blurs: every input row is
/// weighted along the row once, and these sums are then weighted down the columns.
final class Separable implements ConvMethod {
  private static final int MOST_EXTENT = 256;

  private final Conv conv;
  private final Tensor input;
  private final Sliding sliding;
  private final Factors[] factors;

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
    for (var band : region.bands(region.rows(), Scratch.ROW)) {
      for (var filter = from; filter < to; filter++) {
        try (var scratch = Scratch.borrow()) {
          new Band(scratch, band, filter).compute(output, progress);
        }
      }
    }
  }

  private final class Band {
    /// So many rows of outputs are summed at once.
    private static final int QUAD = 4;

    private final Region region;
    private final int filter;
    private final RowTaps rows;
    private final int step = conv.stride().rows();
    private final int gap = conv.dilation().rows();
    private final int kernelRows = conv.kernel().rows();

    /// Rows of input, weighted along the row, in turn.
    private final float[][] along;

    private final float[][] sums;

    /// The weights of a column, for each of four outputs as much later as it lies further down.
    private final float[][] down = new float[QUAD][kernelRows + QUAD];

    private final float[][] taps = new float[kernelRows][];

    /// How many rows of input are weighted.
    private int done;

    Band(Scratch scratch, Region region, int filter) {
      this.region = region;
      this.filter = filter;
      rows =
          RowTaps.of(
              new InputRows(input, sliding, scratch),
              sliding,
              scratch,
              region,
              factors[filter].along());
      along = scratch.rows((QUAD - 1) * step + sliding.extent().rows());
      sums = scratch.rows(QUAD);
      for (var index = 0; index < QUAD; index++) {
        System.arraycopy(factors[filter].down(), 0, down[index], index, kernelRows);
      }
    }

    void compute(TensorEditor output, Progress progress) {
      for (int row = 0, count; row < region.rows(); row += count) {
        count = Math.min(QUAD, region.rows() - row);
        sumAlong((row + count - 1) * step + sliding.extent().rows());
        for (var index = 0; index < count; index++) {
          Arrays.fill(sums[index], 0, region.columns(), 0f);
        }
        if (count == QUAD && step == gap) {
          sumDownQuad(row);
        } else {
          for (var index = 0; index < count; index++) {
            sumDown(row + index, index, 0, kernelRows);
          }
        }
        store(output, row, count);
        progress.add((long) count * region.columns() * (step * taps() + kernelRows));
      }
    }

    private int taps() {
      return conv.kernel().columns();
    }

    private void sumAlong(int end) {
      var first = sliding.inputRow(region.row(), 0);
      var into = new float[1][];
      var start = new int[1];
      for (; done < end; done++) {
        into[0] = along[done % along.length];
        Arrays.fill(into[0], 0, region.columns(), 0f);
        rows.add(conv.firstChannelOf(filter), first + done, into, start, 1);
      }
    }

    /// Adds the kernel rows `from` up to `to` to one row of sums.
    private void sumDown(int row, int index, int from, int to) {
      for (var tap = from; tap < to; tap++) {
        taps[tap - from] = along[(row * step + tap * gap) % along.length];
      }
      RowSum.add(sums[index], region.columns(), taps, to - from, down[index], from + index);
    }

    /// Four rows of sums have most of their rows of input in common.
    private void sumDownQuad(int row) {
      for (var index = 0; index < QUAD; index++) {
        sumDown(row + index, index, 0, Math.min(kernelRows, QUAD - 1 - index));
      }
      var common = Math.max(0, kernelRows - QUAD + 1);
      for (var tap = 0; tap < common; tap++) {
        taps[tap] = along[((row + QUAD - 1) * step + tap * gap) % along.length];
      }
      RowSumQuad.addAll(sums, QUAD, region.columns(), taps, common, down, 0, QUAD - 1);
      for (var index = 0; index < QUAD; index++) {
        sumDown(row + index, index, Math.max(common + QUAD - 1 - index, 0), kernelRows);
      }
    }

    private void store(TensorEditor output, int row, int count) {
      for (var index = 0; index < count; index++) {
        RowSum.add(sums[index], region.columns(), conv.filters().get(filter).bias());
        output.store(
            filter, region.row() + row + index, region.column(), sums[index], 0, region.columns());
      }
    }
  }
}
