package org.convolens.files;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.convolens.core.Activation;
import org.convolens.core.Border;
import org.convolens.core.Conv;
import org.convolens.core.Filter;
import org.convolens.core.Layer;
import org.convolens.core.Padding;
import org.convolens.core.Pair;
import org.convolens.core.Pool;
import tools.jackson.core.JsonGenerator;

/// Writes the members of one layer.
final class LayerWriter {
  private final ExperimentWriter writer;
  private final JsonGenerator out;
  private final boolean signal;

  LayerWriter(ExperimentWriter writer, JsonGenerator out, boolean signal) {
    this.writer = writer;
    this.out = out;
    this.signal = signal;
  }

  void write(Layer layer) {
    switch (layer) {
      case Conv conv -> conv(conv);
      case Activation activation -> activation(activation);
      case Pool pool -> pool(pool);
    }
  }

  private void begin(String type, Layer layer) {
    out.writeName("type").writeString(type);
    out.writeName("name").writeString(layer.name());
  }

  private void conv(Conv conv) {
    begin("conv", conv);
    var weights = conv.filters().stream().map(Filter::weights).toList();
    var sizes = weights.getFirst().shape().dimensions();
    out.writeName("filters");
    writer.tensor(
        Stream.concat(Stream.of(weights.size()), sizes.stream()).toList(),
        weights,
        List.of("layers", conv.name(), "filters"));
    out.writeName("bias").writeStartArray();
    conv.filters().forEach(filter -> JsonText.number(filter.bias(), out));
    out.writeEndArray();
    filterNames(conv);
    pair("stride", conv.stride());
    pair("dilation", conv.dilation());
    out.writeName("groups").writeNumber(conv.groups());
    padding(conv.padding());
    border(conv);
    out.writeName("flip").writeBoolean(conv.flip());
    if (!conv.trainable()) {
      out.writeName("trainable").writeBoolean(false);
    }
  }

  private void filterNames(Conv conv) {
    if (hasNames(conv)) {
      out.writeName(KnownFields.FILTER_NAMES).writeStartArray();
      conv.filters().forEach(filter -> out.writeString(filter.name()));
      out.writeEndArray();
    }
  }

  static boolean hasNames(Conv conv) {
    return conv.filters().stream().anyMatch(filter -> !filter.name().isEmpty());
  }

  private void activation(Activation activation) {
    begin("activation", activation);
    out.writeName("function").writeString(camelCase(activation.function()));
    if (activation.function() == Activation.Function.LEAKY_RELU
        || activation.alpha() != Activation.DEFAULT_ALPHA) {
      out.writeName("alpha");
      JsonText.number(activation.alpha(), out);
    }
  }

  private void pool(Pool pool) {
    begin("pool", pool);
    out.writeName("kind").writeString(camelCase(pool.kind()));
    pair("size", pool.size());
    pair("stride", pool.stride());
    padding(pool.padding());
    if (pool.countPadding()) {
      out.writeName("countPadding").writeBoolean(true);
    }
  }

  private void pair(String name, Pair pair) {
    numbers(name, signal ? List.of(pair.columns()) : List.of(pair.rows(), pair.columns()));
  }

  private void numbers(String name, List<Integer> numbers) {
    out.writeName(name).writeStartArray();
    numbers.forEach(out::writeNumber);
    out.writeEndArray();
  }

  private void padding(Padding padding) {
    switch (padding) {
      case Padding.Named named -> out.writeName("padding").writeString(camelCase(named));
      case Padding.Explicit(var top, var left, var bottom, var right) ->
          numbers("padding", signal ? List.of(left, right) : List.of(top, left, bottom, right));
    }
  }

  private void border(Conv conv) {
    out.writeName("border");
    switch (conv.border()) {
      case Border.Named named -> out.writeString(camelCase(named));
      case Border.Constant(var value) -> {
        out.writeStartObject();
        out.writeName("constant");
        JsonText.number(value, out);
        writer.extras(List.of("layers", conv.name(), "border"));
        out.writeEndObject();
      }
    }
  }

  /// `LEAKY_RELU` as the format writes it, `leakyRelu`.
  private static String camelCase(Enum<?> word) {
    var parts = word.name().toLowerCase(Locale.ROOT).split("_", -1);
    var text = new StringBuilder(parts[0]);
    for (var index = 1; index < parts.length; index++) {
      text.append(parts[index].substring(0, 1).toUpperCase(Locale.ROOT));
      text.append(parts[index].substring(1));
    }
    return text.toString();
  }
}
