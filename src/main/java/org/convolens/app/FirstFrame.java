package org.convolens.app;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.robot.Robot;

/// Waits until a window has computed its experiment and laid it out for the first time.
final class FirstFrame extends AnimationTimer {
  /// What is laid out in one pulse has been handed to the screen before the next but one begins.
  private static final int PULSES_TO_SCREEN = 2;

  private static final int LEAST_COLOURS = 3;

  /// Where the line lies in a part: within a row of cells, not between two.
  private static final double LINE_SHARE = 0.45;

  private final ConvolensWindow window;
  private final Consumer<FirstFrame> drawn;
  private int pulses;

  /// @param drawn called once, on the FX thread, when the frame has been handed to the screen
  FirstFrame(ConvolensWindow window, Consumer<FirstFrame> drawn) {
    this.window = window;
    this.drawn = drawn;
  }

  @Override
  public void handle(long now) {
    pulses = computed() ? pulses + 1 : 0;
    if (pulses > PULSES_TO_SCREEN) {
      stop();
      drawn.accept(this);
    }
  }

  private boolean computed() {
    return window.bench().stage().stage().isPresent()
        && !window.bench().stage().outdatedProperty().get();
  }

  /// Whether every part of the window is on the screen itself, seen along one line of pixels
  /// through each. Pulses and snapshots cannot tell: a window system shows a window some time after
  /// its first pulses, and a snapshot is drawn aside.
  boolean isOnScreen() {
    var view = window.view();
    var robot = new Robot();
    return Stream.of(
            view.layers,
            view.input.grid(),
            view.kernel.grid(),
            view.map.grid(),
            view.arithmetic,
            view.transport)
        .map(part -> line(robot, part))
        .allMatch(line -> colours(line) >= LEAST_COLOURS);
  }

  private static Image line(Robot robot, Node part) {
    var bounds = part.localToScreen(part.getLayoutBounds());
    var height = bounds.getMinY() + LINE_SHARE * bounds.getHeight();
    return robot.getScreenCapture(
        null, new Rectangle2D(bounds.getMinX(), height, bounds.getWidth(), 1));
  }

  private static long colours(Image line) {
    var pixels = new int[(int) line.getWidth()];
    line.getPixelReader()
        .getPixels(0, 0, pixels.length, 1, PixelFormat.getIntArgbInstance(), pixels, 0, 0);
    return Arrays.stream(pixels).distinct().limit(LEAST_COLOURS).count();
  }
}
