package org.convolens.model.paint;

import java.util.ArrayDeque;
import org.convolens.core.Tensor;

/// Strokes on one channel of a picture. Cells outside the picture are left aside.
public final class Painting {
  private Painting() {}

  /// Sets every cell on the way from one cell to another, so that a fast stroke has no gaps.
  public static Tensor pencil(Tensor picture, int channel, Cell from, Cell to, float value) {
    return line(picture, channel, from, to, value);
  }

  /// A straight line of cells, each touching the next.
  public static Tensor line(Tensor picture, int channel, Cell from, Cell to, float value) {
    return picture.edit(
        editor -> alongLine(from, to, cell -> set(picture, editor, channel, cell, value)));
  }

  /// Blends towards a value, strongest in the middle of the brush; no cell goes beyond it.
  ///
  /// @param radius in cells
  public static Tensor brush(
      Tensor picture, int channel, Cell from, Cell to, float value, double radius) {
    return picture.edit(
        editor -> alongLine(from, to, cell -> dab(picture, editor, channel, cell, value, radius)));
  }

  private static void dab(
      Tensor picture, Tensor.Editor editor, int channel, Cell middle, float value, double radius) {
    var reach = (int) Math.ceil(radius);
    for (var row = middle.row() - reach; row <= middle.row() + reach; row++) {
      for (var column = middle.column() - reach; column <= middle.column() + reach; column++) {
        var cell = new Cell(row, column);
        var distance = Math.hypot(row - middle.row(), column - middle.column());
        var share = Math.max(0, 1 - distance / (radius + 0.5));
        if (inside(picture, cell) && share > 0) {
          var before = editor.get(channel, row, column);
          editor.set(channel, row, column, hundredths(before + (value - before) * share));
        }
      }
    }
  }

  /// A rectangle between two corners: its outline, or all of it.
  public static Tensor rectangle(
      Tensor picture, int channel, Cell from, Cell to, float value, boolean filled) {
    var top = Math.min(from.row(), to.row());
    var bottom = Math.max(from.row(), to.row());
    var left = Math.min(from.column(), to.column());
    var right = Math.max(from.column(), to.column());
    return picture.edit(editor -> {
      for (var row = Math.max(0, top); row <= Math.min(bottom, picture.rows() - 1); row++) {
        var edgeRow = row == top || row == bottom;
        for (var column = Math.max(0, left);
            column <= Math.min(right, picture.columns() - 1);
            column++) {
          if (filled || edgeRow || column == left || column == right) {
            editor.set(channel, row, column, value);
          }
        }
      }
    });
  }

  /// Sets the cells of one value that hang together, side by side, with the one given.
  public static Tensor fill(Tensor picture, int channel, Cell start, float value) {
    if (!inside(picture, start)) {
      return picture;
    }
    var old = picture.get(channel, start.row(), start.column());
    if (Float.compare(old, value) == 0) {
      return picture;
    }
    return picture.edit(editor -> {
      var open = new ArrayDeque<Cell>();
      open.add(start);
      while (!open.isEmpty()) {
        var cell = open.remove();
        if (inside(picture, cell)
            && Float.compare(editor.get(channel, cell.row(), cell.column()), old) == 0) {
          editor.set(channel, cell.row(), cell.column(), value);
          open.add(new Cell(cell.row() - 1, cell.column()));
          open.add(new Cell(cell.row() + 1, cell.column()));
          open.add(new Cell(cell.row(), cell.column() - 1));
          open.add(new Cell(cell.row(), cell.column() + 1));
        }
      }
    });
  }

  /// The whole picture shifted, in all channels; cells that come free hold 0.
  public static Tensor move(Tensor picture, int rows, int columns) {
    return rows == 0 && columns == 0
        ? picture
        : Tensor.generate(
            picture.shape(),
            (c, r, k) ->
                inside(picture, new Cell(r - rows, k - columns))
                    ? picture.get(c, r - rows, k - columns)
                    : 0);
  }

  /// One cell made lighter or darker within 0..1, in hundredths so that tenths stay exact.
  public static Tensor step(Tensor picture, int channel, Cell cell, float delta) {
    return inside(picture, cell)
        ? picture.with(
            channel,
            cell.row(),
            cell.column(),
            Math.clamp(hundredths(picture.get(channel, cell.row(), cell.column()) + delta), 0f, 1f))
        : picture;
  }

  static float hundredths(double value) {
    return Math.round(value * 100) / 100f;
  }

  private static void set(
      Tensor picture, Tensor.Editor editor, int channel, Cell cell, float value) {
    if (inside(picture, cell)) {
      editor.set(channel, cell.row(), cell.column(), value);
    }
  }

  private static boolean inside(Tensor picture, Cell cell) {
    return cell.row() >= 0
        && cell.row() < picture.rows()
        && cell.column() >= 0
        && cell.column() < picture.columns();
  }

  @FunctionalInterface
  private interface CellUse {
    void accept(Cell cell);
  }

  private static void alongLine(Cell from, Cell to, CellUse use) {
    var rows = to.row() - from.row();
    var columns = to.column() - from.column();
    var steps = Math.max(Math.abs(rows), Math.abs(columns));
    for (var step = 0; step <= steps; step++) {
      var share = steps == 0 ? 0 : (double) step / steps;
      use.accept(
          new Cell(
              from.row() + (int) Math.round(rows * share),
              from.column() + (int) Math.round(columns * share)));
    }
  }
}
