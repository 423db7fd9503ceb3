package org.convolens.model.channels;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Where each channel of a changed tensor comes from.
///
/// @param channels one a channel: the one it was before; empty for a new one
/// @param alike whether a filter whose kernels are all alike gets the same kernel for a new
///   channel; else a new channel gets weight 0
public record Origin(List<Optional<Integer>> channels, boolean alike) {
  public Origin {
    channels = List.copyOf(channels);
  }

  /// Nothing changed.
  public static Origin same(int count) {
    return new Origin(IntStream.range(0, count).mapToObj(Optional::of).toList(), false);
  }

  /// Other channels in number: the first ones are kept, new ones come after.
  public static Origin resized(int before, int now) {
    return new Origin(
        IntStream.range(0, now)
            .mapToObj(
                channel -> channel < before ? Optional.of(channel) : Optional.<Integer>empty())
            .toList(),
        true);
  }

  /// A new channel behind one that is there.
  public Origin insertedAfter(int channel) {
    var all = new ArrayList<>(channels);
    all.add(channel + 1, Optional.empty());
    return new Origin(all, alike);
  }

  public Origin without(int channel) {
    var all = new ArrayList<>(channels);
    all.remove(channel);
    return new Origin(all, alike);
  }

  public Origin moved(int from, int to) {
    var all = new ArrayList<>(channels);
    all.add(to, all.remove(from));
    return new Origin(all, alike);
  }

  /// Every channel is a new one.
  public static Origin fresh(int count) {
    return new Origin(Collections.nCopies(count, Optional.empty()), true);
  }

  boolean isSame() {
    return IntStream.range(0, count())
        .allMatch(channel -> channels.get(channel).equals(Optional.of(channel)));
  }

  int count() {
    return channels.size();
  }
}
