package org.convolens.ui.transfer;

import java.util.ArrayList;
import org.convolens.core.Conv;
import org.convolens.core.Tensor;
import org.convolens.model.kernel.Kernels;

/// Numbers that become one channel of a filter. Where they are of another size, the other filters
/// follow.
final class KernelNumbers {
  static final int MOST_SIDE = 31;

  private KernelNumbers() {}

  static Conv put(Conv conv, int filter, int channel, Tensor numbers) {
    var filters = new ArrayList<>(conv.filters());
    var chosen = Math.clamp(filter, 0, filters.size() - 1);
    var at = Math.clamp(channel, 0, conv.depth() - 1);
    var signal = filters.getFirst().weights().shape().signal();
    var plane = signal ? Tensor.signal(numbers.toArray()) : numbers;
    for (var index = 0; index < filters.size(); index++) {
      var old = Kernels.resized(filters.get(index).weights(), plane.rows(), plane.columns());
      var weights =
          index == chosen
              ? Tensor.generate(
                  old.shape(), (c, r, k) -> c == at ? plane.get(r, k) : old.get(c, r, k))
              : old;
      filters.set(index, filters.get(index).withWeights(weights));
    }
    return conv.withFilters(filters);
  }
}
