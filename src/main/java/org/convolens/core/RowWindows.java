package org.convolens.core;

import java.util.Arrays;

/// One copy for up to four neighbouring columns of the kernel, where the window moves by single
/// cells (see [WindowSum]).
final class RowWindows implements RowTaps {
  private final InputRows rows;
  private final int kernelColumns;
  private final Region region;
  private final float[] whole;
  private final int[] firsts;

  /// Each row as often as it has columns.
  private final float[][][] windows;

  private final float[] weights;
  private final int[] at = new int[4];

  RowWindows(InputRows rows, Sliding sliding, Scratch scratch, Region region, float[] weights) {
    this.rows = rows;
    this.kernelColumns = sliding.kernel().columns();
    this.region = region;
    this.weights = weights;
    firsts = firsts(kernelColumns);
    windows = new float[firsts.length][][];
    whole = scratch.longRows(1)[0];
    for (var index = 0; index < firsts.length; index++) {
      windows[index] = new float[count(index)][];
      var first = index == 0 && isReadOnce();
      Arrays.fill(windows[index], first ? whole : scratch.rows(1)[0]);
    }
  }

  /// Whether the columns of the window stand side by side, two of them at least.
  static boolean suit(Sliding sliding) {
    return sliding.stride().columns() == 1
        && sliding.dilation().columns() == 1
        && sliding.kernel().columns() > 1;
  }

  /// Where each window begins: all of four columns but the last ones, and none of one.
  private static int[] firsts(int columns) {
    var firsts = new int[Math.ceilDiv(columns, 4)];
    for (var index = 1; index < firsts.length; index++) {
      firsts[index] = 4 * index;
    }
    if (columns % 4 == 1) {
      firsts[firsts.length - 1]--;
    }
    return firsts;
  }

  private int count(int window) {
    var end = window + 1 < firsts.length ? firsts[window + 1] : kernelColumns;
    return end - firsts[window];
  }

  private boolean isReadOnce() {
    return region.columns() + kernelColumns - 1 <= Scratch.LONG_ROW;
  }

  @Override
  public void add(int channel, int row, float[][] sums, int[] starts, int count) {
    read(channel, row);
    var index = 0;
    for (; index + 4 <= count; index += 4) {
      addMany(sums, index, starts, 4);
    }
    if (index + 3 == count) {
      addMany(sums, index, starts, 3);
      index = count;
    }
    for (; index < count; index++) {
      addOne(sums[index], starts[index]);
    }
  }

  private void read(int channel, int row) {
    var n = region.columns();
    if (isReadOnce()) {
      read(channel, row, 0, n + kernelColumns - 1, whole);
      for (var index = 1; index < windows.length; index++) {
        System.arraycopy(whole, firsts[index], windows[index][0], 0, n + count(index) - 1);
      }
    } else {
      for (var index = 0; index < windows.length; index++) {
        read(channel, row, firsts[index], n + count(index) - 1, windows[index][0]);
      }
    }
  }

  private void read(int channel, int row, int kernelColumn, int width, float[] into) {
    var only = new InputRows.Rows(new float[][] {into}, 0, 0);
    rows.copy(channel, row, region.column(), kernelColumn, 1, width, only);
  }

  private void addMany(float[][] sums, int first, int[] starts, int count) {
    for (var window = 0; window < windows.length; window++) {
      for (var index = 0; index < count; index++) {
        at[index] = starts[first + index] + firsts[window];
      }
      if (count == 4) {
        WindowSumQuad.add(sums, first, region.columns(), windows[window], weights, at);
      } else {
        WindowSumTriple.add(sums, first, region.columns(), windows[window], weights, at);
      }
    }
  }

  private void addOne(float[] sums, int start) {
    for (var window = 0; window < windows.length; window++) {
      WindowSum.add(sums, region.columns(), windows[window], weights, start + firsts[window]);
    }
  }
}
