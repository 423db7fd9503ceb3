package org.convolens.core;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Evaluates experiments, and again after a change at the cost of what the change can reach: an
/// edited input cell recomputes only the outputs whose windows it lies in, through any number of
/// layers; an edited filter only its own map. Maps that are wanted first are finished first.
public final class Evaluator {
  /// Multiply-adds of a group among the maps that nobody waits for.
  private static final long GROUP = 200_000_000;

  private final Experiment experiment;
  private final List<Layer> layers;
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
    this.layers = experiment.layers();
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
    while (outputs.size() < layers.size()) {
      new Run(outputs.size(), endOfRun(outputs.size())).compute();
    }
    return new Evaluation(experiment, outputs, progress.done());
  }

  private void expectWork() {
    for (var index = 0; index < layers.size(); index++) {
      if (experiment.isOn(index)) {
        progress.expect(shapes.get(index + 1).size() * LayerPass.costOfValue(layers.get(index)));
      }
    }
  }

  /// Up to the next convolution, which needs all maps before it.
  private int endOfRun(int first) {
    var end = first + 1;
    while (end < layers.size() && !(layers.get(end) instanceof Conv && experiment.isOn(end))) {
      end++;
    }
    return end;
  }

  /// Layers whose maps follow from each other one by one, but for those of the first.
  private final class Run {
    private final int first;
    private final int end;
    private final int maps;

    /// Of the layers that are switched on; the others hand on what they are given.
    private final List<LayerPass> passes = new ArrayList<>();

    private final BitSet done = new BitSet();

    Run(int first, int end) {
      this.first = first;
      this.end = end;
      this.maps = shapes.get(end).channels();
      for (var index = first; index < end; index++) {
        var input = index == 0 ? experiment.input() : outputs.get(index - 1);
        outputs.add(experiment.isOn(index) ? begin(index, input).output() : input);
      }
    }

    private LayerPass begin(int index, Tensor input) {
      var layer = layers.get(index);
      var earlier =
          previous.isPresent()
              ? Earlier.of(previous.get(), index, layer, input)
              : Optional.<Earlier>empty();
      var pass = LayerPass.of(layer, input, earlier, control, progress);
      passes.add(pass);
      return pass;
    }

    void compute() {
      var work = passes.isEmpty() ? 0 : passes.getFirst().work();
      var urgent = listener.wanted(first, end, maps, work);
      if (urgent.isEmpty()) {
        computeAll();
        return;
      }
      for (var group : urgent) {
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
      for (int from = rest.nextSetBit(0), to; from >= 0; from = rest.nextSetBit(to)) {
        to = rest.nextClearBit(from);
        compute(from, to);
      }
      done.or(rest);
      if (done.cardinality() < maps || end < layers.size()) {
        listener.finished(wanted, this::soFar);
      }
    }

    private void compute(int from, int to) {
      for (var pass : passes) {
        pass.compute(from, to);
      }
    }

    private void computeAll() {
      compute(0, maps);
      if (end < layers.size()) {
        done.set(0, maps);
        listener.finished(false, this::soFar);
      }
    }

    private PartialEvaluation soFar() {
      var all = new ArrayList<Tensor>();
      var finished = new ArrayList<BitSet>();
      for (var index = 0; index < layers.size(); index++) {
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
