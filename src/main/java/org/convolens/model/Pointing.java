package org.convolens.model;

import org.convolens.model.paint.Cell;

/// The cell the user points at, which lights up what belongs to it in the other grids.
public sealed interface Pointing {
  /// Nothing is pointed at.
  Pointing NOWHERE = new Nowhere();

  /// Nothing is pointed at.
  record Nowhere() implements Pointing {}

  /// A cell of the input.
  record AtInput(Cell cell) implements Pointing {}

  /// A cell of the kernel.
  record AtKernel(Cell cell) implements Pointing {}

  /// A cell of the feature map.
  record AtMap(Cell cell) implements Pointing {}
}
