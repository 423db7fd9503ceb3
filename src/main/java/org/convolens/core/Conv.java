package org.convolens.core;

import java.util.ArrayList;
import java.util.List;

/// A convolutional layer. Without `flip` it computes the cross-correlation that deep learning calls
/// convolution; with it, the kernel is turned by 180° first, as mathematics and signal processing
/// mean it.
///
/// @param name unique in its experiment
/// @param filters at least one, all of one shape
/// @param stride how far the window moves, in rows and columns
/// @param dilation how far apart the kernel's cells look
/// @param groups divides both the input's channels and the filters
/// @param padding how much is added around the input
/// @param border what the padding holds
/// @param flip whether the kernel is turned by 180° first
/// @param trainable whether training changes the filters
public record Conv(
    String name,
    List<Filter> filters,
    Pair stride,
    Pair dilation,
    int groups,
    Padding padding,
    Border border,
    boolean flip,
    boolean trainable)
    implements Layer {

  public Conv {
    filters = List.copyOf(filters);
    if (filters.isEmpty()) {
      throw new IllegalArgumentException("a convolution needs at least one filter");
    }
    var shape = filters.getFirst().weights().shape();
    if (filters.stream().anyMatch(filter -> !filter.weights().shape().equals(shape))) {
      throw new IllegalArgumentException("all filters of a layer must have one shape");
    }
    if (groups < 1 || filters.size() % groups != 0) {
      throw new IllegalArgumentException(
          "groups must be at least 1 and divide the %d filters, not %d"
              .formatted(filters.size(), groups));
    }
  }

  /// A convolution with the defaults: stride 1, no dilation, no padding, one group, no flip.
  public static Conv of(String name, Filter... filters) {
    return new Conv(
        name,
        List.of(filters),
        Pair.ONE,
        Pair.ONE,
        1,
        Padding.Named.VALID,
        Border.Named.ZERO,
        false,
        true);
  }

  public Pair kernel() {
    return filters.getFirst().kernel();
  }

  /// How many channels one filter looks at.
  public int depth() {
    return filters.getFirst().weights().channels();
  }

  /// How many weights one filter has: the multiply-adds of an output value.
  long taps() {
    return (long) depth() * kernel().rows() * kernel().columns();
  }

  /// How many channels the input must have.
  public int inputChannels() {
    return (int) Math.min((long) depth() * groups, Integer.MAX_VALUE);
  }

  /// The first input channel that a filter looks at.
  public int firstChannelOf(int filter) {
    return filter / (filters.size() / groups) * depth();
  }

  /// The filter behind the last one that looks at the same channels as this one.
  int endOfGroup(int filter) {
    var filtersOfGroup = filters.size() / groups;
    return (filter / filtersOfGroup + 1) * filtersOfGroup;
  }

  /// Whether another layer is this one but for its name and the values of its filters.
  boolean isLike(Conv other) {
    return filters.size() == other.filters.size()
        && filters.getFirst().weights().shape().equals(other.filters.getFirst().weights().shape())
        && withFilters(other.filters).withName(other.name).equals(other);
  }

  public Conv withFilters(List<Filter> changed) {
    return new Conv(name, changed, stride, dilation, groups, padding, border, flip, trainable);
  }

  public Conv withFilter(int index, Filter changed) {
    var all = new ArrayList<>(filters);
    all.set(index, changed);
    return withFilters(all);
  }

  @Override
  public Conv withName(String changed) {
    return new Conv(changed, filters, stride, dilation, groups, padding, border, flip, trainable);
  }

  public Conv withStride(Pair changed) {
    return new Conv(name, filters, changed, dilation, groups, padding, border, flip, trainable);
  }

  public Conv withDilation(Pair changed) {
    return new Conv(name, filters, stride, changed, groups, padding, border, flip, trainable);
  }

  public Conv withPadding(Padding changed) {
    return new Conv(name, filters, stride, dilation, groups, changed, border, flip, trainable);
  }

  public Conv withBorder(Border changed) {
    return new Conv(name, filters, stride, dilation, groups, padding, changed, flip, trainable);
  }

  public Conv withFlip(boolean changed) {
    return new Conv(name, filters, stride, dilation, groups, padding, border, changed, trainable);
  }

  @Override
  public Shape outputShape(Shape input) {
    var weights = filters.getFirst().weights().shape();
    if (input.signal() != weights.signal()) {
      throw new MisfitException(new Misfit.Rank(name, input, weights));
    }
    if (input.channels() != inputChannels()) {
      throw new MisfitException(new Misfit.Channels(name, input, weights, groups));
    }
    return Sliding.of(this, input).outputShape(name, filters.size());
  }
}
