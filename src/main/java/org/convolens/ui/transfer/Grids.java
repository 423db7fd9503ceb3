package org.convolens.ui.transfer;

import org.convolens.ui.grid.TensorGrid;

/// The three grids of a window's stage.
public record Grids(TensorGrid input, TensorGrid kernel, TensorGrid map) {

  /// The grid that has the keyboard; the map where none has.
  TensorGrid focused() {
    if (input.isFocused()) {
      return input;
    }
    return kernel.isFocused() ? kernel : map;
  }
}
