package org.convolens.model.network;

import java.util.List;
import java.util.stream.IntStream;
import org.convolens.core.Activation;
import org.convolens.core.Conv;
import org.convolens.core.Experiment;
import org.convolens.core.Filter;
import org.convolens.core.Layer;
import org.convolens.core.Padding;
import org.convolens.core.Pair;
import org.convolens.core.Pool;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;
import org.convolens.model.kernel.KernelPreset;

/// The layers a user can insert, each made to fit the place where it goes.
public enum NewLayer {
  CONV,
  ACTIVATION,
  MAX_POOL,
  AVERAGE_POOL;

  private static final int SIDE = 2;

  /// The experiment with a new layer of this kind at a place. The kinds that change the shape take
  /// the form that lets the layers behind still fit, where there is one.
  ///
  /// @param at from 0 to the number of layers
  public Experiment insert(Experiment experiment, int at) {
    var fit = Fit.of(experiment);
    var shape = fit.input(at).orElse(fit.shapes().getLast());
    var candidates =
        candidates(experiment, shape).stream()
            .map(layer -> LayerRow.inserted(experiment, at, layer))
            .toList();
    return candidates.stream()
        .filter(changed -> Fit.of(changed).fits())
        .findFirst()
        .orElse(candidates.getLast());
  }

  /// From the form that is wanted to the one that disturbs least.
  private List<? extends Layer> candidates(Experiment experiment, Shape shape) {
    return switch (this) {
      case CONV -> convs(LayerRow.freeName(experiment.layers(), "conv"), shape);
      case ACTIVATION ->
          List.of(
              Activation.of(
                  LayerRow.freeName(experiment.layers(), "activation"), Activation.Function.RELU));
      case MAX_POOL -> pools(experiment, Pool.Kind.MAX, shape);
      case AVERAGE_POOL -> pools(experiment, Pool.Kind.AVERAGE, shape);
    };
  }

  private static List<Conv> convs(String name, Shape shape) {
    var one = Conv.of(name, new Filter(everywhere(shape), 0));
    var each =
        Conv.of(
            name,
            IntStream.range(0, shape.channels())
                .mapToObj(channel -> new Filter(inChannel(shape, channel), 0))
                .toArray(Filter[]::new));
    return List.of(
        one, one.withPadding(Padding.Named.SAME), each, each.withPadding(Padding.Named.SAME));
  }

  private static Tensor plane(Shape shape) {
    return (shape.signal() ? KernelPreset.BUMP : KernelPreset.VERTICAL_LINE).weights();
  }

  private static Tensor everywhere(Shape shape) {
    var plane = plane(shape);
    return Tensor.generate(
        plane.shape().withChannels(shape.channels()), (c, r, k) -> plane.get(r, k));
  }

  private static Tensor inChannel(Shape shape, int channel) {
    var plane = plane(shape);
    return Tensor.generate(
        plane.shape().withChannels(shape.channels()),
        (c, r, k) -> c == channel ? plane.get(r, k) : 0);
  }

  private static List<Pool> pools(Experiment experiment, Pool.Kind kind, Shape shape) {
    var name = LayerRow.freeName(experiment.layers(), "pool");
    var size = new Pair(shape.signal() ? 1 : SIDE, SIDE);
    return List.of(
        new Pool(name, kind, size, size, Padding.Named.VALID, false),
        new Pool(name, kind, size, size, Padding.Named.SAME, false),
        new Pool(name, kind, size, Pair.ONE, Padding.Named.SAME, false));
  }
}
