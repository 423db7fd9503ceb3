package org.convolens.model.kernel;

import java.util.ArrayList;
import java.util.Optional;
import org.convolens.core.Conv;
import org.convolens.core.Experiment;
import org.convolens.core.Filter;
import org.convolens.core.Layer;
import org.convolens.core.Tensor;

/// Ways to turn one kernel into another, in all channels alike.
public final class Kernels {
  private Kernels() {}

  /// Another size with the same middle: what still fits is kept, the rest is 0.
  public static Tensor resized(Tensor kernel, int rows, int columns) {
    var down = (rows - kernel.rows()) / 2;
    var right = (columns - kernel.columns()) / 2;
    return rows == kernel.rows() && columns == kernel.columns()
        ? kernel
        : Tensor.generate(
            kernel.shape().withPlane(rows, columns),
            (c, r, k) ->
                r >= down && r < down + kernel.rows() && k >= right && k < right + kernel.columns()
                    ? kernel.get(c, r - down, k - right)
                    : 0);
  }

  /// A quarter turn clockwise; a signal's kernel is turned by half.
  public static Tensor rotated(Tensor kernel) {
    return kernel.shape().signal()
        ? flipped(kernel)
        : Tensor.generate(
            kernel.shape().withPlane(kernel.columns(), kernel.rows()),
            (c, r, k) -> kernel.get(c, kernel.rows() - 1 - k, r));
  }

  /// Rows become columns; a signal's kernel stays.
  public static Tensor transposed(Tensor kernel) {
    return kernel.shape().signal()
        ? kernel
        : Tensor.generate(
            kernel.shape().withPlane(kernel.columns(), kernel.rows()),
            (c, r, k) -> kernel.get(c, k, r));
  }

  public static Tensor negated(Tensor kernel) {
    return kernel.map(value -> value == 0 ? 0 : -value);
  }

  /// Half a turn.
  public static Tensor flipped(Tensor kernel) {
    return Tensor.generate(
        kernel.shape(),
        (c, r, k) -> kernel.get(c, kernel.rows() - 1 - r, kernel.columns() - 1 - k));
  }

  /// Whether half a turn makes no difference, so that correlation and convolution agree.
  public static boolean isSymmetric(Tensor kernel) {
    return flipped(kernel).equals(kernel);
  }

  /// Divided by the sum of the weights, or, where they cancel out, by the sum of the positive ones;
  /// empty where there is nothing to divide by.
  public static Optional<Tensor> normalised(Tensor kernel) {
    var sum = 0.0;
    var positive = 0.0;
    for (var value : kernel.toArray()) {
      sum += value;
      positive += Math.max(0, value);
    }
    var divisor = Math.abs(sum) > 1e-6 ? sum : positive;
    return divisor > 0 || divisor < 0
        ? Optional.of(kernel.map(value -> (float) (value / divisor)))
        : Optional.empty();
  }

  /// The experiment with a convolution of one filter before all else, as deep as its input.
  public static Experiment withFirstFilter(Experiment experiment) {
    var input = experiment.input().shape();
    var preset = input.signal() ? KernelPreset.BUMP : KernelPreset.VERTICAL_LINE;
    var plane = preset.weights();
    var weights =
        Tensor.generate(plane.shape().withChannels(input.channels()), (c, r, k) -> plane.get(r, k));
    var layers = new ArrayList<Layer>(experiment.layers());
    layers.addFirst(Conv.of("conv1", new Filter(weights, 0)));
    return experiment.withLayers(layers);
  }
}
