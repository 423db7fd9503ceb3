package org.convolens.core;

import java.util.List;

/// A way to compute a convolution. All ways that may serve one layer and input give the same bits
/// for an output value, whatever region it is computed with.
interface ConvMethod {
  /// A layer of less work than this, in multiply-adds, is computed in plain steps, each rounded, as
  /// [Reference] and [Trace] show them.
  long PLAIN_WORK = 1 << 17;

  /// Work of less than this is not worth a second thread.
  long SHARED_WORK = 1 << 20;

  /// A window spread over more rows than this is larger than any picture: nearly all the rows that
  /// lie between its own are padding.
  int WIDELY_SPREAD = 1 << 20;

  /// The rule that chooses.
  static ConvMethod of(Conv conv, Tensor input) {
    return of(conv, input, Sliding.of(conv, input.shape()));
  }

  /// The rule that chooses, for one who knows the window.
  static ConvMethod of(Conv conv, Tensor input, Sliding sliding) {
    var outputs = conv.filters().size() * (long) sliding.outputRows() * sliding.outputColumns();
    if (outputs * conv.taps() < PLAIN_WORK) {
      return PlainPlanes.suit(conv)
          ? new PlainPlanes(conv, input, sliding)
          : new PlainRows(conv, input);
    }
    if (sliding.extent().rows() > WIDELY_SPREAD) {
      return new PlainRows(conv, input);
    }
    return Separable.of(conv, input).orElseGet(() -> direct(conv, input));
  }

  private static ConvMethod direct(Conv conv, Tensor input) {
    var filtersOfOneInput = conv.filters().size() / conv.groups();
    return filtersOfOneInput < 4
        ? NineTaps.of(conv, input).orElseGet(() -> new RowScatter(conv, input))
        : Winograd.of(conv, input).orElseGet(() -> new PatchProducts(conv, input));
  }

  /// Writes a region of the maps of filters `from` up to `to`.
  void compute(
      TensorEditor output, Region region, Weights weights, int from, int to, Progress progress);

  /// The outputs whose bits may change where those of a region do.
  default Region touchedBy(Region changed) {
    return changed;
  }

  /// Pieces of a region that different threads may compute.
  default List<Region> parts(Region region) {
    return region.rows() >= PARTS
        ? region.bands(Math.ceilDiv(region.rows(), PARTS), region.columns())
        : region.bands(region.rows(), Math.ceilDiv(region.columns(), PARTS));
  }

  /// Enough for the threads of a laptop to end at about the same time.
  int PARTS = 8;
}
