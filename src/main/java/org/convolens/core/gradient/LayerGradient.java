package org.convolens.core.gradient;

import java.util.List;
import org.convolens.core.Filter;
import org.convolens.core.Tensor;

/// How a number changes with what goes into one layer.
///
/// @param input by each value of the layer's input, in the input's shape
/// @param filters by each weight and bias of a convolution, filter by filter; empty for other
///   layers
public record LayerGradient(Tensor input, List<Filter> filters) {
  public LayerGradient {
    filters = List.copyOf(filters);
  }
}
