package org.convolens.files;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.convolens.core.Activation;
import org.convolens.core.Border;
import org.convolens.core.Conv;
import org.convolens.core.Filter;
import org.convolens.core.Layer;
import org.convolens.core.Padding;
import org.convolens.core.Pair;
import org.convolens.core.Pool;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;

/// Reads one layer of an experiment file.
final class LayerReader {
  /// What the type of a layer must be.
  static final Sentence TYPES = Sentence.of("field.oneOf", "\"activation\", \"conv\", \"pool\"");

  private static final Map<String, Padding> PADDINGS =
      Map.of("valid", Padding.Named.VALID, "same", Padding.Named.SAME, "full", Padding.Named.FULL);
  static final Map<String, Border> BORDERS =
      Map.of(
          "zero", Border.Named.ZERO,
          "reflect", Border.Named.REFLECT,
          "symmetric", Border.Named.SYMMETRIC,
          "replicate", Border.Named.REPLICATE,
          "circular", Border.Named.CIRCULAR);
  private static final Map<String, Activation.Function> FUNCTIONS =
      Map.of(
          "relu", Activation.Function.RELU,
          "leakyRelu", Activation.Function.LEAKY_RELU,
          "sigmoid", Activation.Function.SIGMOID,
          "tanh", Activation.Function.TANH,
          "abs", Activation.Function.ABS);
  private static final Map<String, Pool.Kind> KINDS =
      Map.of("max", Pool.Kind.MAX, "average", Pool.Kind.AVERAGE);

  private final Field field;
  private final boolean signal;
  private final String name;

  private LayerReader(Field field, boolean signal, String name) {
    this.field = field;
    this.signal = signal;
    this.name = name;
  }

  /// @param signal whether the experiment's input is one-dimensional
  static Layer read(Field field, boolean signal, String name) throws RefusedException {
    var reader = new LayerReader(field, signal, name);
    var type = field.required("type", TYPES);
    try {
      return switch (type.text()) {
        case "conv" -> reader.conv();
        case "activation" -> reader.activation();
        case "pool" -> reader.pool();
        default -> throw type.wrong(TYPES);
      };
    } catch (IllegalArgumentException e) {
      throw reader.wrong(String.valueOf(e.getMessage()));
    }
  }

  private RefusedException wrong(Object why) {
    return RefusedException.of("layer.wrong", field.path(), name, why);
  }

  private Conv conv() throws RefusedException {
    var filters = filters();
    var groups = field.optional("groups");
    var flip = field.optional("flip");
    var trainable = field.optional("trainable");
    var stride = pair("stride", Pair.ONE);
    var dilation = pair("dilation", Pair.ONE);
    var parts = groups.isPresent() ? groups.get().count(1) : 1;
    var padding = padding();
    var border = border();
    var flips = flip.isPresent() && flip.get().flag();
    var learns = trainable.isEmpty() || trainable.get().flag();
    if (filters.size() % parts != 0) {
      throw wrong(Sentence.of("layer.groups", filters.size(), String.valueOf(parts)));
    }
    return new Conv(name, filters, stride, dilation, parts, padding, border, flips, learns);
  }

  private List<Filter> filters() throws RefusedException {
    var tensor = field.required("filters", Sentence.of("layer.filtersObject"));
    var shape =
        tensor.required("shape", Sentence.of(signal ? "layer.signalShape" : "layer.pictureShape"));
    var sizes = ExperimentReader.sizes(shape);
    if (sizes.size() != (signal ? 3 : 4)) {
      throw RefusedException.of(
          signal ? "layer.signalFilters" : "layer.pictureFilters", shape.path(), name, sizes);
    }
    ExperimentReader.requireFits(shape, sizes);
    var data = ExperimentReader.data(tensor, sizes);
    var filter = new Shape(sizes.get(1), signal ? 1 : sizes.get(2), sizes.getLast(), signal);
    var biases = biases(sizes.getFirst());
    var names = names(sizes.getFirst());
    var filters = new ArrayList<Filter>();
    for (var index = 0; index < sizes.getFirst(); index++) {
      var weights = Tensor.of(filter, data.part(index * filter.size(), filter.size()));
      filters.add(new Filter(weights, biases[index], names.get(index)));
    }
    return filters;
  }

