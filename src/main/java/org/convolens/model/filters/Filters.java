package org.convolens.model.filters;

import java.util.ArrayList;
import java.util.List;
import org.convolens.core.Conv;
import org.convolens.core.Experiment;
import org.convolens.core.Filter;
import org.convolens.core.MisfitException;
import org.convolens.core.Padding;
import org.convolens.core.Pair;
import org.convolens.model.channels.Follow;
import org.convolens.model.channels.Origin;

/// Changes to the list of filters of one convolution. What comes after the layer follows: channels
/// that stay keep their kernels, wherever they move; a new channel gets weight 0 there, so that the
/// result stays the same.
public final class Filters {
  /// The most filters of a layer.
  public static final int MOST = 512;

  public static final int LONGEST_NAME = 40;

  private Filters() {}

  /// One more filter at the end, as deep as the layer's input. Nothing happens when there are
  /// [#MOST].
  public static Experiment add(Experiment experiment, int layer, Filter added) {
    var last = conv(experiment, layer).filters().size() - 1;
    return insert(experiment, layer, last, added);
  }

  /// A copy of a filter, next to it.
  public static Experiment duplicate(Experiment experiment, int layer, int filter) {
    return insert(
        experiment, layer, filter, Follow.ungrouped(conv(experiment, layer)).filters().get(filter));
  }

  private static Experiment insert(Experiment experiment, int layer, int after, Filter added) {
    var conv = conv(experiment, layer);
    if (conv.filters().size() >= MOST) {
      return experiment;
    }
    var ungrouped = Follow.ungrouped(conv);
    var filters = new ArrayList<>(ungrouped.filters());
    filters.add(after + 1, added);
    return changed(experiment, layer, filters, same(conv).insertedAfter(after));
  }

  /// Without a filter. Nothing happens to the last one.
  public static Experiment delete(Experiment experiment, int layer, int filter) {
    var conv = conv(experiment, layer);
    if (conv.filters().size() == 1) {
      return experiment;
    }
    var filters = new ArrayList<>(Follow.ungrouped(conv).filters());
    filters.remove(filter);
    return changed(experiment, layer, filters, same(conv).without(filter));
  }

  /// With a filter at another place in the row.
  public static Experiment move(Experiment experiment, int layer, int from, int to) {
    if (from == to) {
      return experiment;
    }
    var conv = conv(experiment, layer);
    var filters = new ArrayList<>(Follow.ungrouped(conv).filters());
    filters.add(to, filters.remove(from));
    return changed(experiment, layer, filters, same(conv).moved(from, to));
  }

  public static Experiment rename(Experiment experiment, int layer, int filter, String name) {
    var conv = conv(experiment, layer);
    var plain = name.strip();
    var kept = plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    return experiment.withLayer(
        layer, conv.withFilter(filter, conv.filters().get(filter).withName(kept)));
  }

  /// Other filters altogether, all of one shape as deep as the layer's input. Where larger kernels
  /// would leave too little for the layers behind, the map keeps the size of the input.
  public static Experiment replace(Experiment experiment, int layer, List<Filter> filters) {
    var replaced = changed(experiment, layer, filters, Origin.fresh(filters.size()));
    try {
      return replaced.shapes().isEmpty() ? experiment : replaced;
    } catch (MisfitException _) {
      return replaced.withLayer(
          layer, conv(replaced, layer).withPadding(Padding.Named.SAME).withStride(Pair.ONE));
    }
  }

  private static Experiment changed(
      Experiment experiment, int layer, List<Filter> filters, Origin origin) {
    var conv = Follow.ungrouped(conv(experiment, layer)).withFilters(filters);
    return Follow.layer(experiment.withLayer(layer, conv), layer, origin);
  }

  private static Origin same(Conv conv) {
    return Origin.same(conv.filters().size());
  }

  private static Conv conv(Experiment experiment, int layer) {
    return (Conv) experiment.layers().get(layer);
  }
}
