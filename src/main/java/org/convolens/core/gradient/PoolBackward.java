package org.convolens.core.gradient;

import java.util.ArrayList;
import java.util.List;
import org.convolens.core.Pool;
import org.convolens.core.Sliding;
import org.convolens.core.Tensor;

/// A pooling layer backwards. The largest cell of a window takes the whole upstream gradient, the
/// first of them where several are equally large; of a mean every cell takes an equal share.
final class PoolBackward {
  private final Pool pool;
  private final Tensor input;
  private final Sliding sliding;
  private final double[] byInput;

  private PoolBackward(Pool pool, Tensor input) {
    this.pool = pool;
    this.input = input;
    this.sliding = Sliding.of(pool, input.shape());
    this.byInput = new double[input.shape().size()];
  }

  static Tensor run(Pool pool, Tensor input, Tensor upstream) {
    var backward = new PoolBackward(pool, input);
    for (var channel = 0; channel < upstream.channels(); channel++) {
      for (var row = 0; row < upstream.rows(); row++) {
        for (var column = 0; column < upstream.columns(); column++) {
          backward.spread(upstream.get(channel, row, column), channel, row, column);
        }
      }
    }
    return Backward.rounded(input.shape(), backward.byInput);
  }

  private record Place(int row, int column) {}

  private void spread(double g, int channel, int row, int column) {
    if (g == 0) {
      return;
    }
    var cells = cells(row, column);
    switch (pool.kind()) {
      case MAX -> add(channel, largest(channel, cells), g);
      case AVERAGE -> {
        var count = pool.countPadding() ? pool.cells() : cells.size();
        cells.forEach(cell -> add(channel, cell, g / count));
      }
    }
  }

  /// The cells of the input under a window, without padding.
  private List<Place> cells(int row, int column) {
    var cells = new ArrayList<Place>();
    var inside = sliding.inside(row, column);
    for (var r = inside.row(); r < inside.endRow(); r++) {
      for (var c = inside.column(); c < inside.endColumn(); c++) {
        cells.add(new Place(r, c));
      }
    }
    return cells;
  }

  /// NaN counts as the largest, as in the forward pass.
  private Place largest(int channel, List<Place> cells) {
    var best = cells.getFirst();
    for (var cell : cells) {
      if (Float.compare(value(channel, cell), value(channel, best)) > 0
          && value(channel, cell) != value(channel, best)) {
        best = cell;
      }
    }
    return best;
  }

  private float value(int channel, Place cell) {
    return input.get(channel, cell.row(), cell.column());
  }

  private void add(int channel, Place cell, double share) {
    byInput[(channel * input.rows() + cell.row()) * input.columns() + cell.column()] += share;
  }
}
