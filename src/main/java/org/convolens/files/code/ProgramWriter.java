package org.convolens.files.code;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.convolens.core.Activation;
import org.convolens.core.Conv;
import org.convolens.core.Experiment;
import org.convolens.core.Filter;
import org.convolens.core.Layer;
import org.convolens.core.Pair;
import org.convolens.core.Pool;
import org.convolens.core.Shape;

/// What the programs for all frameworks have in common.
abstract class ProgramWriter {
  final Experiment experiment;
  final List<Shape> shapes;
  final Lines lines = new Lines();
  private final List<String> variables;

  /// @param used names the program uses itself
  ProgramWriter(Experiment experiment, String... used) {
    this.experiment = experiment;
    this.shapes = experiment.shapes();
    var names = new Names(used);
    variables = experiment.layers().stream().map(layer -> names.of(layer.name())).toList();
  }

  abstract Program write();

  final boolean signal() {
    return experiment.input().shape().signal();
  }

  /// 1 for a signal, 2 for a picture: `conv1d`, `Conv2D`.
  final int axes() {
    return signal() ? 1 : 2;
  }

  final String variable(int layer) {
    return variables.get(layer);
  }

  final Layer layer(int index) {
    return experiment.layers().get(index);
  }

  final Stream<Conv> convolutions() {
    return experiment.layers().stream().filter(Conv.class::isInstance).map(Conv.class::cast);
  }

  final Stream<Pool> pools() {
    return experiment.layers().stream().filter(Pool.class::isInstance).map(Pool.class::cast);
  }

  final void title(Lines head) {
    var title = Python.comment(experiment.title());
    if (!title.isEmpty()) {
      head.add("# %s".formatted(title));
    }
  }

  /// `inf` and `nan` are names that have to be imported where a value needs them.
  final void importWords(Lines head) {
    var weights =
        convolutions()
            .flatMap(conv -> conv.filters().stream())
            .flatMap(filter -> Stream.of(filter.weights().toArray(), new float[] {filter.bias()}));
    var others = Stream.of(experiment.input().toArray(), constants());
    if (Stream.concat(weights, others).anyMatch(ProgramWriter::needsWords)) {
      head.add("from math import inf, nan");
    }
  }

  private float[] constants() {
    var values = new ArrayList<Float>();
    for (var layer : experiment.layers()) {
      switch (layer) {
        case Conv conv -> values.add(conv.border().constant());
        case Activation activation -> values.add(activation.alpha());
        case Pool _ -> {}
      }
    }
    var all = new float[values.size()];
    for (var index = 0; index < all.length; index++) {
      all[index] = values.get(index);
    }
    return all;
  }

  private static boolean needsWords(float[] values) {
    for (var value : values) {
      if (!Float.isFinite(value)) {
        return true;
      }
    }
    return false;
  }

  /// The line that names a layer and says what it is.
  final void heading(int index) {
    var name = Python.comment(layer(index).name());
    switch (layer(index)) {
      case Conv conv -> {
        var count = conv.filters().size();
        lines.add(
            "# %s: %d filter%s of %s%s"
                .formatted(
                    name,
                    count,
                    count == 1 ? "" : "s",
                    signal()
                        ? Integer.toString(conv.kernel().columns())
                        : conv.kernel().rows() + " x " + conv.kernel().columns(),
                    conv.groups() == 1 ? "" : ", in " + conv.groups() + " groups"));
      }
      case Pool pool ->
          lines.add(
              "# %s: the %s of each window"
                  .formatted(name, pool.kind() == Pool.Kind.MAX ? "largest value" : "mean"));
      case Activation _ -> lines.add("# %s".formatted(name));
    }
  }

  /// The sizes of a layer's filters: filters, channels, kernel rows, kernel columns.
  static List<Integer> filterSizes(Conv conv) {
    var sizes = new ArrayList<Integer>();
    sizes.add(conv.filters().size());
    sizes.addAll(conv.filters().getFirst().weights().shape().dimensions());
    return sizes;
  }

  /// All weights of a layer, filter by filter.
  static float[] weights(Conv conv) {
    var size = conv.filters().getFirst().weights().shape().size();
    var all = new float[conv.filters().size() * size];
    for (var index = 0; index < conv.filters().size(); index++) {
      var weights = conv.filters().get(index).weights().toArray();
      System.arraycopy(weights, 0, all, index * size, size);
    }
    return all;
  }

  static float[] biases(Conv conv) {
    var filters = conv.filters();
    var all = new float[filters.size()];
    for (var index = 0; index < all.length; index++) {
      all[index] = filters.get(index).bias();
    }
    return all;
  }

  /// A size, stride or dilation as the framework takes it for a signal or a picture.
  final String pair(Pair pair) {
    return signal() ? Integer.toString(pair.columns()) : Python.tuple(pair);
  }

  /// The sizes of a tensor with the channels last, as Keras takes them.
  final String sizes(Shape shape) {
    return signal()
        ? "%d, %d".formatted(shape.columns(), shape.channels())
        : "%d, %d, %d".formatted(shape.rows(), shape.columns(), shape.channels());
  }

  /// Whether some filter looks different once it is turned by 180°.
  static boolean turned(Conv conv) {
    return conv.flip()
        && conv.filters().stream().map(Filter::kernel).anyMatch(k -> k.rows() * k.columns() > 1);
  }
}
