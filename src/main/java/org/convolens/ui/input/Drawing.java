package org.convolens.ui.input;

import org.convolens.model.paint.Cell;
import org.convolens.model.paint.Tool;

/// What is being drawn by keyboard with a tool that needs two places, the picture when it is moved.
///
/// @param start where it began
/// @param last where it has come to; the picture may be moved beyond its edges
public record Drawing(Tool tool, Cell start, Cell last) {
  /// Whether a tool needs two places.
  static boolean needsTwoPlaces(Tool tool) {
    return switch (tool) {
      case LINE, RECTANGLE, MOVE -> true;
      case PENCIL, BRUSH, FILL, ERASER -> false;
    };
  }
}
