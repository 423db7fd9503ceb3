package org.convolens.app;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.robot.Robot;
import org.convolens.ui.window.MainView;

/// Sees whether a window is on the screen itself, along one line of pixels through each of its
/// parts. Pulses and snapshots cannot tell: a window system shows a window some time after its
/// first pulses, and a snapshot is drawn aside.
final class ScreenReader {
  private static final int LEAST_COLOURS = 3;

  /// Where the line lies in a part: within a row of cells, not between two.
  private static final double LINE_SHARE = 0.45;

  private final Robot robot = new Robot();

  /// The map comes first: what is computed is drawn last, and a window without it is known after
  /// one line.
  private final List<Node> parts;

  ScreenReader(MainView view) {
    parts =
        List.of(
            view.map.grid(),
            view.layers,
            view.input.grid(),
            view.kernel.grid(),
            view.arithmetic,
            view.transport);
  }

  /// Whether every part of the window is on the screen, on the FX thread.
  boolean seesAll() {
    return parts.stream().allMatch(this::sees);
  }

  private boolean sees(Node part) {
    var bounds = part.localToScreen(part.getLayoutBounds());
    if (bounds == null || bounds.getWidth() < LEAST_COLOURS) {
      return false;
    }
    var height = bounds.getMinY() + LINE_SHARE * bounds.getHeight();
    var line = new Rectangle2D(bounds.getMinX(), height, bounds.getWidth(), 1);
    return colours(robot.getScreenCapture(null, line)) >= LEAST_COLOURS;
  }

  private static long colours(Image line) {
    var pixels = new int[(int) line.getWidth()];
    line.getPixelReader()
        .getPixels(0, 0, pixels.length, 1, PixelFormat.getIntArgbInstance(), pixels, 0, 0);
    return Arrays.stream(pixels).distinct().limit(LEAST_COLOURS).count();
  }
}
