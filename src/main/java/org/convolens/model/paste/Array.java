package org.convolens.model.paste;

import java.util.Arrays;
import java.util.List;

/// Numbers in a grid of any number of axes, as a nested list holds them.
///
/// @param sizes outermost first; none for a single number
/// @param values row by row
/// @param torch whether the text called it a tensor, as PyTorch does
@SuppressWarnings("ArrayRecordComponent") // compared by identity only
record Array(List<Integer> sizes, float[] values, boolean torch) {
  Array {
    sizes = List.copyOf(sizes);
  }

  int axes() {
    return sizes.size();
  }

  int size(int axis) {
    return sizes.get(axis);
  }

  /// The value at a place, one index an axis.
  float get(int... place) {
    var index = 0;
    for (var axis = 0; axis < place.length; axis++) {
      index = index * sizes.get(axis) + place[axis];
    }
    return values[index];
  }

  /// The same without leading axes of size 1, down to a number of axes.
  Array squeezed(int most) {
    return axes() > most && size(0) == 1
        ? new Array(sizes.subList(1, axes()), values, torch).squeezed(most)
        : this;
  }

  @Override
  public String toString() {
    return sizes + (values.length <= 64 ? " " + Arrays.toString(values) : "");
  }
}
