package org.convolens.app;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.robot.Robot;
import org.convolens.ui.window.MainView;

/// Sees whether a window is on the screen itself, along one line of pixels through each of its
/// parts. Pulses and snapshots cannot tell: a window system shows a window some time after its
/// first pulses, and a snapshot is drawn aside. Wayland alone leaves nothing else: it shows its
/// screen to no program.
final class ScreenReader {
  private static final int LEAST_COLOURS = 3;

  /// Where the line lies in a part: within a row of cells, not between two.
  private static final double LINE_SHARE = 0.45;

  private final Optional<Robot> robot;
  private int pulses;

  /// The map comes first: what is computed is drawn last, and a window without it is known after
  /// one line.
  private final List<Node> parts;

  private ScreenReader(MainView view, Optional<Robot> robot) {
    this.robot = robot;
    parts =
        List.of(
            view.map.grid(),
            view.layers,
            view.input.grid(),
            view.kernel.grid(),
            view.arithmetic,
            view.transport);
  }

  /// Reads the screen, if it can be read here.
  static ScreenReader here(MainView view) {
    var wayland = !Objects.requireNonNullElse(System.getenv("WAYLAND_DISPLAY"), "").isEmpty();
    return wayland ? ofPictures(view) : new ScreenReader(view, Optional.of(new Robot()));
  }

  /// Reads pictures of the window's parts instead.
  static ScreenReader ofPictures(MainView view) {
    return new ScreenReader(view, Optional.empty());
  }

  boolean readsScreen() {
    return robot.isPresent();
  }

  /// Whether every part of the window is on the screen; to be asked once a pulse from when the
  /// experiment is computed, on the FX thread.
  boolean seesAll() {
    pulses++;
    return (readsScreen() || pulses > FirstFrame.PULSES_TO_SCREEN)
        && parts.stream().allMatch(this::sees);
  }

  private boolean sees(Node part) {
    var onScreen = part.localToScreen(part.getLayoutBounds());
    if (onScreen == null || onScreen.getWidth() < LEAST_COLOURS) {
      return false;
    }
    var picture =
        robot
            .<Image>map(reader -> reader.getScreenCapture(null, line(onScreen)))
            .orElseGet(() -> picture(part));
    return colours(picture) >= LEAST_COLOURS;
  }

  private static Image picture(Node part) {
    var parameters = new SnapshotParameters();
    parameters.setViewport(line(part.localToParent(part.getLayoutBounds())));
    return part.snapshot(parameters, null);
  }

  private static Rectangle2D line(Bounds bounds) {
    var height = bounds.getMinY() + LINE_SHARE * bounds.getHeight();
    return new Rectangle2D(bounds.getMinX(), height, bounds.getWidth(), 1);
  }

  private static long colours(Image line) {
    var pixels = new int[(int) line.getWidth()];
    line.getPixelReader()
        .getPixels(0, 0, pixels.length, 1, PixelFormat.getIntArgbInstance(), pixels, 0, 0);
    return Arrays.stream(pixels).distinct().limit(LEAST_COLOURS).count();
  }
}
