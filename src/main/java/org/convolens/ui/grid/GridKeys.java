package org.convolens.ui.grid;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.convolens.model.paint.Cell;

/// Walking the cells of a grid with the arrow keys.
public final class GridKeys {
  private GridKeys() {}

  /// Moves the keyboard's cell when the key is an arrow; says whether it was.
  public static boolean walk(TensorGrid grid, KeyEvent event) {
    var start = grid.focusCellProperty().get();
    var from = start.orElse(new Cell(0, 0));
    var to = beside(from, event.getCode());
    to.ifPresent(next -> go(grid, start.isEmpty() ? from : next));
    return to.isPresent();
  }

  /// The cell that an arrow leads to, also outside the grid; none for another key.
  public static Optional<Cell> beside(Cell from, KeyCode key) {
    return switch (key) {
      case UP -> Optional.of(new Cell(from.row() - 1, from.column()));
      case DOWN -> Optional.of(new Cell(from.row() + 1, from.column()));
      case LEFT -> Optional.of(new Cell(from.row(), from.column() - 1));
      case RIGHT -> Optional.of(new Cell(from.row(), from.column() + 1));
      default -> Optional.empty();
    };
  }

  /// Puts the keyboard on a cell, or on the nearest one there is.
  public static void go(TensorGrid grid, Cell to) {
    var tensor = grid.content().tensor();
    var within =
        new Cell(
            Math.clamp(to.row(), 0, tensor.rows() - 1),
            Math.clamp(to.column(), 0, tensor.columns() - 1));
    grid.focusCellProperty().set(Optional.of(within));
  }
}
