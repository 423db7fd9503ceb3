package org.convolens.files.code;

import java.util.List;
import org.convolens.core.Activation;
import org.convolens.core.Border;
import org.convolens.core.Conv;
import org.convolens.core.Experiment;
import org.convolens.core.Pair;
import org.convolens.core.Pool;

/// PyTorch: shapes (batch, channels, rows, columns).
final class TorchProgram extends ProgramWriter {
  TorchProgram(Experiment experiment) {
    super(experiment, "torch", "nn", "F", "x", "channel", "number", "row", "i", "share");
  }

  @Override
  Program write() {
    title(lines);
    lines.add("import torch");
    lines.add("import torch.nn.functional as F");
    lines.add("from torch import nn");
    importWords(lines);
    lines.blank();
    input();
    for (var index = 0; index < experiment.layers().size(); index++) {
      if (layer(index) instanceof Conv conv) {
        lines.blank();
        weights(index, conv);
      }
    }
    if (!experiment.layers().isEmpty()) {
      lines.blank();
      steps();
    }
    lines.blank();
    result();
    return lines.program();
  }

  private void input() {
    lines.about(new Part.Input());
    lines.add(
        "# the input: %s, then a batch of one"
            .formatted(signal() ? "channels, length" : "channels, rows, columns"));
    array("x", experiment.input().shape().dimensions(), experiment.input().toArray());
    lines.add("x = x.unsqueeze(0)");
  }

  private void array(String name, List<Integer> sizes, float[] values) {
    lines.list(name + " = torch.tensor(", sizes, values, ", dtype=torch.float32)");
  }

  private void weights(int index, Conv conv) {
    var name = variable(index);
    lines.about(new Part.Weights(index));
    heading(index);
    array(name + "_filters", filterSizes(conv), weights(conv));
    array(name + "_bias", List.of(conv.filters().size()), biases(conv));
    if (turned(conv)) {
      lines.add("# true convolution: PyTorch cross-correlates, so every kernel is turned first");
      lines.add(
          "%1$s_filters = torch.flip(%1$s_filters, dims=%2$s)"
              .formatted(name, signal() ? "(2,)" : "(2, 3)"));
    }
    lines.about(new Part.Step(index));
    lines.add(
        "%s = nn.Conv%dd(%d, %d, kernel_size=%s%s)"
            .formatted(
                name,
                axes(),
                conv.inputChannels(),
                conv.filters().size(),
                pair(conv.kernel()),
                options(index, conv)));
    lines.about(new Part.Weights(index));
    lines.add(
        "%1$s.load_state_dict({\"weight\": %1$s_filters, \"bias\": %1$s_bias})".formatted(name));
    if (!conv.trainable()) {
      lines.add("%s.requires_grad_(False)".formatted(name));
    }
  }

  private String options(int index, Conv conv) {
    var pads = Pads.of(conv, shapes.get(index));
    return (conv.stride().equals(Pair.ONE) ? "" : ", stride=" + pair(conv.stride()))
        + (own(pads) && !pads.none() ? ", padding=" + evenAmounts(pads) : "")
        + (conv.dilation().equals(Pair.ONE) ? "" : ", dilation=" + pair(conv.dilation()))
        + (conv.groups() == 1 ? "" : ", groups=" + conv.groups());
  }

  /// Whether the layer itself can pad so: zeros, as many at the end as at the start.
  private static boolean own(Pads pads) {
    return pads.none() || (pads.even() && pads.border() == Border.Named.ZERO);
  }

  private String evenAmounts(Pads pads) {
    var amounts = pads.amounts();
    return signal()
        ? Integer.toString(amounts.left())
        : "(%d, %d)".formatted(amounts.top(), amounts.left());
  }

  private void steps() {
    lines.about(new Part.Frame());
    lines.add("with torch.no_grad():");
    for (var index = 0; index < experiment.layers().size(); index++) {
      step(index);
    }
  }

  private void step(int index) {
    lines.about(new Part.Step(index));
    switch (layer(index)) {
      case Conv conv -> {
        pad(Pads.of(conv, shapes.get(index)));
        lines.add("    x = %s(x)".formatted(variable(index)));
      }
      case Pool pool -> pool(pool, Pads.of(pool, shapes.get(index)));
      case Activation activation ->
          lines.add(
              "    x = %s  # %s"
                  .formatted(function(activation), Python.comment(activation.name())));
    }
  }

