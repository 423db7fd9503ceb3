package org.convolens.core;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Evaluates experiments, and again after a change at the cost of what the change can reach: an
/// edited input cell recomputes only the outputs whose windows it lies in, through any number of
/// layers; an edited filter only its own map. Maps that are wanted first are finished first.
public final class Evaluator {
  /// Multiply-adds of a group among the maps that nobody waits for.
  private static final long GROUP = 200_000_000;

  private final Experiment experiment;
  private final Optional<Evaluation> previous;
  private final MapListener listener;
  private final RunControl control;
  private final Progress progress;
  private final List<Shape> shapes;
  private final List<Tensor> outputs = new ArrayList<>();

  private Evaluator(
      Experiment experiment,
      Optional<Evaluation> previous,
      MapListener listener,
      RunControl control) {
    this.experiment = experiment;
    this.previous = previous;
    this.listener = listener;
    this.control = control;
    this.progress = new Progress(control);
    this.shapes = experiment.shapes();
  }

  /// Evaluates from scratch.
  ///
  /// @throws MisfitException at the first layer that does not fit
  /// @throws java.util.concurrent.CancellationException when the control says so
  public static Evaluation evaluate(Experiment experiment, RunControl control) {
    return evaluate(experiment, Optional.empty(), MapListener.NONE, control);
  }

  /// Evaluates with the help of an earlier evaluation of a similar experiment. The outputs are the
  /// same to the bit as without it.
  public static Evaluation evaluate(
      Experiment experiment, Evaluation previous, RunControl control) {
    return evaluate(experiment, Optional.of(previous), MapListener.NONE, control);
  }

  /// Evaluates, with the help of an earlier evaluation if there is one, and tells of maps as they
  /// are finished. The outputs are the same to the bit as without either.
  public static Evaluation evaluate(
      Experiment experiment,
      Optional<Evaluation> previous,
      MapListener listener,
      RunControl control) {
    return new Evaluator(experiment, previous, listener, control).run();
  }

  private Evaluation run() {
    expectWork();
    while (outputs.size() < experiment.layers().size()) {
      new Run(outputs.size(), endOfRun(outputs.size())).compute();
    }
    return new Evaluation(experiment, outputs, progress.done());
  }

  private void expectWork() {
    for (var index = 0; index < experiment.layers().size(); index++) {
      if (experiment.isOn(index)) {
        progress.expect(
            shapes.get(index + 1).size() * LayerPass.costOfValue(experiment.layers().get(index)));
      }
    }
  }

  /// Up to the next convolution, which needs all maps before it.
  private int endOfRun(int first) {
    return IntStream.range(first + 1, experiment.layers().size())
        .filter(index -> experiment.isOn(index) && experiment.layers().get(index) instanceof Conv)
        .findFirst()
        .orElse(experiment.layers().size());
  }

  /// Layers whose maps follow from each other one by one, but for those of the first.
  private final class Run {
    private final int first;
    private final int end;
    private final int maps;
    private final List<Optional<LayerPass>> passes = new ArrayList<>();
    private final BitSet done = new BitSet();

    Run(int first, int end) {
      this.first = first;
      this.end = end;
      this.maps = shapes.get(end).channels();
      for (var index = first; index < end; index++) {
        var input = index == 0 ? experiment.input() : outputs.get(index - 1);
        var pass = pass(index, input);
        passes.add(pass);
        outputs.add(pass.map(LayerPass::output).orElse(input));
      }
    }

    /// None where a layer is switched off and hands on what it is given.
    private Optional<LayerPass> pass(int index, Tensor input) {
      var layer = experiment.layers().get(index);
      return experiment.isOn(index)
          ? Optional.of(
              LayerPass.of(
                  layer,
                  input,
                  previous.flatMap(before -> Earlier.of(before, index, layer, input)),
                  control,
                  progress))
          : Optional.empty();
    }

    void compute() {
      var work = passes.getFirst().map(LayerPass::work).orElse(0L);
      for (var group : listener.wanted(first, end, maps, work)) {
        finish(group, true);
      }
      var group = done.isEmpty() ? maps : Math.clamp(GROUP * maps / Math.max(1, work), 1, maps);
      while (done.cardinality() < maps) {
        finish(next(group), false);
      }
    }

    /// Some maps that are not there yet.
    private BitSet next(int count) {
      var group = new BitSet();
      for (var map = done.nextClearBit(0);
          map < maps && group.cardinality() < count;
          map = done.nextClearBit(map + 1)) {
        group.set(map);
      }
      return group;
    }

    private void finish(BitSet group, boolean wanted) {
      var rest = (BitSet) group.clone();
      rest.andNot(done);
      rest.clear(maps, Math.max(maps, rest.length()));
      if (rest.isEmpty()) {
        return;
      }
      for (var pass : passes) {
        pass.ifPresent(layer -> compute(layer, rest));
      }
      done.or(rest);
      if (done.cardinality() < maps || end < experiment.layers().size()) {
        listener.finished(wanted, this::soFar);
      }
    }

    private static void compute(LayerPass layer, BitSet group) {
      for (int from = group.nextSetBit(0), to; from >= 0; from = group.nextSetBit(to)) {
        to = group.nextClearBit(from);
        layer.compute(from, to);
      }
    }

    private PartialEvaluation soFar() {
      var all = new ArrayList<Tensor>();
      var finished = new ArrayList<BitSet>();
      for (var index = 0; index < experiment.layers().size(); index++) {
        var set = finishedOf(index);
        finished.add(set);
        all.add(index < end ? before(index).withChannels(set, outputs.get(index)) : before(index));
      }
      return new PartialEvaluation(new Evaluation(experiment, all, 0), finished);
    }

    private BitSet finishedOf(int index) {
      var set = new BitSet();
      if (index < first) {
        set.set(0, shapes.get(index + 1).channels());
      } else if (index < end) {
        set.or(done);
      }
      return set;
    }

    /// What the earlier evaluation has in the place of an output.
    private Tensor before(int index) {
      var shape = shapes.get(index + 1);
      return previous
          .filter(known -> index < known.outputs().size())
          .map(known -> known.outputs().get(index))
          .filter(output -> output.shape().equals(shape))
          .orElseGet(() -> Tensor.filled(shape, 0));
    }
  }
}
