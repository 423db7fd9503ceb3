package org.convolens.files.code;

import java.util.Set;
import org.convolens.core.Activation;
import org.convolens.core.Border;
import org.convolens.core.Conv;
import org.convolens.core.Padding;
import org.convolens.core.Pair;
import org.convolens.core.Pool;
import org.convolens.core.Shape;

/// The layers of a Keras model. What Keras has no layer for is a `Lambda` with a comment.
final class KerasLayers {
  private final KerasProgram program;
  private final Lines lines;
  private final Set<String> used;

  /// @param used takes the names to import
  KerasLayers(KerasProgram program, Set<String> used) {
    this.program = program;
    this.lines = program.lines;
    this.used = used;
  }

  void layer(int index) {
    var input = program.shapes.get(index);
    switch (program.layer(index)) {
      case Conv conv -> conv(index, conv, input);
      case Pool pool -> pool(index, pool, input);
      case Activation activation -> activation(activation);
    }
  }

  /// Adds a layer whose class has to be imported.
  private void add(String type, String arguments) {
    used.add(type);
    lines.add("model.add(%s(%s))".formatted(type, arguments));
  }

  private void lambda(String body) {
    add("Lambda", "lambda x: " + body);
  }

  private String axes() {
    return program.axes() + "D";
  }

  // --- Convolutions

  private void conv(int index, Conv conv, Shape input) {
    var pads = Pads.of(conv, input);
    var apart = apart(conv);
    var same = conv.padding() == Padding.Named.SAME && conv.border() == Border.Named.ZERO && !apart;
    if (!same) {
      pad(pads);
    }
    var options = options(conv, same, apart);
    if (conv.groups() > 1) {
      groups(index, conv, same ? input : padded(input, pads.amounts()), options);
    } else {
      used.add("Conv" + axes());
      named(program.variable(index), conv, options);
    }
    if (apart) {
      lines.add("# Keras has no stride together with dilation: keep only the steps of the stride");
      lambda(steps(conv.stride()));
    }
  }

  /// A model of one convolution needs no variable for it.
  private void named(String name, Conv conv, String options) {
    var arguments = "%d, %s, name=\"%s\"".formatted(conv.filters().size(), options, name);
    if (program.onlyOne()) {
      lines.add("model.add(Conv%s(%s))".formatted(axes(), arguments));
    } else {
      lines.add("%s = Conv%s(%s)".formatted(name, axes(), arguments));
      lines.add("model.add(%s)".formatted(name));
    }
  }

  /// Whether Keras needs a step of its own for the stride.
  private static boolean apart(Conv conv) {
    return !conv.stride().equals(Pair.ONE) && !conv.dilation().equals(Pair.ONE);
  }

  private String steps(Pair stride) {
    var columns = steps(stride.columns());
    return "x[:, %s]".formatted(program.signal() ? columns : steps(stride.rows()) + ", " + columns);
  }

  private static String steps(int stride) {
    return stride == 1 ? ":" : "::" + stride;
  }

  /// The channels or filters of the group that a loop is at.
  static String ofGroup(int each) {
    return each == 1 ? "group:group + 1" : "%1$d * group:%1$d * (group + 1)".formatted(each);
  }

  private String options(Conv conv, boolean same, boolean apart) {
    var stride = conv.stride().equals(Pair.ONE) || apart;
    return program.pair(conv.kernel())
        + (stride ? "" : ", strides=" + program.pair(conv.stride()))
        + (same ? ", padding=\"same\"" : "")
        + (conv.dilation().equals(Pair.ONE)
            ? ""
            : ", dilation_rate=" + program.pair(conv.dilation()));
  }

  private static Shape padded(Shape input, Padding.Explicit amounts) {
    return input.withPlane(
        Math.toIntExact(input.rows() + amounts.rows()),
        Math.toIntExact(input.columns() + amounts.columns()));
  }

  private void groups(int index, Conv conv, Shape input, String options) {
    used.add("Concatenate");
    used.add("Conv" + axes());
    var name = program.variable(index);
    var filters = conv.filters().size() / conv.groups();
    lines.add(
        "# %d groups: TensorFlow cannot predict with them on every CPU,".formatted(conv.groups()));
    lines.add("# so each group is a layer of its own");
    lines.add(
        "%s = [Conv%s(%d, %s) for group in range(%d)]"
            .formatted(name, axes(), filters, options, conv.groups()));
    lines.add("inputs = Input(shape=(%s))".formatted(program.sizes(input)));
    lines.add(
        "outputs = [part(inputs[..., %s]) for group, part in enumerate(%s)]"
            .formatted(ofGroup(conv.depth()), name));
    lines.add("model.add(Model(inputs, Concatenate()(outputs)))");
  }

