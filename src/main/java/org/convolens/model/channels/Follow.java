package org.convolens.model.channels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.convolens.core.Conv;
import org.convolens.core.Experiment;
import org.convolens.core.Filter;
import org.convolens.core.Tensor;

/// Makes the next convolution as deep as what it is given, so that a change of channels never
/// leaves a mismatch behind. Kernels of channels that stay are kept.
public final class Follow {
  private Follow() {}

  /// After a change of the input's channels.
  public static Experiment input(Experiment experiment, Origin origin) {
    return from(experiment, 0, origin);
  }

  /// After a change of the channels that a layer leaves.
  public static Experiment layer(Experiment experiment, int changed, Origin origin) {
    return from(experiment, changed + 1, origin);
  }

  /// Activations and pooling hand the channels on as they are; the first convolution makes channels
  /// of its own.
  private static Experiment from(Experiment experiment, int start, Origin origin) {
    for (var index = start; index < experiment.layers().size(); index++) {
      if (experiment.layers().get(index) instanceof Conv conv) {
        return experiment.withLayer(index, fitted(conv, origin));
      }
    }
    return experiment;
  }

  /// A convolution that looks at changed channels. One with groups loses them, with zeros for the
  /// channels a group did not look at, so that its maps stay the same.
  static Conv fitted(Conv conv, Origin origin) {
    if (origin.count() == conv.inputChannels() && origin.isSame()) {
      return conv;
    }
    var filters = new ArrayList<Filter>();
    for (var index = 0; index < conv.filters().size(); index++) {
      filters.add(fitted(conv, index, origin));
    }
    return ungrouped(conv).withFilters(filters);
  }

  private static Filter fitted(Conv conv, int index, Origin origin) {
    var filter = conv.filters().get(index);
    var old = filter.weights();
    var first = conv.firstChannelOf(index);
    var sources = new int[origin.count()];
    for (var channel = 0; channel < sources.length; channel++) {
      var before = origin.channels().get(channel).orElse(-1) - first;
      sources[channel] = before < old.channels() ? Math.max(-1, before) : -1;
    }
    fillIn(sources, old, origin.alike() && conv.groups() == 1);
    return filter.withWeights(
        Tensor.generate(
            old.shape().withChannels(sources.length),
            (c, r, k) -> sources[c] < 0 ? 0 : old.get(sources[c], r, k)));
  }

  /// What a channel gets that has no kernel yet. A filter is never left without any.
  private static void fillIn(int[] sources, Tensor old, boolean alike) {
    var seesNothing = Arrays.stream(sources).allMatch(source -> source < 0);
    var copies = seesNothing || (alike && Depth.isAlike(old));
    for (var channel = 0; copies && channel < sources.length; channel++) {
      if (sources[channel] < 0) {
        sources[channel] = channel % old.channels();
      }
    }
  }

  /// The same convolution in one group: what a group did not look at gets weight 0.
  public static Conv ungrouped(Conv conv) {
    if (conv.groups() == 1) {
      return conv;
    }
    var filters =
        IntStream.range(0, conv.filters().size())
            .mapToObj(index -> fitted(conv, index, Origin.same(conv.inputChannels())))
            .toList();
    return new Conv(
        conv.name(),
        filters,
        conv.stride(),
        conv.dilation(),
        1,
        conv.padding(),
        conv.border(),
        conv.flip(),
        conv.trainable());
  }
}
