package org.convolens.core;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The geometry of a window that slides over an input: which input cells stand behind which output
/// cell. Output size along an axis: ⌊(in + padding − dilation·(k − 1) − 1) / stride⌋ + 1.
///
/// @param input shape of the input
/// @param kernel size of the kernel or pooling window, without dilation
/// @param padding the cells added on each side
public record Sliding(
    Shape input, Pair kernel, Pair stride, Pair dilation, Padding.Explicit padding, Border border) {

  public static Sliding of(Conv conv, Shape input) {
    var amounts =
        conv.padding().amounts(input.plane(), conv.kernel(), conv.stride(), conv.dilation());
    return new Sliding(
        input, conv.kernel(), conv.stride(), conv.dilation(), amounts, conv.border());
  }

  public static Sliding of(Pool pool, Shape input) {
    var amounts = pool.padding().amounts(input.plane(), pool.size(), pool.stride(), Pair.ONE);
    return new Sliding(input, pool.size(), pool.stride(), Pair.ONE, amounts, Border.Named.ZERO);
  }

  /// The window of any layer: of one cell where every value is taken by itself, or the layer is
  /// switched off.
  public static Sliding of(Layer layer, boolean on, Shape input) {
    return switch (layer) {
      case Conv conv when on -> of(conv, input);
      case Pool pool when on -> of(pool, input);
      case Conv _, Pool _, Activation _ ->
          new Sliding(
              input, Pair.ONE, Pair.ONE, Pair.ONE, Padding.Explicit.NONE, Border.Named.ZERO);
    };
  }

  /// The size of the window with its dilation, of a layer that fits.
  public Pair extent() {
    var window = window();
    return new Pair(clamped(window.rows()), clamped(window.columns()));
  }

  private Extent window() {
    return new Extent(
        (long) dilation.rows() * (kernel.rows() - 1) + 1,
        (long) dilation.columns() * (kernel.columns() - 1) + 1);
  }

  private static int clamped(long size) {
    return (int) Math.min(size, Integer.MAX_VALUE);
  }

  /// 0 when the window does not fit.
  public int outputRows() {
    return clamped(rowsOfOutput());
  }

  /// 0 when the window does not fit.
  public int outputColumns() {
    return clamped(columnsOfOutput());
  }

  private long rowsOfOutput() {
    return outputs(input.rows() + padding.rows() - window().rows(), stride.rows());
  }

  private long columnsOfOutput() {
    return outputs(input.columns() + padding.columns() - window().columns(), stride.columns());
  }

  private static long outputs(long room, int stride) {
    return room < 0 ? 0 : room / stride + 1;
  }

  Shape outputShape(String layer, int channels) {
    if (isBeyondCounting()) {
      throw new MisfitException(new Misfit.TooWide(layer, input, window()));
    }
    var rows = rowsOfOutput();
    var columns = columnsOfOutput();
    if (rows == 0 || columns == 0) {
      throw new MisfitException(new Misfit.NoOutput(layer, input, padding, window()));
    }
    if (!Shape.fits(channels, rows, columns)) {
      throw new MisfitException(new Misfit.TooLarge(layer, input, channels, rows, columns));
    }
    return new Shape(channels, (int) rows, (int) columns, input.signal());
  }

  /// Whether a window that finds room in the padding is so large, or stands so far outside, that
  /// its cells have no number.
  private boolean isBeyondCounting() {
    return isBeyondCounting(
            input.rows(),
            Math.max(padding.top(), padding.bottom()),
            padding.rows(),
            window().rows())
        || isBeyondCounting(
            input.columns(),
            Math.max(padding.left(), padding.right()),
            padding.columns(),
            window().columns());
  }

  private static boolean isBeyondCounting(int length, int widest, long all, long window) {
    return widest == Padding.ENDLESS
        || length - 1L + widest > Integer.MAX_VALUE
        || (window > Integer.MAX_VALUE && window <= length + all);
  }

  /// The input row under a kernel row; outside the input it is a padding row.
  public int inputRow(int outputRow, int kernelRow) {
    return outputRow * stride.rows() + kernelRow * dilation.rows() - padding.top();
  }

  /// The input column under a kernel column; outside the input it is a padding column.
  public int inputColumn(int outputColumn, int kernelColumn) {
    return outputColumn * stride.columns() + kernelColumn * dilation.columns() - padding.left();
  }

  /// The cells of the input under the window of an output, without those in the padding, where no
  /// dilation parts them.
  public Region inside(int outputRow, int outputColumn) {
    var top = inputRow(outputRow, 0);
    var left = inputColumn(outputColumn, 0);
    return Region.between(
        Math.max(0, top),
        Math.max(0, left),
        (int) Math.min(input.rows(), (long) top + kernel.rows()),
        (int) Math.min(input.columns(), (long) left + kernel.columns()));
  }

  /// Whether some window's kernel covers this input row; false is input that the last stride never
  /// reaches, or that dilation and stride always step over.
  public boolean reachesRow(int row) {
    return rowAxis().reaches(row);
  }

  /// Whether some window's kernel covers this input column.
  public boolean reachesColumn(int column) {
    return columnAxis().reaches(column);
  }

  /// The outputs whose window uses one of these input cells, through the border too: a mirrored
  /// padding cell stands for a real one. The regions do not overlap.
  public List<Region> outputsReached(Region cells) {
    if (cells.isEmpty()) {
      return List.of();
    }
    var rows = rowAxis().outputs(border, cells.row(), cells.endRow());
    var columns = columnAxis().outputs(border, cells.column(), cells.endColumn());
    var regions = new ArrayList<Region>();
    for (var r : rows) {
      for (var c : columns) {
        regions.add(Region.between(r.from, c.from, r.to, c.to));
      }
    }
    return regions;
  }

  private Axis rowAxis() {
    return new Axis(
        input.rows(),
        kernel.rows(),
        stride.rows(),
        dilation.rows(),
        padding.top(),
        padding.bottom(),
        outputRows());
  }

  private Axis columnAxis() {
    return new Axis(
        input.columns(),
        kernel.columns(),
        stride.columns(),
        dilation.columns(),
        padding.left(),
        padding.right(),
        outputColumns());
  }

  private record Span(int from, int to) {
    boolean isEmpty() {
      return from >= to;
    }
  }

  private record Axis(
      int length, int kernel, int stride, int dilation, int before, int after, int outputs) {

    boolean reaches(int index) {
      if (dilation == 1) {
        return !spanOf(index, index + 1, 0, kernel - 1).isEmpty();
      }
      for (var tap = 0; tap < kernel; tap++) {
        var start = index + before - tap * dilation;
        if (start >= 0 && start % stride == 0 && start / stride < outputs) {
          return true;
        }
      }
      return false;
    }

    /// The outputs that use one of the cells from `from` up to `to`, as runs.
    List<Span> outputs(Border border, int from, int to) {
      return stride == 1 && dilation <= to - from && border.isConstant()
          ? oneRun(from, to)
          : runs(border, from, to);
    }

    private List<Span> oneRun(int from, int to) {
      var first = Math.max(0, from + before - (kernel - 1) * dilation);
      var end = Math.min(outputs, to + before);
      return first < end ? List.of(new Span(first, end)) : List.of();
    }

    private List<Span> runs(Border border, int from, int to) {
      var reached = new BitSet(outputs);
      mark(reached, from, to);
      if (!border.isConstant()) {
        for (var padded = -before; padded < 0; padded++) {
          markPadding(reached, border, padded, from, to);
        }
        for (var beyond = 0; beyond < after; beyond++) {
          markPadding(reached, border, length + beyond, from, to);
        }
      }
      var spans = new ArrayList<Span>();
      for (var start = reached.nextSetBit(0); start >= 0; ) {
        var end = reached.nextClearBit(start);
        spans.add(new Span(start, end));
        start = reached.nextSetBit(end);
      }
      return spans;
    }

    private void markPadding(BitSet reached, Border border, int padded, int from, int to) {
      var source = border.source(padded, length);
      if (source >= from && source < to) {
        mark(reached, padded, padded + 1);
      }
    }

    private void mark(BitSet reached, int from, int to) {
      if (dilation <= to - from) {
        mark(reached, spanOf(from, to, 0, kernel - 1));
      } else {
        for (var tap = 0; tap < kernel; tap++) {
          mark(reached, spanOf(from, to, tap, tap));
        }
      }
    }

    private static void mark(BitSet reached, Span span) {
      if (!span.isEmpty()) {
        reached.set(span.from, span.to);
      }
    }

    /// The outputs for taps so near each other that they leave no gap.
    private Span spanOf(int from, int to, int firstTap, int lastTap) {
      return new Span(
          Math.max(0, Math.ceilDiv(from + before - lastTap * dilation, stride)),
          Math.min(outputs, Math.floorDiv(to - 1 + before - firstTap * dilation, stride) + 1));
    }
  }
}
