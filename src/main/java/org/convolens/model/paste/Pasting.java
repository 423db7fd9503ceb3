package org.convolens.model.paste;

import java.util.ArrayList;
import java.util.List;
import org.convolens.core.Conv;
import org.convolens.core.Filter;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;
import org.convolens.model.kernel.Kernels;

/// Puts pasted numbers into a convolution or in the place of the input, if they fit.
public final class Pasting {
  private static final int LONGEST_SIGNAL = 4096;

  private final List<Array> arrays;

  private Pasting(List<Array> arrays) {
    this.arrays = arrays;
  }

  /// Reads a text.
  ///
  /// @throws UnfitException when it is not a nested list of numbers
  public static Pasting of(String text) throws UnfitException {
    return new Pasting(NumberReader.read(text));
  }

  // --- Kernels

  /// A convolution with the pasted weights: a kernel in the place of one kernel, all weights in the
  /// place of all. A second array is taken for the biases, as `get_weights()` gives them.
  ///
  /// @param filter where a single kernel goes
  /// @param channel of the filter
  /// @param most rows or columns of a kernel
  public Conv into(Conv conv, int filter, int channel, int most) throws UnfitException {
    var kernels = kernels(conv, filter, channel);
    var size = kernels.getFirst();
    if (size.rows() > most || size.columns() > most) {
      throw new UnfitException(
          UnfitException.Reason.KERNEL_SIZE, size.rows(), size.columns(), most);
    }
    var filters = new ArrayList<Filter>();
    for (var index = 0; index < kernels.size(); index++) {
      filters.add(conv.filters().get(index).withWeights(kernels.get(index)));
    }
    return conv.withFilters(arrays.size() > 1 ? biased(filters, arrays.get(1)) : filters);
  }

  private static List<Filter> biased(List<Filter> filters, Array biases) throws UnfitException {
    if (biases.values().length != filters.size()) {
      throw new UnfitException(UnfitException.Reason.BIAS, biases.values().length, filters.size());
    }
    var all = new ArrayList<Filter>();
    for (var index = 0; index < filters.size(); index++) {
      all.add(filters.get(index).withBias(biases.values()[index]));
    }
    return all;
  }

  /// The weights of all filters, of one size.
  private List<Tensor> kernels(Conv conv, int filter, int channel) throws UnfitException {
    var array = arrays.getFirst();
    var old = conv.filters().stream().map(Filter::weights).toList();
    var shape = old.getFirst().shape();
    var planeAxes = shape.signal() ? 1 : 2;
    var axes = array.axes();
    if (axes == planeAxes || (axes == 1 && planeAxes == 2)) {
      return withPlane(old, filter, channel, array);
    }
    var order = axes < 1 ? Order.NONE : order(array, planeAxes, shape.channels(), old.size());
    if (order == Order.NONE) {
      throw new UnfitException(
          shape.signal() ? UnfitException.Reason.SIGNAL_KERNEL : UnfitException.Reason.KERNEL,
          array.sizes().toString(),
          shape.channels(),
          old.size());
    }
    var all = new ArrayList<Tensor>();
    for (var index = 0; index < old.size(); index++) {
      all.add(order.weights(array, index, shape));
    }
    return all;
  }

  /// Which axes stand where.
  private enum Order {
    /// Rows, columns, channels, filters.
    KERAS,
    /// Filters, channels, rows, columns.
    TORCH,
    NONE;

    Tensor weights(Array array, int filter, Shape shape) {
      var torch = this == TORCH;
      var last = array.axes() - 1;
      var columns = array.size(torch ? last : last - 2);
      if (shape.signal()) {
        return Tensor.generate(
            Shape.signal(shape.channels(), columns),
            (c, _, k) -> torch ? array.get(filter, c, k) : array.get(k, c, filter));
      }
      return Tensor.generate(
          Shape.picture(shape.channels(), array.size(torch ? 2 : 0), columns),
          (c, r, k) -> torch ? array.get(filter, c, r, k) : array.get(r, k, c, filter));
    }
  }

  private static Order order(Array array, int planeAxes, int channels, int filters) {
    if (array.axes() != planeAxes + 2) {
      return Order.NONE;
    }
    var keras = array.size(planeAxes) == channels && array.size(planeAxes + 1) == filters;
    var torch = array.size(0) == filters && array.size(1) == channels;
    return torch && (array.torch() || !keras) ? Order.TORCH : keras ? Order.KERAS : Order.NONE;
  }

  private static List<Tensor> withPlane(List<Tensor> old, int filter, int channel, Array plane) {
    var rows = plane.axes() == 1 ? 1 : plane.size(0);
    var columns = plane.size(plane.axes() - 1);
    var all = new ArrayList<Tensor>();
    for (var index = 0; index < old.size(); index++) {
      var resized = Kernels.resized(old.get(index), rows, columns);
      var chosen = index == filter;
      all.add(
          Tensor.generate(
              resized.shape(),
              (c, r, k) ->
                  chosen && c == channel ? plane.values()[r * columns + k] : resized.get(c, r, k)));
    }
    return all;
  }

  // --- The input

  /// An input of the pasted numbers, with as many channels as before.
  ///
  /// @param most rows or columns of a picture
  public Tensor insteadOf(Tensor input, int most) throws UnfitException {
    var signal = input.shape().signal();
    var array = arrays.getFirst().squeezed(signal ? 2 : 3);
    var made = signal ? signal(array, input.channels()) : picture(array, input.channels());
    var limit = signal ? LONGEST_SIGNAL : most;
    if (made.rows() > limit || made.columns() > limit) {
      throw new UnfitException(
          UnfitException.Reason.INPUT_SIZE, made.rows(), made.columns(), limit);
    }
    return made;
  }

  private static Tensor signal(Array array, int channels) throws UnfitException {
    if (array.axes() == 1 && channels == 1) {
      return Tensor.signal(array.values());
    }
    if (array.axes() == 2
        && array.size(1) == channels
        && (!array.torch() || array.size(0) != channels)) {
      return Tensor.generate(Shape.signal(channels, array.size(0)), (c, _, k) -> array.get(k, c));
    }
    if (array.axes() == 2 && array.size(0) == channels) {
      return Tensor.of(Shape.signal(channels, array.size(1)), array.values());
    }
    throw unfitInput(array, channels);
  }

  private static Tensor picture(Array array, int channels) throws UnfitException {
    if (array.axes() == 1 && channels == 1) {
      return Tensor.of(Shape.picture(1, 1, array.size(0)), array.values());
    }
    if (array.axes() == 2 && channels == 1) {
      return Tensor.of(Shape.picture(1, array.size(0), array.size(1)), array.values());
    }
    if (array.axes() == 3
        && array.size(2) == channels
        && !(array.torch() && array.size(0) == channels)) {
      return Tensor.generate(
          Shape.picture(channels, array.size(0), array.size(1)), (c, r, k) -> array.get(r, k, c));
    }
    if (array.axes() == 3 && array.size(0) == channels) {
      return Tensor.of(Shape.picture(channels, array.size(1), array.size(2)), array.values());
    }
    throw unfitInput(array, channels);
  }

  private static UnfitException unfitInput(Array array, int channels) {
    return new UnfitException(UnfitException.Reason.INPUT, array.sizes().toString(), channels);
  }
}
