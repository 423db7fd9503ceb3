package org.convolens.core;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Computes a convolution, some filters at a time.
final class ConvPass implements LayerPass {
  private final Conv conv;
  private final RunControl control;
  private final Progress progress;
  private final ConvMethod method;
  private final TensorEditor output;
  private final Region plane;

  /// The filters whose whole maps are made.
  private final BitSet anew;

  /// The outputs of the other filters that a change of the input reaches.
  private final List<Region> reached;

  ConvPass(
      Conv conv, Tensor input, Optional<Earlier> earlier, RunControl control, Progress progress) {
    this.conv = conv;
    this.control = control;
    this.progress = progress;
    method = ConvMethod.of(conv, input);
    output =
        earlier
            .map(before -> new TensorEditor(before.output()))
            .orElseGet(() -> TensorEditor.unwritten(conv.outputShape(input.shape())));
    plane = Region.of(output().shape());
    reached =
        earlier
            .map(before -> input.difference(before.input()))
            .map(change -> Sliding.of(conv, input.shape()).outputsReached(change))
            .map(regions -> regions.stream().map(method::touchedBy).distinct().toList())
            .orElse(List.of(plane));
    anew = new BitSet();
    anew.set(0, conv.filters().size());
    if (!reached.equals(List.of(plane))) {
      earlier.ifPresent(this::keep);
    }
    anew.stream().forEach(output::renew);
  }

  /// Keeps what unedited filters made, unless the edit makes another way of computing the right
  /// one.
  private void keep(Earlier before) {
    var old = (Conv) before.layer();
    if (ConvMethod.of(old, before.input()).getClass() == method.getClass()) {
      for (var filter = 0; filter < conv.filters().size(); filter++) {
        anew.set(filter, !conv.filters().get(filter).equals(old.filters().get(filter)));
      }
    }
  }

  @Override
  public Tensor output() {
    return output.build();
  }

  @Override
  public long work() {
    var kept = conv.filters().size() - anew.cardinality();
    var values =
        anew.cardinality() * plane.area() + kept * reached.stream().mapToLong(Region::area).sum();
    return values * LayerPass.costOfValue(conv);
  }

  @Override
  public void compute(int from, int to) {
    for (int filter = from, end; filter < to; filter = end) {
      var whole = anew.get(filter);
      end = filter + 1;
      while (end < to && anew.get(end) == whole) {
        end++;
      }
      for (var region : whole ? List.of(plane) : reached) {
        convolve(region, filter, end);
      }
    }
  }

  private void convolve(Region region, int from, int to) {
    var weights = new Weights(conv, from, to);
    if (region.area() * (to - from) * LayerPass.costOfValue(conv) < ConvMethod.SHARED_WORK) {
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
}