  // --- Padding

  private void pad(Pads pads) {
    if (pads.none()) {
      return;
    }
    if (pads.border() == Border.Named.ZERO) {
      zeros(pads);
    } else if (pads.constant()) {
      lines.add("# padding: %s".formatted(pads.about()));
      lambda(pad("x", pads, Python.number(pads.border().constant())));
    } else if (pads.once() && mirrors(pads.border())) {
      lines.add("# padding: %s".formatted(pads.about()));
      var mode = pads.border() == Border.Named.REFLECT ? "reflect" : "symmetric";
      lambda("ops.pad(x, %s, mode=\"%s\")".formatted(widths(pads), mode));
    } else {
      lines.add(
          "# padding: %s; TensorFlow has none such, so the cells are picked"
              .formatted(pads.about()));
      if (pads.padsRows()) {
        lambda("ops.take(x, %s, axis=1)".formatted(pads.rowPlaces()));
      }
      if (pads.padsColumns()) {
        lambda("ops.take(x, %s, axis=%d)".formatted(pads.columnPlaces(), program.axes()));
      }
    }
  }

  private static boolean mirrors(Border border) {
    return border == Border.Named.REFLECT || border == Border.Named.SYMMETRIC;
  }

  private void zeros(Pads pads) {
    var amounts = pads.amounts();
    var columns = "(%d, %d)".formatted(amounts.left(), amounts.right());
    add(
        "ZeroPadding" + axes(),
        program.signal()
            ? columns
            : "((%d, %d), %s)".formatted(amounts.top(), amounts.bottom(), columns));
  }

  private String widths(Pads pads) {
    var amounts = pads.amounts();
    var columns = "(%d, %d)".formatted(amounts.left(), amounts.right());
    return program.signal()
        ? "((0, 0), %s, (0, 0))".formatted(columns)
        : "((0, 0), (%d, %d), %s, (0, 0))".formatted(amounts.top(), amounts.bottom(), columns);
  }

  private String pad(String what, Pads pads, String value) {
    return "ops.pad(%s, %s, constant_values=%s)".formatted(what, widths(pads), value);
  }

  // --- Pooling and activations

  private void pool(int index, Pool pool, Shape input) {
    var pads = Pads.of(pool, input);
    var max = pool.kind() == Pool.Kind.MAX;
    var type = (max ? "Max" : "Average") + "Pooling" + axes();
    var sizes = "%s, strides=%s".formatted(program.pair(pool.size()), program.pair(pool.stride()));
    var counted = !max && pool.countPadding();
    if (pads.none()) {
      add(type, sizes);
    } else if (pool.padding() == Padding.Named.SAME && !counted) {
      add(type, sizes + ", padding=\"same\"");
    } else if (counted) {
      zeros(pads);
      add(type, sizes);
    } else if (max) {
      lines.add("# padding never wins: it holds minus infinity");
      lambda(pad("x", pads, "float(\"-inf\")"));
      add(type, sizes);
    } else {
      mean(index, pool, pads);
    }
  }

  private void mean(int index, Pool pool, Pads pads) {
    var name = program.variable(index);
    var window = "%s, %s".formatted(program.pair(pool.size()), program.pair(pool.stride()));
    lines.add("# padding does not count: divide by the share of each window that is input");
    lines.add("def %s(x):".formatted(name));
    lines.add("    widths = %s".formatted(widths(pads)));
    lines.add(
        "    share = ops.average_pool(ops.pad(ops.ones_like(x), widths), %s)".formatted(window));
    lines.add("    return ops.average_pool(ops.pad(x, widths), %s) / share".formatted(window));
    add("Lambda", name);
  }

  private void activation(Activation activation) {
    switch (activation.function()) {
      case RELU -> add("Activation", "\"relu\"");
      case LEAKY_RELU -> add("LeakyReLU", "negative_slope=" + Python.number(activation.alpha()));
      case SIGMOID -> add("Activation", "\"sigmoid\"");
      case TANH -> add("Activation", "\"tanh\"");
      case ABS -> lambda("ops.abs(x)");
    }
  }
}
