package org.convolens.model.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convolens.core.Activation;
import org.convolens.core.Conv;
import org.convolens.core.Experiment;
import org.convolens.core.Layer;
import org.convolens.core.Misfit;
import org.convolens.core.MisfitException;
import org.convolens.core.Padding;
import org.convolens.core.Pair;
import org.convolens.core.Pool;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;

/// Whether layers can follow each other, how far they do, and what would make them.
///
/// @param shapes of the input, then of what each layer leaves, up to the first that does not fit
/// @param misfit why the next layer does not fit; empty when all do
public record Fit(List<Shape> shapes, Optional<Misfit> misfit) {
  private static final int MOST_REPAIRS = 64;

  public Fit {
    shapes = List.copyOf(shapes);
  }

  public static Fit of(Experiment experiment) {
    var shapes = new ArrayList<Shape>();
    shapes.add(experiment.input().shape());
    for (var index = 0; index < experiment.layers().size(); index++) {
      var before = shapes.getLast();
      try {
        shapes.add(
            experiment.isOn(index) ? experiment.layers().get(index).outputShape(before) : before);
      } catch (MisfitException e) {
        return new Fit(shapes, Optional.of(e.misfit()));
      }
    }
    return new Fit(shapes, Optional.empty());
  }

  public boolean fits() {
    return misfit.isEmpty();
  }

  /// The index of the layer that does not fit; the number of layers when all do.
  public int end() {
    return shapes.size() - 1;
  }

  /// What a layer leaves, when it and all before it fit.
  public Optional<Shape> output(int layer) {
    return layer + 1 < shapes.size() ? Optional.of(shapes.get(layer + 1)) : Optional.empty();
  }

  /// What a layer is given, when all before it fit.
  public Optional<Shape> input(int layer) {
    return layer < shapes.size() ? Optional.of(shapes.get(layer)) : Optional.empty();
  }

  /// The experiment with every layer that does not fit changed as little as makes it fit; empty
  /// when that cannot be done.
  public static Optional<Experiment> repaired(Experiment experiment) {
    var current = experiment;
    for (var round = 0; round < MOST_REPAIRS; round++) {
      var fit = of(current);
      if (fit.fits()) {
        return Optional.of(current);
      }
      var index = fit.end();
      var layer = fitted(current.layers().get(index), fit.shapes().getLast());
      if (layer.isEmpty()) {
        return Optional.empty();
      }
      current = current.withLayer(index, layer.get());
    }
    return Optional.empty();
  }

  /// A layer changed as little as lets it follow an input: filters of another depth keep the
  /// channels they have and ignore new ones; a window too large for the input gets padding.
  public static Optional<Layer> fitted(Layer layer, Shape input) {
    return switch (layer) {
      case Activation activation -> Optional.of(activation);
      case Conv conv -> fits(conv, input) ? Optional.of(conv) : fitted(conv, input);
      case Pool pool -> fits(pool, input) ? Optional.of(pool) : fitted(pool, input);
    };
  }

  private static boolean fits(Layer layer, Shape input) {
    try {
      layer.outputShape(input);
      return true;
    } catch (MisfitException _) {
      return false;
    }
  }

  private static Optional<Layer> fitted(Conv conv, Shape input) {
    var groups = input.channels() % conv.groups() == 0 ? conv.groups() : 1;
    var deep = deepened(conv, groups, input);
    return List.of(
            deep, deep.withPadding(Padding.Named.SAME), deep.withPadding(Padding.Named.VALID))
        .stream()
        .filter(candidate -> fits(candidate, input))
        .<Layer>map(candidate -> candidate)
        .findFirst();
  }

  private static Conv deepened(Conv conv, int groups, Shape input) {
    var depth = input.channels() / groups;
    return new Conv(
        conv.name(),
        conv.filters().stream()
            .map(filter -> filter.withWeights(weights(filter.weights(), depth, input)))
            .toList(),
        input.signal() ? new Pair(1, conv.stride().columns()) : conv.stride(),
        input.signal() ? new Pair(1, conv.dilation().columns()) : conv.dilation(),
        groups,
        conv.padding(),
        conv.border(),
        conv.flip(),
        conv.trainable());
  }

  /// Of a kernel for pictures a signal gets the middle row.
  private static Tensor weights(Tensor weights, int depth, Shape input) {
    var flat = input.signal() && !weights.shape().signal();
    var shape = new Shape(depth, flat ? 1 : weights.rows(), weights.columns(), input.signal());
    return Tensor.generate(
        shape,
        (c, r, k) -> c < weights.channels() ? weights.get(c, flat ? weights.rows() / 2 : r, k) : 0);
  }

  private static Optional<Layer> fitted(Pool pool, Shape input) {
    var size = input.signal() ? new Pair(1, pool.size().columns()) : pool.size();
    var stride = input.signal() ? new Pair(1, pool.stride().columns()) : pool.stride();
    var padded =
        new Pool(pool.name(), pool.kind(), size, stride, Padding.Named.SAME, pool.countPadding());
    return fits(padded, input) ? Optional.of(padded) : Optional.empty();
  }
}
