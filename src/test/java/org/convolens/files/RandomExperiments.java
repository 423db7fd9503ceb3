package org.convolens.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.convolens.core.Border;
import org.convolens.core.Conv;
import org.convolens.core.Experiment;
import org.convolens.core.Layer;
import org.convolens.core.RandomLayers;

/// Seeded files over every option of the format.
final class RandomExperiments {
  private static final List<String> TITLES =
      List.of("", "Line", "Één “lijn” \\ \t / \u0001", "图像 🙂", "NaN");
  private static final List<String> JSON =
      List.of(
          "1e400",
          "-0.10",
          "null",
          "\"a \\\"quoted\\\" 🙂\"",
          "{\"data\":[\"no number\",{}],\"shape\":7}",
          "[[],{},[1,2.50]]",
          "true");

  private final RandomLayers layers;
  private final Random random;

  RandomExperiments(long seed) {
    layers = new RandomLayers(seed);
    random = layers.random;
  }

  ExperimentFile next() {
    var experiment = experiment();
    return new ExperimentFile(experiment, extras(experiment));
  }

  Experiment experiment() {
    var input = layers.wild(layers.shape()).map(this::odd);
    var title = TITLES.get(random.nextInt(TITLES.size()));
    var experiment = new Experiment(title, input, List.of());
    for (var index = random.nextInt(5); index > 0; index--) {
      experiment = withLayer(experiment);
    }
    return experiment;
  }

  private float odd(float value) {
    return switch (random.nextInt(8)) {
      case 0 -> Float.intBitsToFloat(random.nextInt());
      case 1 -> -0f;
      case 2 -> Math.round(value * 1000);
      case 3 -> Float.MIN_VALUE * random.nextInt(9);
      default -> value;
    };
  }

  private Experiment withLayer(Experiment experiment) {
    try {
      var more = new ArrayList<>(experiment.layers());
      var name = random.nextBoolean() ? "layer " + more.size() : "Ω\"" + more.size();
      more.add(changed(layers.layer(name, experiment.shapes().getLast())));
      var longer = experiment.withLayers(more);
      longer.shapes();
      return longer;
    } catch (IllegalArgumentException _) {
      return experiment;
    }
  }

  private Layer changed(Layer layer) {
    return layer instanceof Conv conv && random.nextBoolean()
        ? new Conv(
            conv.name(),
            conv.filters().stream()
                .map(filter ->
                    filter
                        .withWeights(filter.weights().map(this::odd))
                        .withName(TITLES.get(random.nextInt(TITLES.size()))))
                .toList(),
            conv.stride(),
            conv.dilation(),
            conv.groups(),
            conv.padding(),
            conv.border(),
            conv.flip(),
            random.nextBoolean())
        : layer;
  }

  private Map<List<String>, String> extras(Experiment experiment) {
    var extras = new LinkedHashMap<List<String>, String>();
    add(extras, "view");
    add(extras, "view.x");
    add(extras, "input", "source");
    for (var layer : experiment.layers()) {
      add(extras, "layers", layer.name(), "note");
      if (layer instanceof Conv conv) {
        add(extras, "layers", layer.name(), "filters", "learned");
        if (conv.border() instanceof Border.Constant) {
          add(extras, "layers", layer.name(), "border", "why");
        }
      } else {
        add(extras, "layers", layer.name(), "groups");
      }
    }
    add(extras, "lesson");
    return extras;
  }

  private void add(Map<List<String>, String> extras, String... place) {
    if (random.nextBoolean()) {
      extras.put(List.of(place), JSON.get(random.nextInt(JSON.size())));
    }
  }
}
