package org.convolens.ui.grid;

import java.util.Optional;
import javafx.scene.input.KeyEvent;
import org.convolens.model.paint.Cell;

/// Walking the cells of a grid with the arrow keys.
public final class GridKeys {
  private GridKeys() {}

  /// Moves the keyboard's cell when the key is an arrow; says whether it was.
  public static boolean walk(TensorGrid grid, KeyEvent event) {
    var start = grid.focusCellProperty().get();
    var from = start.orElse(new Cell(0, 0));
    var to =
        switch (event.getCode()) {
          case UP -> new Cell(from.row() - 1, from.column());
          case DOWN -> new Cell(from.row() + 1, from.column());
          case LEFT -> new Cell(from.row(), from.column() - 1);
          case RIGHT -> new Cell(from.row(), from.column() + 1);
          default -> null;
        };
    if (to == null) {
      return false;
    }
    var tensor = grid.content().tensor();
    var within =
        new Cell(
            Math.clamp(to.row(), 0, tensor.rows() - 1),
            Math.clamp(to.column(), 0, tensor.columns() - 1));
    grid.focusCellProperty().set(Optional.of(start.isEmpty() ? from : within));
    return true;
  }
}
