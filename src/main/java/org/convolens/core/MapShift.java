package org.convolens.core;

/// How a map answered to a shift of the input: whether it moved along (equivariance), and what of
/// it stayed the same (invariance).
///
/// @param rows by how many rows of the map it moved, down
/// @param columns by how many columns of the map, to the right
/// @param whole whether the shift of the input is a whole number of the map's steps; else the map
///   cannot move along exactly
/// @param same the share of cells, among those that did not come in from outside, that moved along
///   unchanged; 0 to 1
public record MapShift(int rows, int columns, boolean whole, double same) {
  private static final float CLOSE = 1e-4f;

  /// Compares a map before and after the input was shifted.
  ///
  /// @param before the plane of one map
  /// @param now the same map after, of the same shape
  /// @param inputRows shift of the input
  /// @param inputColumns shift of the input
  /// @param step how many cells of the input one step of the map is
  public static MapShift between(
      Tensor before, Tensor now, int inputRows, int inputColumns, Pair step) {
    var rows = Math.round((float) inputRows / step.rows());
    var columns = Math.round((float) inputColumns / step.columns());
    var whole = inputRows % step.rows() == 0 && inputColumns % step.columns() == 0;
    return new MapShift(rows, columns, whole, same(before, now, rows, columns));
  }

  private static double same(Tensor before, Tensor now, int rows, int columns) {
    var found = 0L;
    var all = 0L;
    for (var row = Math.max(0, rows); row < now.rows() + Math.min(0, rows); row++) {
      for (var column = Math.max(0, columns);
          column < now.columns() + Math.min(0, columns);
          column++) {
        all++;
        if (isClose(before.get(row - rows, column - columns), now.get(row, column))) {
          found++;
        }
      }
    }
    return all == 0 ? 0 : (double) found / all;
  }

  private static boolean isClose(float a, float b) {
    return Float.compare(a, b) == 0 || Math.abs(a - b) <= CLOSE * Math.max(1, Math.abs(a));
  }
}
