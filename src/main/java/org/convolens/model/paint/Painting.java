package org.convolens.model.paint;

import java.util.ArrayDeque;
import java.util.stream.IntStream;
import org.convolens.core.Tensor;
import org.convolens.core.TensorEditor;

/// Strokes on some channels of a picture. Cells outside the picture are left aside.
public final class Painting {
  private Painting() {}

  /// Sets every cell on the way from one cell to another, so that a fast stroke has no gaps.
  public static Tensor pencil(Tensor picture, Ink ink, Cell from, Cell to) {
    return line(picture, ink, from, to);
  }

  /// A straight line of cells, each touching the next.
  public static Tensor line(Tensor picture, Ink ink, Cell from, Cell to) {
    return picture.edit(editor -> alongLine(from, to, cell -> set(picture, editor, ink, cell)));
  }

  /// Blends towards a value, strongest in the middle of the brush; no cell goes beyond it.
  ///
  /// @param radius in cells
  public static Tensor brush(Tensor picture, Ink ink, Cell from, Cell to, double radius) {
    return picture.edit(
        editor -> alongLine(from, to, cell -> dab(picture, editor, ink, cell, radius)));
  }

  private static void dab(
      Tensor picture, TensorEditor editor, Ink ink, Cell middle, double radius) {
    var reach = (int) Math.ceil(radius);
    for (var row = middle.row() - reach; row <= middle.row() + reach; row++) {
      for (var column = middle.column() - reach; column <= middle.column() + reach; column++) {
        var cell = new Cell(row, column);
        var distance = Math.hypot(row - middle.row(), column - middle.column());
        var share = Math.max(0, 1 - distance / (radius + 0.5));
        if (inside(picture, cell) && share > 0) {
          for (var channel = ink.firstChannel(); channel < ink.end(); channel++) {
            var before = editor.get(channel, row, column);
            editor.set(
                channel, row, column, hundredths(before + (ink.value(channel) - before) * share));
          }
        }
      }
    }
  }

  /// A rectangle between two corners: its outline, or all of it.
  public static Tensor rectangle(Tensor picture, Ink ink, Cell from, Cell to, boolean filled) {
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
            set(picture, editor, ink, new Cell(row, column));
          }
        }
      }
    });
  }

  /// Sets the cells that hang together, side by side, and agree in every channel that is painted.
  public static Tensor fill(Tensor picture, Ink ink, Cell start) {
    if (!inside(picture, start)) {
      return picture;
    }
    var old = found(picture, ink, start);
    if (old.equals(ink)) {
      return picture;
    }
    return picture.edit(editor -> {
      var open = new ArrayDeque<Cell>();
      open.add(start);
      while (!open.isEmpty()) {
        var cell = open.remove();
        if (inside(picture, cell) && holds(editor, cell, old)) {
          set(picture, editor, ink, cell);
          open.add(new Cell(cell.row() - 1, cell.column()));
          open.add(new Cell(cell.row() + 1, cell.column()));
          open.add(new Cell(cell.row(), cell.column() - 1));
          open.add(new Cell(cell.row(), cell.column() + 1));
        }
      }
    });
  }

  private static Ink found(Tensor picture, Ink channels, Cell cell) {
    return new Ink(
        channels.firstChannel(),
        IntStream.range(channels.firstChannel(), channels.end())
            .mapToObj(channel -> picture.get(channel, cell.row(), cell.column()))
            .toList());
  }

  private static boolean holds(TensorEditor editor, Cell cell, Ink ink) {
    for (var channel = ink.firstChannel(); channel < ink.end(); channel++) {
      if (Float.compare(editor.get(channel, cell.row(), cell.column()), ink.value(channel)) != 0) {
        return false;
      }
    }
    return true;
  }

  /// The whole picture shifted, in all channels; cells that come free hold 0.
  public static Tensor move(Tensor picture, int rows, int columns) {
    if (rows == 0 && columns == 0) {
      return picture;
    }
    var width = picture.columns();
    var kept = width - Math.min(width, Math.abs(columns));
    var values = new float[picture.shape().size()];
    var line = new float[width];
    for (var channel = 0; channel < picture.channels(); channel++) {
      for (var row = Math.max(0, rows);
          row < Math.min(picture.rows(), picture.rows() + rows);
          row++) {
        picture.copyRow(channel, row - rows, line, 0);
        var at = (channel * picture.rows() + row) * width;
        System.arraycopy(
            line,
            kept == 0 ? 0 : Math.max(0, -columns),
            values,
            at + Math.clamp(columns, 0, width - kept),
            kept);
      }
    }
    return Tensor.of(picture.shape(), values);
  }

  /// One cell made lighter or darker within 0..1, in hundredths so that tenths stay exact.
  public static Tensor step(Tensor picture, Ink channels, Cell cell, float delta) {
    return inside(picture, cell)
        ? picture.edit(editor -> {
          for (var channel = channels.firstChannel(); channel < channels.end(); channel++) {
            var stepped = hundredths(editor.get(channel, cell.row(), cell.column()) + delta);
            editor.set(channel, cell.row(), cell.column(), Math.clamp(stepped, 0f, 1f));
          }
        })
        : picture;
  }

  static float hundredths(double value) {
    return Math.round(value * 100) / 100f;
  }

  private static void set(Tensor picture, TensorEditor editor, Ink ink, Cell cell) {
    if (inside(picture, cell)) {
      for (var channel = ink.firstChannel(); channel < ink.end(); channel++) {
        editor.set(channel, cell.row(), cell.column(), ink.value(channel));
      }
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
