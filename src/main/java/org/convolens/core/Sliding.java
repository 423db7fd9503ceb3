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

  /// The size of the window with its dilation.
  public Pair extent() {
    return new Pair(
        dilation.rows() * (kernel.rows() - 1) + 1, dilation.columns() * (kernel.columns() - 1) + 1);
  }

  /// 0 when the window does not fit.
  public int outputRows() {
    var room = (long) input.rows() + padding.rows() - extent().rows();
    return room < 0 ? 0 : Math.toIntExact(room / stride.rows() + 1);
  }

  /// 0 when the window does not fit.
  public int outputColumns() {
    var room = (long) input.columns() + padding.columns() - extent().columns();
    return room < 0 ? 0 : Math.toIntExact(room / stride.columns() + 1);
  }

  Shape outputShape(String layer, int channels) {
    var rows = outputRows();
    var columns = outputColumns();
    if (rows == 0 || columns == 0) {
      throw new MisfitException(new Misfit.NoOutput(layer, input, padding, extent()));
    }
    if (!Shape.fits(channels, rows, columns)) {
      throw new MisfitException(new Misfit.TooLarge(layer, input, channels, rows, columns));
    }
    return new Shape(channels, rows, columns, input.signal());
  }

  /// The input row under a kernel row; outside the input it is a padding row.
  public int inputRow(int outputRow, int kernelRow) {
    return outputRow * stride.rows() + kernelRow * dilation.rows() - padding.top();
  }

  /// The input column under a kernel column; outside the input it is a padding column.
  public int inputColumn(int outputColumn, int kernelColumn) {
    return outputColumn * stride.columns() + kernelColumn * dilation.columns() - padding.left();
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

  private record Span(int from, int to) {}

  private record Axis(
      int length, int kernel, int stride, int dilation, int before, int after, int outputs) {

    boolean reaches(int index) {
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
      for (var padded = -before; padded < 0; padded++) {
        markPadding(reached, border, padded, from, to);
      }
      for (var padded = length; padded < length + after; padded++) {
        markPadding(reached, border, padded, from, to);
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
      for (var tap = 0; tap < kernel; tap++) {
        var shift = before - tap * dilation;
        var first = Math.max(0, Math.ceilDiv(from + shift, stride));
        var end = Math.min(outputs, Math.floorDiv(to - 1 + shift, stride) + 1);
        if (first < end) {
          reached.set(first, end);
        }
      }
    }
  }
}
