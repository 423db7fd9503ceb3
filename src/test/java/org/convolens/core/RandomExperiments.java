package org.convolens.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Seeded experiments of a few random layers that fit each other, for tests outside this room.
public final class RandomExperiments {
  private RandomExperiments() {}

  /// An experiment of one to three layers.
  public static Experiment of(long seed) {
    return of(seed, false);
  }

  /// An experiment whose input is not finite everywhere.
  public static Experiment wild(long seed) {
    return of(seed, true);
  }

  /// Small seeds are spread: the first draws of neighbouring ones are nearly the same.
  private static Experiment of(long seed, boolean wild) {
    var random = new RandomLayers(seed * 0x9E3779B97F4A7C15L);
    var shape = random.shape();
    var input = wild ? random.wild(shape) : random.tensor(shape);
    var experiment = new Experiment("Random " + seed, input, List.of());
    var wanted = random.upTo(3);
    for (var number = 1; experiment.layers().size() < wanted; number++) {
      experiment = extended(random, experiment, "layer" + number).orElse(experiment);
    }
    return experiment;
  }

  private static Optional<Experiment> extended(
      RandomLayers random, Experiment experiment, String name) {
    try {
      var layers = new ArrayList<>(experiment.layers());
      layers.add(random.layer(name, experiment.shapes().getLast()));
      var longer = experiment.withLayers(layers);
      return Optional.of(longer).filter(fits -> fits.shapes().getLast().size() <= 3_000);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
