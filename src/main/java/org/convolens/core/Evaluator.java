package org.convolens.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Evaluates experiments, and again after a change at the cost of what the change can reach: an
/// edited input cell recomputes only the outputs whose windows it lies in, through any number of
/// layers; an edited filter only its own map.
public final class Evaluator {
  private final Experiment experiment;
  private final Optional<Evaluation> previous;
  private final RunControl control;
  private final Progress progress;

  private Evaluator(Experiment experiment, Optional<Evaluation> previous, RunControl control) {
    this.experiment = experiment;
    this.previous = previous;
    this.control = control;
    this.progress = new Progress(control);
  }

  /// Evaluates from scratch.
  ///
  /// @throws MisfitException at the first layer that does not fit
  /// @throws java.util.concurrent.CancellationException when the control says so
  public static Evaluation evaluate(Experiment experiment, RunControl control) {
    return new Evaluator(experiment, Optional.empty(), control).run();
  }

  /// Evaluates with the help of an earlier evaluation of a similar experiment. The outputs are the
  /// same to the bit as without it.
  public static Evaluation evaluate(
      Experiment experiment, Evaluation previous, RunControl control) {
    return new Evaluator(experiment, Optional.of(previous), control).run();
  }

  private Evaluation run() {
    expectWork(experiment.shapes());
    var outputs = new ArrayList<Tensor>();
    for (var index = 0; index < experiment.layers().size(); index++) {
      var input = index == 0 ? experiment.input() : outputs.get(index - 1);
      outputs.add(experiment.isOn(index) ? output(index, input) : input);
    }
    return new Evaluation(experiment, outputs, progress.done());
  }

  private void expectWork(List<Shape> shapes) {
    for (var index = 0; index < experiment.layers().size(); index++) {
      var shape = shapes.get(index + 1);
      if (experiment.isOn(index)) {
        progress.expect(shape.size() * costOfValue(experiment.layers().get(index)));
      }
    }
  }

  private static long costOfValue(Layer layer) {
    return switch (layer) {
      case Conv conv -> (long) conv.depth() * conv.kernel().rows() * conv.kernel().columns();
      case Activation _ -> 1;
      case Pool pool -> (long) pool.size().rows() * pool.size().columns();
    };
  }

  private Tensor output(int index, Tensor input) {
    var layer = experiment.layers().get(index);
    return previous
        .flatMap(before -> Earlier.of(before, index, layer, input))
        .map(earlier -> update(layer, input, earlier))
        .orElseGet(() -> full(layer, input));
  }

  /// What a comparable layer did with a comparable input before.
  private record Earlier(Layer layer, Tensor input, Tensor output) {
    static Optional<Earlier> of(Evaluation before, int index, Layer layer, Tensor input) {
      var layers = before.experiment().layers();
      if (index >= layers.size()
          || !before.experiment().isOn(index)
          || !before.inputOf(index).shape().equals(input.shape())
          || !comparable(layers.get(index), layer)) {
        return Optional.empty();
      }
      return Optional.of(
          new Earlier(layers.get(index), before.inputOf(index), before.outputs().get(index)));
    }

    /// The same layer but for the values of its filters; the name does not matter.
    private static boolean comparable(Layer before, Layer now) {
      if (before instanceof Conv old && now instanceof Conv conv) {
        return old.filters().size() == conv.filters().size()
            && old.filters()
                .getFirst()
                .weights()
                .shape()
                .equals(conv.filters().getFirst().weights().shape())
            && old.withFilters(conv.filters()).withName(conv.name()).equals(conv);
      }
      return before.withName(now.name()).equals(now);
    }
  }

  private Tensor full(Layer layer, Tensor input) {
    var shape = layer.outputShape(input.shape());
    var output = layer instanceof Conv ? Tensor.Editor.unwritten(shape) : new Tensor.Editor(shape);
    var plane = Region.of(shape);
    switch (layer) {
      case Conv conv ->
          convolve(ConvMethod.of(conv, input), conv, output, plane, 0, conv.filters().size());
      case Activation activation -> {
        for (var channel = 0; channel < input.channels(); channel++) {
          activate(activation, input, output, channel, plane);
        }
      }
      case Pool pool -> {
        for (var channel = 0; channel < input.channels(); channel++) {
          pool(pool, input, output, channel, plane);
        }
      }
    }
    return output.build();
  }

  private Tensor update(Layer layer, Tensor input, Earlier earlier) {
    var output = new Tensor.Editor(earlier.output());
    switch (layer) {
      case Conv conv -> updateConv(conv, (Conv) earlier.layer(), input, earlier, output);
      case Activation activation -> {
        for (var channel = 0; channel < input.channels(); channel++) {
          var changed = input.difference(earlier.input(), channel);
          activate(activation, input, output, channel, changed);
        }
      }
      case Pool pool -> updatePool(pool, input, earlier, output);
    }
    return output.build();
  }

  private void updatePool(Pool pool, Tensor input, Earlier earlier, Tensor.Editor output) {
    var sliding = Sliding.of(pool, input.shape());
    for (var channel = 0; channel < input.channels(); channel++) {
      for (var region : sliding.outputsReached(input.difference(earlier.input(), channel))) {
        pool(pool, input, output, channel, region);
      }
    }
  }

  private void updateConv(
      Conv conv, Conv before, Tensor input, Earlier earlier, Tensor.Editor output) {
    var method = ConvMethod.of(conv, input);
    var plane = Region.of(earlier.output().shape());
    var reached = Sliding.of(conv, input.shape()).outputsReached(input.difference(earlier.input()));
    var count = conv.filters().size();
    var otherWay = ConvMethod.of(before, earlier.input()).getClass() != method.getClass();
    for (int filter = 0, end; filter < count; filter = end) {
      var changed = otherWay || changed(conv, before, filter);
      end = filter + 1;
      while (end < count && (otherWay || changed(conv, before, end) == changed)) {
        end++;
      }
      for (var region : changed ? List.of(plane) : reached) {
        convolve(method, conv, output, region, filter, end);
      }
    }
  }

  private static boolean changed(Conv conv, Conv before, int filter) {
    return !conv.filters().get(filter).equals(before.filters().get(filter));
  }

  private void convolve(
      ConvMethod method, Conv conv, Tensor.Editor output, Region region, int from, int to) {
    var weights = new Weights(conv, from, to);
    if (region.area() * (to - from) * costOfValue(conv) < ConvMethod.SHARED_WORK) {
      method.compute(output, region, weights, from, to, progress);
      return;
    }
    var parts = method.parts(region);
    output.share(parts, from, to);
    control
        .crew()
        .run(
            parts.size(),
            part -> method.compute(output, parts.get(part), weights, from, to, progress));
  }

  private void activate(
      Activation activation, Tensor input, Tensor.Editor output, int channel, Region region) {
    for (var row = region.row(); row < region.endRow(); row++) {
      for (var column = region.column(); column < region.endColumn(); column++) {
        output.set(channel, row, column, activation.apply(input.get(channel, row, column)));
      }
      progress.add(region.columns());
    }
  }

  private void pool(Pool pool, Tensor input, Tensor.Editor output, int channel, Region region) {
    var sliding = Sliding.of(pool, input.shape());
    for (var row = region.row(); row < region.endRow(); row++) {
      for (var column = region.column(); column < region.endColumn(); column++) {
        output.set(
            channel, row, column, Reference.pooled(pool, sliding, input, channel, row, column));
      }
      progress.add(region.columns() * costOfValue(pool));
    }
  }
}
