package org.convolens.core.training;

import java.util.List;
import java.util.stream.IntStream;
import org.convolens.core.Filter;
import org.convolens.core.Tensor;

/// The update of stochastic gradient descent with momentum: v ← m·v + g, w ← w − rate·v, for every
/// weight and bias by itself.
final class Momentum {
  private final double rate;
  private final double momentum;

  Momentum(double rate, double momentum) {
    this.rate = rate;
    this.momentum = momentum;
  }

  /// The velocities after a step; they start at 0.
  List<Filter> velocities(List<Filter> before, List<Filter> gradients) {
    return combined(before, gradients, (v, g) -> (float) (momentum * v + g));
  }

  /// The filters after a step.
  List<Filter> filters(List<Filter> before, List<Filter> velocities) {
    return combined(before, velocities, (w, v) -> (float) (w - rate * v));
  }

  static List<Filter> zeros(List<Filter> filters) {
    return combined(filters, filters, (_, _) -> 0);
  }

  @FunctionalInterface
  private interface Combination {
    float of(float a, float b);
  }

  private static List<Filter> combined(List<Filter> as, List<Filter> bs, Combination both) {
    return IntStream.range(0, as.size())
        .mapToObj(index -> combined(as.get(index), bs.get(index), both))
        .toList();
  }

  private static Filter combined(Filter a, Filter b, Combination both) {
    var weights =
        Tensor.generate(
            a.weights().shape(),
            (c, r, k) -> both.of(a.weights().get(c, r, k), b.weights().get(c, r, k)));
    return new Filter(weights, both.of(a.bias(), b.bias()));
  }
}
