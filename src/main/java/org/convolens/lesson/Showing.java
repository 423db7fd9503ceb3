package org.convolens.lesson;

import java.util.Optional;

/// What a step shows of its experiment.
///
/// @param layer the name of the layer on the stage
/// @param filter which filter is on the stage, counted from 0
/// @param channel which channel is on the stage, counted from 0
/// @param step how many values of the map are uncovered; beyond the last for all
/// @param play whether the filter slides on from there
/// @param point what is pointed at
public record Showing(
    Optional<String> layer,
    Optional<Integer> filter,
    Optional<Integer> channel,
    Optional<Integer> step,
    boolean play,
    Optional<Place> point) {

  public static final Showing NOTHING =
      new Showing(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty());
}