  private void pad(Pads pads) {
    if (own(pads)) {
      return;
    }
    if (pads.constant()) {
      lines.add("    # padding: %s".formatted(pads.about()));
      lines.add("    x = %s".formatted(padded("x", pads, Python.number(pads.border().constant()))));
    } else if (pads.once() && pads.border() != Border.Named.SYMMETRIC) {
      lines.add("    # padding: %s".formatted(pads.about()));
      lines.add("    x = F.pad(x, %s, mode=\"%s\")".formatted(widths(pads), mode(pads.border())));
    } else {
      lines.add(
          "    # padding: %s; PyTorch cannot, so the cells are picked".formatted(pads.about()));
      if (pads.padsRows()) {
        lines.add("    x = x[:, :, %s]".formatted(pads.rowPlaces()));
      }
      if (pads.padsColumns()) {
        lines.add("    x = x[:, :, %s%s]".formatted(signal() ? "" : ":, ", pads.columnPlaces()));
      }
    }
  }

  private static String mode(Border border) {
    return switch (border) {
      case Border.Constant _ -> "constant";
      case Border.Named.ZERO -> "constant";
      case Border.Named.SYMMETRIC -> throw new IllegalStateException("PyTorch has no such mode");
      case Border.Named.REFLECT -> "reflect";
      case Border.Named.REPLICATE -> "replicate";
      case Border.Named.CIRCULAR -> "circular";
    };
  }

  /// The last axis first.
  private String widths(Pads pads) {
    var amounts = pads.amounts();
    return signal()
        ? "(%d, %d)".formatted(amounts.left(), amounts.right())
        : "(%d, %d, %d, %d)"
            .formatted(amounts.left(), amounts.right(), amounts.top(), amounts.bottom());
  }

  private String padded(String what, Pads pads, String value) {
    return "F.pad(%s, %s%s)"
        .formatted(what, widths(pads), value.equals("0") ? "" : ", value=" + value);
  }

  private void pool(Pool pool, Pads pads) {
    var max = pool.kind() == Pool.Kind.MAX;
    var call =
        "F.%s_pool%dd(%%s, %s, stride=%s%%s)"
            .formatted(max ? "max" : "avg", axes(), pair(pool.size()), pair(pool.stride()));
    lines.add("    # %s".formatted(Python.comment(pool.name())));
    if (pads.none()) {
      lines.add(("    x = " + call).formatted("x", ""));
    } else if (inside(pads, pool)) {
      var counted = max || pool.countPadding() ? "" : ", count_include_pad=False";
      lines.add(("    x = " + call).formatted("x", ", padding=" + evenAmounts(pads) + counted));
    } else if (max) {
      lines.add(("    x = " + call).formatted(padded("x", pads, "-torch.inf"), ""));
    } else if (pool.countPadding()) {
      lines.add(("    x = " + call).formatted(padded("x", pads, "0"), ""));
    } else {
      lines.add("    # padding does not count: divide by the share of each window that is input");
      lines.add(("    share = " + call).formatted(padded("torch.ones_like(x)", pads, "0"), ""));
      lines.add(("    x = " + call + " / share").formatted(padded("x", pads, "0"), ""));
    }
  }

  /// Whether PyTorch's own padding can do it: the same on both ends, at most half of the window.
  private static boolean inside(Pads pads, Pool pool) {
    return pads.even()
        && 2 * pads.amounts().top() <= pool.size().rows()
        && 2 * pads.amounts().left() <= pool.size().columns();
  }

  private static String function(Activation activation) {
    return switch (activation.function()) {
      case RELU -> "F.relu(x)";
      case LEAKY_RELU ->
          "F.leaky_relu(x, negative_slope=%s)".formatted(Python.number(activation.alpha()));
      case SIGMOID -> "torch.sigmoid(x)";
      case TANH -> "torch.tanh(x)";
      case ABS -> "torch.abs(x)";
    };
  }

  private void result() {
    lines.about(new Part.Result());
    lines.add("# the result");
    var several = shapes.getLast().channels() > 1;
    lines.add(several ? "for number, channel in enumerate(x[0]):" : "for channel in x[0]:");
    if (several) {
      lines.add("    print(\"channel\", number + 1)");
    }
    if (signal()) {
      lines.add("    print(channel.tolist())");
    } else {
      lines.add("    for row in channel:");
      lines.add("        print(row.tolist())");
    }
  }
}
