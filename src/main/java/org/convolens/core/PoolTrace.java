package org.convolens.core;

import java.util.List;

/// One output value of a pooling layer, explained: the cells of the input under its window, and
/// what became of them.
///
/// @param cells the part of the window that lies within the input; padding never takes part but in
///   the count
/// @param window the values of these cells, one channel
/// @param winners where in the window the largest value stands, more than one when they are equal;
///   empty for a mean
/// @param sum of the values, in double as [Reference] sums them
/// @param count what the sum is divided by
public record PoolTrace(
    Region cells, Tensor window, List<Region> winners, double sum, long count, float value) {
  public PoolTrace {
    winners = List.copyOf(winners);
  }

  /// Explains the value at a row and column of a channel.
  ///
  /// @throws MisfitException when the layer does not fit the input
  public static PoolTrace of(Tensor input, Pool pool, int channel, int row, int column) {
    var output = pool.outputShape(input.shape());
    if (row < 0 || row >= output.rows() || column < 0 || column >= output.columns()) {
      throw new IndexOutOfBoundsException("no value %d, %d in %s".formatted(row, column, output));
    }
    var sliding = Sliding.of(pool, input.shape());
    var cells = sliding.inside(row, column);
    var value = Reference.pooled(pool, sliding, input, channel, row, column);
    if (cells.isEmpty()) {
      return new PoolTrace(cells, Tensor.signal(value), List.of(), 0, 0, value);
    }
    var window =
        Tensor.generate(
            Shape.picture(1, cells.rows(), cells.columns()),
            (_, r, c) -> input.get(channel, cells.row() + r, cells.column() + c));
    return new PoolTrace(
        cells,
        window,
        pool.kind() == Pool.Kind.MAX ? places(window, value) : List.of(),
        sum(window),
        pool.countPadding() ? pool.cells() : cells.area(),
        value);
  }

  private static List<Region> places(Tensor window, float value) {
    return Region.of(window.shape()).cells().filter(cell -> same(window, cell, value)).toList();
  }

  private static boolean same(Tensor window, Region cell, float value) {
    return Float.compare(window.get(cell.row(), cell.column()), value) == 0;
  }

  private static double sum(Tensor window) {
    var sum = 0.0;
    for (var value : window.toArray()) {
      sum += value;
    }
    return sum;
  }
}