  private float[] biases(int count) throws RefusedException {
    var values = new float[count];
    var bias = field.optional("bias");
    if (bias.isPresent()) {
      var items = bias.get().list("noun.numbers");
      if (items.size() != count) {
        throw RefusedException.of("layer.bias", bias.get().path(), items.size(), count);
      }
      for (var index = 0; index < count; index++) {
        values[index] = bias.get().item(index).number();
      }
    }
    return values;
  }

  private List<String> names(int count) throws RefusedException {
    var given = field.optional(KnownFields.FILTER_NAMES);
    if (given.isEmpty() || !KnownFields.isTexts(given.get().value(), count)) {
      return Collections.nCopies(count, "");
    }
    var names = new ArrayList<String>();
    for (var index = 0; index < count; index++) {
      names.add(given.get().item(index).text());
    }
    return names;
  }

  private Activation activation() throws RefusedException {
    var function = field.requiredOneOf("function", FUNCTIONS);
    var alpha = field.optional("alpha");
    return new Activation(
        name, function, alpha.isPresent() ? alpha.get().number() : Activation.DEFAULT_ALPHA);
  }

  private Pool pool() throws RefusedException {
    var kind = field.requiredOneOf("kind", KINDS);
    field.required("size", Sentence.of(signal ? "layer.aLength" : "layer.aPair"));
    var size = pair("size", Pair.ONE);
    var stride = pair("stride", size);
    var padding = padding();
    var counted = field.optional("countPadding");
    var countPadding = counted.isPresent() && counted.get().flag();
    if (padding instanceof Padding.Explicit sides && !Pool.allows(size, sides)) {
      throw wrong(Sentence.of("layer.poolPadding", size, sides));
    }
    return new Pool(name, kind, size, stride, padding, countPadding);
  }

  /// Rows and columns, or one number for a signal.
  private Pair pair(String member, Pair otherwise) throws RefusedException {
    var given = field.optional(member);
    if (given.isEmpty()) {
      return otherwise;
    }
    var sizes = ExperimentReader.sizes(given.get());
    if (sizes.size() != (signal ? 1 : 2)) {
      throw RefusedException.of(
          signal ? "layer.length" : "layer.rowsAndColumns", given.get().path(), sizes);
    }
    return new Pair(signal ? 1 : sizes.getFirst(), sizes.getLast());
  }

  private Padding padding() throws RefusedException {
    var given = field.optional("padding");
    if (given.isEmpty()) {
      return Padding.Named.VALID;
    }
    return given.get().value() instanceof Json.Arr
        ? explicit(given.get())
        : given.get().oneOf(PADDINGS);
  }

  private Padding explicit(Field given) throws RefusedException {
    var count = given.list("noun.numbers").size();
    if (count != (signal ? 2 : 4)) {
      throw given.wrong(signal ? "layer.leftAndRight" : "layer.sides");
    }
    var sides = new int[count];
    for (var side = 0; side < count; side++) {
      sides[side] = given.item(side).count(0);
      if (sides[side] > Shape.MOST_VALUES) {
        throw given.wrong("layer.wideSide");
      }
    }
    return signal
        ? new Padding.Explicit(0, sides[0], 0, sides[1])
        : new Padding.Explicit(sides[0], sides[1], sides[2], sides[3]);
  }

  private Border border() throws RefusedException {
    var given = field.optional("border");
    if (given.isEmpty()) {
      return Border.Named.ZERO;
    }
    return given.get().value() instanceof Json.Obj
        ? new Border.Constant(
            given.get().required("constant", Sentence.of("train.number")).number())
        : given.get().oneOf(BORDERS);
  }
}
