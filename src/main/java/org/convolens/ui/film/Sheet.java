package org.convolens.ui.film;

import java.io.IOException;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.transform.Scale;
import org.convolens.files.drawing.Surface;
import org.convolens.model.ViewOptions;
import org.convolens.ui.pen.NodeDrawing;
import org.convolens.ui.style.Themes;

/// Nodes laid out as in a window but shown in none: a picture of pixels, or a drawing. Belongs to
/// the FX thread.
public final class Sheet {
  private final Parent root;
  private final double width;
  private final double height;

  /// Takes pictures.
  @FunctionalInterface
  public interface Frames {
    /// One picture.
    ///
    /// @param argb its pixels, row by row
    void add(int[] argb, int width, int height) throws IOException;
  }

  public Sheet(Parent root, double width, double height, ViewOptions options) {
    this.root = root;
    this.width = width;
    this.height = height;
    new Themes(options).dress(new Scene(root, width, height));
    layOut();
  }

  private void layOut() {
    root.applyCss();
    root.layout();
  }

  public double width() {
    return width;
  }

  public double height() {
    return height;
  }

  /// Takes a picture of it as it is now.
  ///
  /// @param scale how many pixels of the picture a pixel of the window becomes, along each side
  public void shoot(double scale, Frames frames) throws IOException {
    layOut();
    var wanted = new SnapshotParameters();
    wanted.setTransform(new Scale(scale, scale));
    wanted.setViewport(new Rectangle2D(0, 0, width * scale, height * scale));
    var picture = root.snapshot(wanted, null);
    var columns = (int) picture.getWidth();
    var rows = (int) picture.getHeight();
    var argb = new int[columns * rows];
    picture
        .getPixelReader()
        .getPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), argb, 0, columns);
    frames.add(argb, columns, rows);
  }

  /// Draws it as it is now.
  public void draw(Surface surface) {
    layOut();
    NodeDrawing.draw(root, surface);
  }
}
