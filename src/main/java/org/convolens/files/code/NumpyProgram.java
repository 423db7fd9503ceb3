package org.convolens.files.code;

import java.util.List;
import org.convolens.core.Activation;
import org.convolens.core.Border;
import org.convolens.core.Conv;
import org.convolens.core.Experiment;
import org.convolens.core.Pair;
import org.convolens.core.Pool;
import org.convolens.core.Shape;

/// Plain NumPy: loops that can be read, shapes (channels, rows, columns).
final class NumpyProgram extends ProgramWriter {
  NumpyProgram(Experiment experiment) {
    super(experiment, "np", "x", "conv1d", "conv2d", "channel", "row", "value", "number");
  }

  @Override
  Program write() {
    title(lines);
    lines.add("import numpy as np");
    importWords(lines);
    functions();
    lines.blank();
    lines.blank();
    lines.about(new Part.Input());
    lines.add(
        "# the input: %s".formatted(signal() ? "channels, length" : "channels, rows, columns"));
    array("x", experiment.input().shape().dimensions(), experiment.input().toArray());
    for (var index = 0; index < experiment.layers().size(); index++) {
      lines.blank();
      layer(index, shapes.get(index));
    }
    lines.blank();
    result();
    return lines.program();
  }

  private void functions() {
    if (convolutions().findAny().isPresent()) {
      function(NumpyFunctions.convolution(signal(), convolutions().anyMatch(this::hasOptions)));
    }
    if (pools().anyMatch(pool -> pool.kind() == Pool.Kind.MAX)) {
      function(NumpyFunctions.pooling(signal(), "max"));
    }
    if (pools().anyMatch(pool -> pool.kind() == Pool.Kind.AVERAGE)) {
      function(NumpyFunctions.pooling(signal(), "mean"));
    }
  }

  private void function(String text) {
    lines.blank();
    lines.blank();
    lines.block(text);
  }

  private boolean hasOptions(Conv conv) {
    return !conv.stride().equals(Pair.ONE)
        || !conv.dilation().equals(Pair.ONE)
        || conv.groups() > 1;
  }

  private void array(String name, List<Integer> sizes, float[] values) {
    lines.list(name + " = np.array(", sizes, values, ", dtype=np.float32)");
  }

  private void layer(int index, Shape input) {
    switch (layer(index)) {
      case Conv conv -> conv(index, conv, Pads.of(conv, input));
      case Pool pool -> pool(index, pool, Pads.of(pool, input));
      case Activation activation -> {
        lines.about(new Part.Step(index));
        heading(index);
        lines.add("x = %s".formatted(function(activation)));
      }
    }
  }

  private void conv(int index, Conv conv, Pads pads) {
    var name = variable(index);
    lines.about(new Part.Weights(index));
    heading(index);
    array(name + "_filters", filterSizes(conv), weights(conv));
    array(name + "_bias", List.of(conv.filters().size()), biases(conv));
    lines.about(new Part.Step(index));
    if (turned(conv)) {
      lines.add("# true convolution: every kernel is turned by 180 degrees first");
      lines.add(
          "%1$s_filters = %1$s_filters[:, :, %2$s]"
              .formatted(name, signal() ? "::-1" : "::-1, ::-1"));
    }
    pad(pads);
    lines.add("x = conv%dd(x, %s_filters, %s_bias%s)".formatted(axes(), name, name, options(conv)));
  }

  private String options(Conv conv) {
    return (conv.stride().equals(Pair.ONE) ? "" : ", stride=" + pair(conv.stride()))
        + (conv.dilation().equals(Pair.ONE) ? "" : ", dilation=" + pair(conv.dilation()))
        + (conv.groups() == 1 ? "" : ", groups=" + conv.groups());
  }

  private void pad(Pads pads) {
    if (pads.none()) {
      return;
    }
    lines.add("# padding: %s".formatted(pads.about()));
    if (pads.constant()) {
      lines.add("x = %s".formatted(padded("x", pads, Python.number(pads.border().constant()))));
    } else if (pads.once()) {
      lines.add("x = np.pad(x, %s, mode=\"%s\")".formatted(widths(pads), mode(pads.border())));
    } else {
      if (pads.padsRows()) {
        lines.add("x = x[:, %s]".formatted(pads.rowPlaces()));
      }
      if (pads.padsColumns()) {
        lines.add("x = x[:, %s%s]".formatted(signal() ? "" : ":, ", pads.columnPlaces()));
      }
    }
  }

  private static String mode(Border border) {
    return switch (border) {
      case Border.Constant _ -> "constant";
      case Border.Named.ZERO -> "constant";
      case Border.Named.REFLECT -> "reflect";
      case Border.Named.SYMMETRIC -> "symmetric";
      case Border.Named.REPLICATE -> "edge";
      case Border.Named.CIRCULAR -> "wrap";
    };
  }

  private String widths(Pads pads) {
    var amounts = pads.amounts();
    var columns = "(%d, %d)".formatted(amounts.left(), amounts.right());
    return signal()
        ? "((0, 0), %s)".formatted(columns)
        : "((0, 0), (%d, %d), %s)".formatted(amounts.top(), amounts.bottom(), columns);
  }

  private String padded(String what, Pads pads, String value) {
    var constant = value.equals("0") ? "" : ", constant_values=" + value;
    return "np.pad(%s, %s%s)".formatted(what, widths(pads), constant);
  }

  private void pool(int index, Pool pool, Pads pads) {
    lines.about(new Part.Step(index));
    heading(index);
    var call = "%s_pool%dd(%s, %s, %s)";
    var size = pair(pool.size());
    var stride = pair(pool.stride());
    if (pool.kind() == Pool.Kind.MAX) {
      var x = pads.none() ? "x" : padded("x", pads, "-np.inf");
      lines.add(("x = " + call).formatted("max", axes(), x, size, stride));
    } else if (pads.none() || pool.countPadding()) {
      var x = pads.none() ? "x" : padded("x", pads, "0");
      lines.add(("x = " + call).formatted("mean", axes(), x, size, stride));
    } else {
      lines.add("# padding does not count: divide by the share of each window that is input");
      lines.add("share = " + padded("np.ones_like(x)", pads, "0"));
      lines.add(("x = " + call).formatted("mean", axes(), padded("x", pads, "0"), size, stride));
      lines.add(("x = x / " + call).formatted("mean", axes(), "share", size, stride));
    }
  }

  private static String function(Activation activation) {
    return switch (activation.function()) {
      case RELU -> "np.maximum(x, 0)";
      case LEAKY_RELU ->
          "np.where(x < 0, np.float32(%s) * x, x)".formatted(Python.number(activation.alpha()));
      case SIGMOID -> "1 / (1 + np.exp(-x))";
      case TANH -> "np.tanh(x)";
      case ABS -> "np.abs(x)";
    };
  }

  private void result() {
    lines.about(new Part.Result());
    lines.add("# the result");
    var several = shapes.getLast().channels() > 1;
    lines.add(several ? "for number, channel in enumerate(x):" : "for channel in x:");
    if (several) {
      lines.add("    print(\"channel\", number + 1)");
    }
    if (signal()) {
      lines.add("    print([float(value) for value in channel])");
    } else {
      lines.add("    for row in channel:");
      lines.add("        print([float(value) for value in row])");
    }
  }
}
