package org.convolens.lesson;

/// A cell of a grid.
///
/// @param row counted from 0, like the column
public record Place(Part part, int row, int column) {
  /// The grids of the stage.
  public enum Part {
    INPUT,
    KERNEL,
    MAP
  }
}
