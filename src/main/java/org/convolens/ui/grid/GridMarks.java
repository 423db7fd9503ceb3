package org.convolens.ui.grid;

import java.util.List;
import org.convolens.core.Region;

/// What is pointed out on top of a grid's cells.
///
/// @param lit cells that belong to what the pointer is on
/// @param ghost where the sliding window was before the pointer took it along; may be empty
/// @param pinned whether the lit cells stay when the pointer goes
public record GridMarks(List<Region> lit, Region ghost, boolean pinned) {
  public static final GridMarks NONE = new GridMarks(List.of(), Region.EMPTY, false);

  public GridMarks {
    lit = List.copyOf(lit);
  }

  public static GridMarks lit(List<Region> cells, boolean pinned) {
    return new GridMarks(cells, Region.EMPTY, pinned);
  }

  public GridMarks withGhost(Region window) {
    return new GridMarks(lit, window, pinned);
  }
}
