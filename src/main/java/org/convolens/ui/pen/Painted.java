package org.convolens.ui.pen;

/// A node that draws itself on canvases, and can draw the same with any pen.
public interface Painted {
  /// Draws what it shows now, in its own coordinates.
  void paint(Pen pen);
}
