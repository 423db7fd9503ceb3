package org.convolens.core;

import java.util.ArrayList;
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
        earlier.isPresent()
            ? new TensorEditor(earlier.get().output())
            : TensorEditor.unwritten(conv.outputShape(input.shape()));
    plane = Region.of(output().shape());
    reached = earlier.isPresent() ? reached(input, earlier.get().input()) : List.of(plane);
    anew = new BitSet();
    anew.set(0, conv.filters().size());
    if (earlier.isPresent() && !(reached.size() == 1 && reached.getFirst().equals(plane))) {
      keep(earlier.get());
    }
    for (var filter = anew.nextSetBit(0); filter >= 0; filter = anew.nextSetBit(filter + 1)) {
      output.renew(filter);
    }
  }

  private List<Region> reached(Tensor input, Tensor before) {
    var change = input.difference(before);
    if (change.isEmpty()) {
      return List.of();
    }
    var regions = new ArrayList<Region>();
    for (var region : Sliding.of(conv, input.shape()).outputsReached(change)) {
      var touched = method.touchedBy(region);
      if (!regions.contains(touched)) {
        regions.add(touched);
      }
    }
    return regions;
  }

  /// Keeps what unedited filters made, unless the edit makes another way of computing the right
  /// one.
  private void keep(Earlier before) {
    var old = (Conv) before.layer();
    if (old.filters().equals(conv.filters())) {
      anew.clear();
    } else if (ConvMethod.of(old, before.input()).getClass() == method.getClass()) {
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
    var values = anew.cardinality() * plane.area();
    for (var region : reached) {
      values += kept * region.area();
    }
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
