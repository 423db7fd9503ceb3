package org.convolens.core;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Computes a layer that makes each map of the one before it.
final class MapwisePass implements LayerPass {
  /// Values that one thread computes at a time.
  private static final int PIECE = 1 << 16;

  /// A value waits for memory about as long as so many multiply-adds take.
  private static final long VALUE_WORK = 4;

  private final Tensor input;
  private final Optional<Earlier> earlier;
  private final RunControl control;
  private final Progress progress;
  private final Sliding sliding;
  private final PlaneMethod method;
  private final long costOfValue;
  private final TensorEditor output;
  private final Region plane;

  MapwisePass(
      Layer layer,
      PlaneMethod method,
      Tensor input,
      Optional<Earlier> earlier,
      RunControl control,
      Progress progress) {
    this.input = input;
    this.earlier = earlier;
    this.control = control;
    this.progress = progress;
    this.method = method;
    sliding = Sliding.of(layer, true, input.shape());
    costOfValue = LayerPass.costOfValue(layer);
    output =
        earlier
            .map(before -> new TensorEditor(before.output()))
            .orElseGet(() -> TensorEditor.unwritten(layer.outputShape(input.shape())));
    plane = Region.of(output().shape());
  }

  @Override
  public Tensor output() {
    return output.build();
  }

  @Override
  public long work() {
    return 0;
  }

  @Override
  public void compute(int from, int to) {
    var pieces = IntStream.range(from, to).boxed().flatMap(map -> changed(map).stream()).toList();
    pieces.stream()
        .filter(piece -> piece.region().equals(plane))
        .forEach(piece -> output.renew(piece.channel()));
    if (Piece.area(pieces) * (VALUE_WORK + costOfValue) < ConvMethod.SHARED_WORK) {
      pieces.forEach(this::compute);
    } else {
      share(Piece.divided(pieces, PIECE));
    }
  }

  private List<Piece> changed(int map) {
    return earlier
        .map(before -> sliding.outputsReached(input.difference(before.input(), map)))
        .orElseGet(() -> List.of(plane))
        .stream()
        .map(region -> new Piece(map, region))
        .toList();
  }

  private void share(List<Piece> parts) {
    for (var part : parts) {
      output.share(List.of(part.region()), part.channel(), part.channel() + 1);
    }
    control.crew().run(parts.size(), index -> compute(parts.get(index)));
  }

  private void compute(Piece piece) {
    method.compute(output, piece.channel(), piece.region(), progress);
  }
}
