package org.convolens.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.convolens.core.Activation;
import org.convolens.core.Border;
import org.convolens.core.Conv;
import org.convolens.core.Experiment;
import org.convolens.core.Layer;
import org.convolens.core.Padding;
import org.convolens.core.Pair;
import org.convolens.core.Tensor;

/// A change to an experiment: what a step performs, or what its learner is asked to do. Those of a
/// filter and of how it slides concern the first convolution.
public sealed interface Change {
  /// The experiment with this change; the same where there is nothing to change.
  Experiment apply(Experiment experiment);

  /// Takes another experiment altogether.
  record Whole(Experiment other) implements Change {
    @Override
    public Experiment apply(Experiment experiment) {
      return other;
    }
  }

  /// Takes another input.
  record Input(Tensor input) implements Change {
    @Override
    public Experiment apply(Experiment experiment) {
      return experiment.withInput(input);
    }
  }

  /// Sets one cell of the input.
  record InputCell(int channel, int row, int column, float value) implements Change {
    @Override
    public Experiment apply(Experiment experiment) {
      var input = experiment.input();
      return channel < input.channels() && row < input.rows() && column < input.columns()
          ? experiment.withInput(input.with(channel, row, column, value))
          : experiment;
    }
  }

  /// Sets the kernel of one filter, the same for every channel it looks at.
  record Kernel(int filter, Tensor plane) implements Change {
    @Override
    public Experiment apply(Experiment experiment) {
      return withConv(
          experiment,
          conv -> {
            var shape = plane.shape().withChannels(conv.depth());
            var weights = Tensor.generate(shape, (c, r, k) -> plane.get(r, k));
            return filter < conv.filters().size()
                ? conv.withFilter(filter, conv.filters().get(filter).withWeights(weights))
                : conv;
          });
    }
  }

  /// Sets the bias of the first filter.
  record Bias(float value) implements Change {
    @Override
    public Experiment apply(Experiment experiment) {
      return withConv(
          experiment, conv -> conv.withFilter(0, conv.filters().getFirst().withBias(value)));
    }
  }

  /// Turns the kernel by 180° first, or not.
  record Flip(boolean on) implements Change {
    @Override
    public Experiment apply(Experiment experiment) {
      return withConv(experiment, conv -> conv.withFlip(on));
    }
  }

  record Stride(Pair stride) implements Change {
    @Override
    public Experiment apply(Experiment experiment) {
      return withConv(experiment, conv -> conv.withStride(stride));
    }
  }

  record Dilation(Pair dilation) implements Change {
    @Override
    public Experiment apply(Experiment experiment) {
      return withConv(experiment, conv -> conv.withDilation(dilation));
    }
  }

  /// Sets how much is added around the input.
  record Pad(Padding padding) implements Change {
    @Override
    public Experiment apply(Experiment experiment) {
      return withConv(experiment, conv -> conv.withPadding(padding));
    }
  }

  /// Sets what the padding holds.
  record Edge(Border border) implements Change {
    @Override
    public Experiment apply(Experiment experiment) {
      return withConv(experiment, conv -> conv.withBorder(border));
    }
  }

  /// Has a ReLU directly behind the convolution, or not.
  record Relu(boolean on) implements Change {
    @Override
    public Experiment apply(Experiment experiment) {
      var index = convolution(experiment);
      if (index.isEmpty()) {
        return experiment;
      }
      var at = index.get() + 1;
      var layers = new ArrayList<Layer>(experiment.layers());
      var present = at < layers.size() && layers.get(at) instanceof Activation;
      if (on && !present) {
        layers.add(at, Activation.of(freeName(layers), Activation.Function.RELU));
      } else if (!on && present) {
        layers.remove(at);
      }
      return on == present ? experiment : experiment.withLayers(layers);
    }

    private static String freeName(List<Layer> layers) {
      return IntStream.iterate(1, number -> number + 1)
          .mapToObj(number -> "activation" + number)
          .filter(name -> layers.stream().noneMatch(layer -> layer.name().equals(name)))
          .findFirst()
          .orElseThrow();
    }
  }

  /// Applies changes one after the other.
  static Experiment all(List<Change> changes, Experiment experiment) {
    var changed = experiment;
    for (var change : changes) {
      changed = change.apply(changed);
    }
    return changed;
  }

  /// Changes a convolution.
  @FunctionalInterface
  interface ConvChange {
    Conv of(Conv conv);
  }

  private static Experiment withConv(Experiment experiment, ConvChange change) {
    return convolution(experiment)
        .map(index -> experiment.withLayer(index, change.of((Conv) experiment.layers().get(index))))
        .orElse(experiment);
  }

  private static Optional<Integer> convolution(Experiment experiment) {
    return IntStream.range(0, experiment.layers().size())
        .filter(index -> experiment.layers().get(index) instanceof Conv)
        .boxed()
        .findFirst();
  }
}
