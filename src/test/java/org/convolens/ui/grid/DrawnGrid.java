package org.convolens.ui.grid;

import javafx.scene.Scene;

/// Grids that are drawn without a window.
final class DrawnGrid {
  private DrawnGrid() {}

  /// A square grid that shows some content. On the FX thread.
  static TensorGrid of(GridContent content, double side) {
    var grid = new TensorGrid();
    new Scene(grid, side, side);
    grid.applyCss();
    grid.resize(side, side);
    grid.show(content);
    grid.layout();
    return grid;
  }
}
