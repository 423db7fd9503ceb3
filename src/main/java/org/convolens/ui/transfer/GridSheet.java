package org.convolens.ui.transfer;

import javafx.scene.layout.StackPane;
import org.convolens.model.ViewOptions;
import org.convolens.ui.film.Sheet;
import org.convolens.ui.grid.GridContent;
import org.convolens.ui.grid.TensorGrid;

/// One grid alone, its cells as large as a page has room for.
final class GridSheet {
  private static final double PAGE = 1200;
  private static final double LARGEST_CELL = 64;
  private static final double EDGE = 6;

  private GridSheet() {}

  static Sheet of(GridContent content, ViewOptions options) {
    var ring = content.ring();
    var columns = content.tensor().columns() + ring.columns();
    var rows = content.tensor().rows() + ring.rows();
    var cell = Math.clamp(Math.floor(PAGE / Math.max(rows, columns)), 1, LARGEST_CELL);
    var grid = new TensorGrid();
    grid.setLargestCell(cell);
    grid.setMinSize(1, 1);
    grid.show(content);
    var root = new StackPane(grid);
    root.getStyleClass().add("grid-sheet");
    return new Sheet(root, columns * cell + EDGE, rows * cell + EDGE, options);
  }
}
