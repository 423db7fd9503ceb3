package org.convolens.core;

import java.util.Arrays;
import java.util.List;

/// Small layers whose window moves by single cells along a row. Rows of outputs as wide as the
/// padded input behind them are one long row: then moving the window by a cell or by a row is
/// moving along it, and all rows are summed in one loop. What stands at the ends of rows is
/// nobody's output and is left aside. The order of additions and the rounding are those of
/// [Reference].
final class PlainPlanes implements ConvMethod {
  /// The fewest columns worth a piece of their own.
  private static final int NARROW = 32;

  /// As many as there are planes for sums.
  private static final int FILTERS = Scratch.PLANES - 2;

  private final Conv conv;
  private final Tensor input;
  private final Sliding sliding;

  PlainPlanes(Conv conv, Tensor input, Sliding sliding) {
    this.conv = conv;
    this.input = input;
    this.sliding = sliding;
  }

  /// Whether the columns of the window stand side by side, and it is small.
  static boolean suit(Conv conv) {
    return conv.stride().columns() == 1
        && conv.dilation().columns() == 1
        && columns(conv.kernel(), conv.dilation()) >= NARROW;
  }

  /// How many columns of outputs may be computed at a time.
  private static int columns(Pair kernel, Pair dilation) {
    var rows = (long) dilation.rows() * (kernel.rows() - 1) + 1;
    return (int) (Scratch.PLANE / rows) - kernel.columns() + 1;
  }

  @Override
  public void compute(
      TensorEditor output, Region region, Weights weights, int from, int to, Progress progress) {
    var few = FewSums.plain(conv, input, sliding);
    if (few.suits(region, to - from)) {
      few.compute(output, region, weights, from, to, progress);
      return;
    }
    try (var scratch = Scratch.borrow()) {
      for (var piece : pieces(region)) {
        for (int first = from, end; first < to; first = end) {
          end = Math.min(conv.endOfGroup(first), Math.min(to, first + FILTERS));
          new Piece(piece, scratch).compute(output, weights, first, end);
        }
        progress.add(piece.area() * conv.taps() * (to - from));
      }
    }
  }

  /// Pieces whose input has room in one array.
  private List<Region> pieces(Region region) {
    var columns = Math.min(region.columns(), columns(sliding.kernel(), sliding.dilation()));
    var pitch = columns + sliding.kernel().columns() - 1;
    var more = Scratch.PLANE / pitch - sliding.extent().rows();
    var rows = 1 + more / sliding.stride().rows();
    return columns == region.columns() && rows >= region.rows()
        ? List.of(region)
        : region.bands(rows, columns);
  }

  private final class Piece {
    private final Region region;
    private final Scratch scratch;
    private final Patch patch;
    private final float[] plane;

    /// How far the last output lies along the long row, plus one.
    private final int length;

    Piece(Region region, Scratch scratch) {
      this.region = region;
      this.scratch = scratch;
      patch = new Patch(input, sliding, region);
      plane = scratch.plane(0);
      length = (region.rows() - 1) * patch.columns() + region.columns();
    }

    void compute(TensorEditor output, Weights weights, int from, int to) {
      for (var filter = from; filter < to; filter++) {
        Arrays.fill(sums(filter - from), 0, length, 0f);
      }
      var tap = 0;
      for (var channel = 0; channel < conv.depth(); channel++) {
        patch.read(conv.firstChannelOf(from) + channel, plane, 0);
        for (var row = 0; row < sliding.kernel().rows(); row++) {
          addRow(row, weights, tap, from, to);
          tap += sliding.kernel().columns();
        }
      }
      for (var filter = from; filter < to; filter++) {
        var sums = sums(filter - from);
        addBias(sums, conv.filters().get(filter).bias());
        output.store(filter, region, sums, patch.columns());
      }
    }

    /// Zero changes nothing: no sum that began with 0 is −0.
    private void addBias(float[] sums, float bias) {
      if (bias != 0) {
        RowSum.add(sums, length, bias);
      }
    }

    private float[] sums(int index) {
      return scratch.plane(2 + index);
    }

    private void addRow(int kernelRow, Weights weights, int tap, int from, int to) {
      var columns = sliding.kernel().columns();
      for (int column = 0, count; column < columns; column += count) {
        count = Math.min(PlainSum.MOST, columns - column);
        var shifted = new float[count][];
        Arrays.fill(shifted, shifted(kernelRow, column, count));
        for (var filter = from; filter < to; filter++) {
          PlainSum.add(sums(filter - from), length, shifted, weights.of(filter), tap + column);
        }
      }
    }

    /// The input that stands behind the outputs for some columns of the kernel from one on.
    private float[] shifted(int kernelRow, int column, int count) {
      var pitch = patch.columns();
      var start = kernelRow * sliding.dilation().rows() * pitch + column;
      var step = sliding.stride().rows();
      if (start == 0 && step == 1) {
        return plane;
      }
      var shifted = scratch.plane(1);
      if (step == 1) {
        System.arraycopy(plane, start, shifted, 0, length + count - 1);
      } else {
        for (var row = 0; row < region.rows(); row++) {
          var width = region.columns() + count - 1;
          System.arraycopy(plane, start + row * step * pitch, shifted, row * pitch, width);
        }
      }
      return shifted;
    }
  }
}
