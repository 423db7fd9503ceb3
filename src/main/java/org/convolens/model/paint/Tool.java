package org.convolens.model.paint;

/// What a stroke on the input does.
public enum Tool {
  PENCIL,
  BRUSH,
  LINE,
  RECTANGLE,
  FILL,
  ERASER,
  MOVE
}
