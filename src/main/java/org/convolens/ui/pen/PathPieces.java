package org.convolens.ui.pen;

import java.util.List;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.Shape;
import org.convolens.files.drawing.Outline;

/// Turns the area of a shape, as JavaFX computes it, into pieces of an outline.
final class PathPieces {
  private PathPieces() {}

  static void add(Shape area, double dx, double dy, List<Outline.Piece> pieces) {
    var x = 0.0;
    var y = 0.0;
    for (var element : ((Path) area).getElements()) {
      switch (element) {
        case MoveTo move -> {
          x = move.getX() + dx;
          y = move.getY() + dy;
          pieces.add(new Outline.Move(x, y));
        }
        case LineTo line -> {
          x = line.getX() + dx;
          y = line.getY() + dy;
          pieces.add(new Outline.Line(x, y));
        }
        case CubicCurveTo curve -> {
          var from1 = curve.getControlX1() + dx;
          var from2 = curve.getControlY1() + dy;
          var to1 = curve.getControlX2() + dx;
          var to2 = curve.getControlY2() + dy;
          x = curve.getX() + dx;
          y = curve.getY() + dy;
          pieces.add(new Outline.Curve(from1, from2, to1, to2, x, y));
        }
        case QuadCurveTo curve -> {
          var pullX = curve.getControlX() + dx;
          var pullY = curve.getControlY() + dy;
          var endX = curve.getX() + dx;
          var endY = curve.getY() + dy;
          pieces.add(
              new Outline.Curve(
                  x + (pullX - x) * 2 / 3,
                  y + (pullY - y) * 2 / 3,
                  endX + (pullX - endX) * 2 / 3,
                  endY + (pullY - endY) * 2 / 3,
                  endX,
                  endY));
          x = endX;
          y = endY;
        }
        case ClosePath _ -> pieces.add(new Outline.Close());
        default -> {}
      }
    }
  }
}
