package org.convolens.ui.pen;

import javafx.scene.transform.Transform;
import org.convolens.files.drawing.Outline;

/// Where a node's own coordinates lie in a drawing. Nodes are moved and scaled, never turned.
record Frame(double scaleX, double scaleY, double left, double top) {

  /// @param left of the drawing in the scene
  /// @param top of the drawing in the scene
  static Frame of(Transform toScene, double left, double top) {
    return new Frame(
        toScene.getMxx(), toScene.getMyy(), toScene.getTx() - left, toScene.getTy() - top);
  }

  double x(double x) {
    return left + scaleX * x;
  }

  double y(double y) {
    return top + scaleY * y;
  }

  double length(double length) {
    return scaleY * length;
  }

  Outline.Box box(double x, double y, double width, double height) {
    return new Outline.Box(x(x), y(y), scaleX * width, scaleY * height);
  }
}
