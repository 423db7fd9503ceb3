package org.convolens.core;

import java.util.ArrayList;
import java.util.Arrays;
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
  private final boolean[] anew;

  /// The outputs of the other filters that a change of the input reaches.
  private final List<Region> reached;

  ConvPass(
      Conv conv, Tensor input, Optional<Earlier> earlier, RunControl control, Progress progress) {
    this.conv = conv;
    this.control = control;
    this.progress = progress;
    var sliding = Sliding.of(conv, input.shape());
    method = ConvMethod.of(conv, input, sliding);
    output =
        earlier.isPresent()
            ? new TensorEditor(earlier.get().output())
            : TensorEditor.unwritten(sliding.outputShape(conv.name(), conv.filters().size()));
    plane = Region.of(output().shape());
    reached =
        earlier.isPresent()
            ? reached(sliding, input.difference(earlier.get().input()))
            : List.of(plane);
    anew = new boolean[conv.filters().size()];
    if (earlier.isPresent() && !(reached.size() == 1 && reached.getFirst().equals(plane))) {
      markEdited(earlier.get());
    } else {
      Arrays.fill(anew, true);
    }
    for (var filter = 0; filter < anew.length; filter++) {
      if (anew[filter]) {
        output.renew(filter);
      }
    }
  }

  private List<Region> reached(Sliding sliding, Region change) {
    if (change.isEmpty()) {
      return List.of();
    }
    var regions = new ArrayList<Region>();
    for (var region : sliding.outputsReached(change)) {
      var touched = method.touchedBy(region);
      if (!regions.contains(touched)) {
        regions.add(touched);
      }
    }
    return regions;
  }

  /// Keeps what unedited filters made, unless the edit makes another way of computing the right
  /// one.
  private void markEdited(Earlier before) {
    var old = (Conv) before.layer();
    if (old.filters().equals(conv.filters())) {
      return;
    }
    var otherWay = ConvMethod.of(old, before.input()).getClass() != method.getClass();
    for (var filter = 0; filter < anew.length; filter++) {
      anew[filter] = otherWay || !conv.filters().get(filter).equals(old.filters().get(filter));
    }
  }

  @Override
  public Tensor output() {
    return output.build();
  }

  @Override
  public long work() {
    var reachedArea = 0L;
    for (var region : reached) {
      reachedArea += region.area();
    }
    var values = 0L;
    for (var whole : anew) {
      values += whole ? plane.area() : reachedArea;
    }
    return values * conv.taps();
  }

  @Override
  public void compute(int from, int to) {
    for (int filter = from, end; filter < to; filter = end) {
      var whole = anew[filter];
      end = filter + 1;
      while (end < to && anew[end] == whole) {
        end++;
      }
      if (whole) {
        convolve(plane, filter, end);
      } else {
        for (var region : reached) {
          convolve(region, filter, end);
        }
      }
    }
  }

  private void convolve(Region region, int from, int to) {
    var weights = new Weights(conv, from, to);
    if (region.area() * (to - from) * conv.taps() < ConvMethod.SHARED_WORK) {
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
