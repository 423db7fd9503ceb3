package org.convolens.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convolens.core.Experiment;
import org.convolens.core.Layer;
import org.convolens.core.MisfitException;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;

/// Reads experiment files, version 1. What it does not know it keeps as text.
public final class ExperimentReader {
  static final String FORMAT = "convolens/1";

  private final Map<String, Integer> counts = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> off = new HashSet<>();

  private ExperimentReader() {}

  /// Reads an experiment whose layers fit each other. Layers that are switched off hand on what
  /// they are given, here as in the window.
  ///
  /// @throws RefusedException with one plain sentence when the file is not such an experiment
  /// @throws IOException when it cannot be read at all
  public static Experiment read(Path file) throws IOException, RefusedException {
    return readWhole(file).experiment();
  }

  /// Reads an experiment whose layers fit each other, with everything else that stands in its file.
  ///
  /// @throws RefusedException with one plain sentence when the file is not such an experiment
  /// @throws IOException when it cannot be read at all
  public static ExperimentFile readWhole(Path file) throws IOException, RefusedException {
    var whole = readUnfinished(file);
    requireFits(whole.experiment());
    return whole;
  }

  /// The same for working on: its layers may not fit each other, because what was saved half done
  /// must open again.
  public static ExperimentFile readUnfinished(Path file) throws IOException, RefusedException {
    var root = new Field("", JsonReader.read(file));
    var experiment = new ExperimentReader().experiment(root);
    return new ExperimentFile(experiment, KnownFields.extras(root, experiment.layers()));
  }

  private static void requireFits(Experiment experiment) throws RefusedException {
    try {
      experiment.shapes();
    } catch (MisfitException e) {
      throw new RefusedException(Sentence.of(e.misfit()));
    }
  }

  private Experiment experiment(Field root) throws RefusedException {
    root.object("noun.experiment");
    var format = root.required("format", Sentence.of("field.format", FORMAT));
    if (!format.text().equals(FORMAT)) {
      throw format.wrong("field.format", FORMAT);
    }
    return part(root);
  }

  /// Reads an experiment that stands inside another file, without a format of its own.
  static Experiment readPart(Field root) throws RefusedException {
    var experiment = new ExperimentReader().part(root);
    try {
      experiment.shapes();
    } catch (MisfitException e) {
      throw RefusedException.of("field.at", root.path(), Sentence.of(e.misfit()));
    }
    return experiment;
  }

  private Experiment part(Field root) throws RefusedException {
    var title = root.optional("title");
    var input = tensor(root.required("input", Sentence.of("experiment.tensor")), 2, 3);
    var layers = root.optional("layers");
    return new Experiment(
        title.isPresent() ? title.get().text() : "",
        input,
        layers.isPresent() ? layers(layers.get(), input.shape().signal()) : List.of(),
        off);
  }

  private List<Layer> layers(Field field, boolean signal) throws RefusedException {
    var count = field.list("noun.layers").size();
    for (var index = 0; index < count; index++) {
      var name = field.item(index).optional("name");
      if (name.isPresent() && !names.add(name.get().text())) {
        throw name.get().wrong("experiment.name");
      }
    }
    var layers = new ArrayList<Layer>();
    for (var index = 0; index < count; index++) {
      var item = field.item(index);
      var layer = LayerReader.read(item, signal, name(item));
      if (item.optional(KnownFields.OFF).map(Field::value).orElse(new Json.Null())
              instanceof Json.Bool(var switchedOff)
          && switchedOff) {
        off.add(layer.name());
      }
      layers.add(layer);
    }
    return layers;
  }

  private String name(Field layer) throws RefusedException {
    var given = layer.optional("name");
    var type = layer.required("type", LayerReader.TYPES).text();
    var number = counts.merge(type, 1, Integer::sum);
    if (given.isPresent()) {
      return given.get().text();
    }
    while (!names.add(type + number)) {
      number++;
    }
    return type + number;
  }

  /// A tensor of two sizes for a signal or three for a picture.
  static Tensor tensor(Field field, int signalSizes, int pictureSizes) throws RefusedException {
    var shape = field.required("shape", Sentence.of("experiment.shape"));
    var sizes = sizes(shape);
    if (sizes.size() != signalSizes && sizes.size() != pictureSizes) {
      throw shape.wrong("experiment.shape");
    }
    var signal = sizes.size() == signalSizes;
    var rows = signal ? 1 : sizes.get(1);
    requireFits(shape, sizes);
    return data(field, sizes).tensor(new Shape(sizes.getFirst(), rows, sizes.getLast(), signal));
  }

  static List<Integer> sizes(Field shape) throws RefusedException {
    var sizes = new ArrayList<Integer>();
    for (var index = 0; index < shape.list("noun.sizes").size(); index++) {
      sizes.add(shape.item(index).count(1));
    }
    return sizes;
  }

  static void requireFits(Field shape, List<Integer> sizes) throws RefusedException {
    var values = 1L;
    for (var size : sizes) {
      values = size > Shape.MOST_VALUES / values ? Shape.MOST_VALUES + 1 : values * size;
      if (values > Shape.MOST_VALUES) {
        throw RefusedException.of("experiment.tooLarge", shape.path(), sizes);
      }
    }
  }

  static Json.Data data(Field field, List<Integer> sizes) throws RefusedException {
    var wanted = sizes.stream().mapToInt(Integer::intValue).reduce(1, (a, b) -> a * b);
    var right = Sentence.of("experiment.data", wanted);
    var data = field.required("data", right);
    if (!(data.value() instanceof Json.Data values)) {
      throw data.wrong(right);
    }
    if (values.length() != wanted) {
      throw RefusedException.of(
          "experiment.count", data.path(), values.length(), sizes, String.valueOf(wanted));
    }
    return values;
  }
}
