package org.convolens.core;

import java.util.Arrays;
import java.util.List;

/// Many filters at once: the inputs behind up to [Scratch#ROW] outputs are laid out tap by tap, and
/// every filter adds its weighted taps to its own row of sums, four filters and four taps a pass.
/// Each output value is summed in the order of [Reference], with [Arithmetic#multiplyAdd].
final class PatchProducts implements ConvMethod {
  /// So many taps stay in the second-level cache, four at a time in the first-level one.
  private static final int TAPS = 64;

  /// So many rows of sums stay in the second-level cache.
  private static final int FILTERS = 256;

  private final Conv conv;
  private final Sliding sliding;
  private final Pair kernel;
  private final Tensor input;

  PatchProducts(Conv conv, Tensor input) {
    this.conv = conv;
    this.sliding = Sliding.of(conv, input.shape());
    this.kernel = conv.kernel();
    this.input = input;
  }

  /// Whole tiles.
  @Override
  public List<Region> parts(Region region) {
    return region.tiles(Scratch.ROW);
  }

  @Override
  public void compute(
      TensorEditor output, Region region, Weights weights, int from, int to, Progress progress) {
    try (var scratch = Scratch.borrow()) {
      var rows = new InputRows(input, sliding, scratch);
      var taps = scratch.rows(Math.min(TAPS, conv.depth() * kernel.rows() * kernel.columns()));
      var sums = scratch.rows(Math.min(FILTERS, to - from));
      var perGroup = conv.filters().size() / conv.groups();
      for (var first = from; first < to; ) {
        var end = Math.min(to, Math.min(first + FILTERS, (first / perGroup + 1) * perGroup));
        for (var tile : region.tiles(Scratch.ROW)) {
          sum(rows, tile, weights, first, end, taps, sums, progress);
          for (var filter = first; filter < end; filter++) {
            store(output, tile, filter, sums[filter - first]);
          }
        }
        first = end;
      }
    }
  }

  private void sum(
      InputRows rows,
      Region tile,
      Weights weights,
      int from,
      int to,
      float[][] taps,
      float[][] sums,
      Progress progress) {
    var n = tile.rows() * tile.columns();
    var plane = kernel.rows() * kernel.columns();
    var channel = conv.firstChannelOf(from);
    for (var filter = from; filter < to; filter++) {
      Arrays.fill(sums[filter - from], 0, n, 0f);
    }
    for (var tap = 0; tap < conv.depth() * plane; tap += TAPS) {
      var count = Math.min(TAPS, conv.depth() * plane - tap);
      gather(rows, tile, channel, tap, count, taps);
      RowSumQuad.addAll(sums, to - from, n, taps, count, weights.all(), from, tap);
      progress.add((long) n * count * (to - from));
    }
  }

  /// Lays out `count` taps from `first` on, in the order channel, kernel row, kernel column.
  private void gather(
      InputRows rows, Region tile, int channel, int first, int count, float[][] taps) {
    var columns = kernel.columns();
    for (int tap = first, run; tap < first + count; tap += run) {
      var kernelColumn = tap % columns;
      var kernelRow = tap / columns % kernel.rows();
      run = Math.min(first + count - tap, columns - kernelColumn);
      for (var row = 0; row < tile.rows(); row++) {
        rows.copy(
            channel + tap / columns / kernel.rows(),
            sliding.inputRow(tile.row() + row, kernelRow),
            tile.column(),
            kernelColumn,
            run,
            tile.columns(),
            new InputRows.Rows(taps, tap - first, row * tile.columns()));
      }
    }
  }

  private void store(TensorEditor output, Region tile, int filter, float[] sums) {
    RowSum.add(sums, tile.rows() * tile.columns(), conv.filters().get(filter).bias());
    for (var row = 0; row < tile.rows(); row++) {
      output.store(
          filter, tile.row() + row, tile.column(), sums, row * tile.columns(), tile.columns());
    }
  }
}
