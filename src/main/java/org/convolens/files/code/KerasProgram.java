package org.convolens.files.code;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.convolens.core.Conv;
import org.convolens.core.Experiment;

/// Keras 3: a sequential model, shapes (batch, rows, columns, channels), weights by `set_weights`.
final class KerasProgram extends ProgramWriter {
  private final SortedSet<String> layers = new TreeSet<>();

  KerasProgram(Experiment experiment) {
    super(
        experiment, "ops", "data", "model", "yhat", "x", "i", "r", "c", "inputs", "group", "part");
  }

  @Override
  Program write() {
    lines.blank();
    input();
    lines.blank();
    if (experiment.layers().isEmpty()) {
      lines.about(new Part.Result());
      lines.add("yhat = data");
    } else {
      model();
      lines.blank();
      lines.about(new Part.Result());
      lines.add("# the result");
      lines.add("yhat = model.predict(data)");
    }
    print();
    var head = new Lines();
    title(head);
    imports(head);
    return head.followedBy(lines);
  }

  private void imports(Lines head) {
    head.add("from numpy import asarray");
    importWords(head);
    if (!layers.isEmpty()) {
      var grouped = layers.contains("Concatenate");
      head.add(
          "from keras import %sSequential%s  # Keras 3"
              .formatted(grouped ? "Model, " : "", layers.contains("Lambda") ? ", ops" : ""));
      head.add("from keras.layers import %s".formatted(String.join(", ", layers)));
    }
  }

  private void input() {
    var shape = experiment.input().shape();
    lines.about(new Part.Input());
    var values = experiment.input().toArray();
    if (shape.channels() == 1) {
      var sizes = shape.dimensions().subList(1, shape.dimensions().size());
      array("data", sizes, values);
    } else {
      lines.add("# the input, channel by channel; Keras wants the channels last");
      array("data", shape.dimensions(), values);
      lines.add("data = data.transpose(%s)".formatted(signal() ? "1, 0" : "1, 2, 0"));
    }
    lines.add("data = data.reshape(1, %s)".formatted(sizes(shape)));
  }

  private void array(String name, List<Integer> sizes, float[] values) {
    lines.list(name + " = asarray(", sizes, values, ", dtype=\"float32\")");
  }

  private void model() {
    lines.about(new Part.Frame());
    lines.add("# the model");
    lines.add("model = Sequential()");
    lines.add("model.add(Input(shape=(%s)))".formatted(sizes(shapes.getFirst())));
    layers.add("Input");
    var writer = new KerasLayers(this, layers);
    for (var index = 0; index < experiment.layers().size(); index++) {
      lines.about(new Part.Step(index));
      writer.layer(index);
    }
    for (var index = 0; index < experiment.layers().size(); index++) {
      if (layer(index) instanceof Conv conv) {
        lines.blank();
        lines.about(new Part.Weights(index));
        weights(index, conv);
      }
    }
  }

  // --- Weights

  private void weights(int index, Conv conv) {
    var name = variable(index);
    heading(index);
    if (conv.filters().size() == 1 && conv.depth() == 1) {
      articleKernel(name, conv);
    } else {
      array(name + "_kernel", filterSizes(conv), weights(conv));
      lines.add(
          "# Keras wants %s, channels, filters"
              .formatted(signal() ? "the length" : "rows, columns"));
      lines.add(
          "%1$s_kernel = %1$s_kernel.transpose(%2$s)"
              .formatted(name, signal() ? "2, 1, 0" : "2, 3, 1, 0"));
    }
    array(name + "_bias", List.of(conv.filters().size()), biases(conv));
    if (turned(conv)) {
      lines.add("# true convolution: Keras cross-correlates, so every kernel is turned first");
      lines.add(
          "%1$s_kernel = %1$s_kernel[%2$s]".formatted(name, signal() ? "::-1" : "::-1, ::-1"));
    }
    setWeights(name, conv);
  }

  /// A kernel as Keras shapes it, each weight in brackets for its channel and its filter.
  private void articleKernel(String name, Conv conv) {
    var weights = weights(conv);
    var kernel = conv.kernel();
    lines.list(
        name + "_kernel = asarray(",
        signal() ? List.of(kernel.columns()) : List.of(kernel.rows(), kernel.columns()),
        index -> "[[" + Python.number(weights[index]) + "]]",
        ", dtype=\"float32\")");
  }

  private void setWeights(String name, Conv conv) {
    if (conv.groups() > 1) {
      var own = KerasLayers.ofGroup(conv.filters().size() / conv.groups());
      lines.add("for group, part in enumerate(%s):".formatted(name));
      lines.add("    kernel, bias = %1$s_kernel[..., %2$s], %1$s_bias[%2$s]".formatted(name, own));
      lines.add("    part.set_weights([kernel, bias])");
    } else if (onlyOne()) {
      lines.add("model.set_weights([%1$s_kernel, %1$s_bias])".formatted(name));
      lines.add("print(model.get_weights())");
    } else {
      lines.add("%1$s.set_weights([%1$s_kernel, %1$s_bias])".formatted(name));
    }
    if (!conv.trainable()) {
      fixed(name, conv);
    }
  }

  private void fixed(String name, Conv conv) {
    if (conv.groups() > 1) {
      lines.add("for part in %s:".formatted(name));
      lines.add("    part.trainable = False");
    } else {
      lines.add(
          "%s.trainable = False".formatted(onlyOne() ? "model.get_layer(\"" + name + "\")" : name));
    }
  }

  /// Whether all weights of the model are those of one convolution.
  boolean onlyOne() {
    return convolutions().count() == 1;
  }

  // --- Result

  private void print() {
    var channels = shapes.getLast().channels();
    if (signal()) {
      lines.add("print(yhat)");
    } else if (channels == 1) {
      lines.add("for r in range(yhat.shape[1]):");
      lines.add("    print([float(yhat[0, r, c, 0]) for c in range(yhat.shape[2])])");
    } else {
      lines.add("for channel in range(yhat.shape[3]):");
      lines.add("    print(\"channel\", channel + 1)");
      lines.add("    for r in range(yhat.shape[1]):");
      lines.add("        print([float(yhat[0, r, c, channel]) for c in range(yhat.shape[2])])");
    }
  }
}
