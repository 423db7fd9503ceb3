package org.convolens.core;

import java.util.ArrayList;
import java.util.List;

/// Computes layers, one at a time: from scratch, or again after a change at the cost of what the
/// change reaches. Large work is cut into parts for the threads of the caller's [Crew].
final class LayerRun {
  /// Values that one thread computes at a time where every channel stands by itself.
  private static final int PIECE = 1 << 16;

  /// Such a value waits for memory about as long as so many multiply-adds take.
  private static final long VALUE_WORK = 4;

  private final RunControl control;
  private final Progress progress;

  LayerRun(RunControl control, Progress progress) {
    this.control = control;
    this.progress = progress;
  }

  /// Multiply-adds of a value of a convolution; values read for one of another layer.
  static long costOfValue(Layer layer) {
    return switch (layer) {
      case Conv conv -> (long) conv.depth() * conv.kernel().rows() * conv.kernel().columns();
      case Activation _ -> 1;
      case Pool pool -> (long) pool.size().rows() * pool.size().columns();
    };
  }

  Tensor full(Layer layer, Tensor input) {
    var shape = layer.outputShape(input.shape());
    var output = Tensor.Editor.unwritten(shape);
    switch (layer) {
      case Conv conv -> {
        var method = ConvMethod.of(conv, input);
        convolve(method, conv, output, Region.of(shape), 0, conv.filters().size());
      }
      case Activation activation ->
          compute(new ActivationRows(activation, input), 1, output, Piece.all(shape));
      case Pool pool ->
          compute(new PoolRows(pool, input), costOfValue(pool), output, Piece.all(shape));
    }
    return output.build();
  }

  Tensor update(Layer layer, Tensor input, Earlier earlier) {
    return switch (layer) {
      case Conv conv -> updateConv(conv, (Conv) earlier.layer(), input, earlier);
      case Activation activation ->
          updatePlanes(activation, new ActivationRows(activation, input), input, earlier);
      case Pool pool -> updatePlanes(pool, new PoolRows(pool, input), input, earlier);
    };
  }

  private Tensor updatePlanes(Layer layer, PlaneMethod method, Tensor input, Earlier earlier) {
    var sliding = Sliding.of(layer, true, input.shape());
    var pieces = new ArrayList<Piece>();
    for (var channel = 0; channel < input.channels(); channel++) {
      for (var region : sliding.outputsReached(input.difference(earlier.input(), channel))) {
        pieces.add(new Piece(channel, region));
      }
    }
    if (pieces.isEmpty()) {
      return earlier.output();
    }
    var output = editor(earlier.output(), Piece.area(pieces));
    compute(method, costOfValue(layer), output, pieces);
    return output.build();
  }

  /// Where everything is written anew, there is nothing to copy.
  private static Tensor.Editor editor(Tensor earlier, long changed) {
    return changed == earlier.shape().size()
        ? Tensor.Editor.unwritten(earlier.shape())
        : new Tensor.Editor(earlier);
  }

  private Tensor updateConv(Conv conv, Conv before, Tensor input, Earlier earlier) {
    var method = ConvMethod.of(conv, input);
    var plane = Region.of(earlier.output().shape());
    var reached = Sliding.of(conv, input.shape()).outputsReached(input.difference(earlier.input()));
    if (reached.equals(List.of(plane))
        || ConvMethod.of(before, earlier.input()).getClass() != method.getClass()) {
      return full(conv, input);
    }
    var output = new Tensor.Editor(earlier.output());
    var count = conv.filters().size();
    for (int filter = 0, end; filter < count; filter = end) {
      var changed = changed(conv, before, filter);
      end = filter + 1;
      while (end < count && changed(conv, before, end) == changed) {
        end++;
      }
      for (var region : changed ? List.of(plane) : reached) {
        convolve(method, conv, output, region, filter, end);
      }
    }
    return output.build();
  }

  private static boolean changed(Conv conv, Conv before, int filter) {
    return !conv.filters().get(filter).equals(before.filters().get(filter));
  }

  private void convolve(
      ConvMethod method, Conv conv, Tensor.Editor output, Region region, int from, int to) {
    var weights = new Weights(conv, from, to);
    if (region.area() * (to - from) * costOfValue(conv) < ConvMethod.SHARED_WORK) {
      method.compute(output, region, weights, from, to, progress);
      return;
    }
    var parts = method.parts(region);
    output.share(parts, from, to);
    control
        .crew()
        .run(
            parts.size(),
            part -> method.compute(output, parts.get(part), weights, from, to, progress));
  }

  private void compute(
      PlaneMethod method, long costOfValue, Tensor.Editor output, List<Piece> pieces) {
    if (Piece.area(pieces) * (VALUE_WORK + costOfValue) < ConvMethod.SHARED_WORK) {
      pieces.forEach(piece -> method.compute(output, piece.channel(), piece.region(), progress));
      return;
    }
    var parts = Piece.divided(pieces, PIECE);
    for (var part : parts) {
      output.share(List.of(part.region()), part.channel(), part.channel() + 1);
    }
    control
        .crew()
        .run(
            parts.size(),
            index -> {
              var part = parts.get(index);
              method.compute(output, part.channel(), part.region(), progress);
            });
  }
}
