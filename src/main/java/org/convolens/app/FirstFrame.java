package org.convolens.app;

import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.geometry.Rectangle2D;
import javafx.scene.robot.Robot;
import org.convolens.ui.grid.TensorGrid;

/// Waits until a window has computed its experiment and laid it out for the first time.
final class FirstFrame extends AnimationTimer {
  /// What is laid out in one pulse has been handed to the screen before the next but one begins.
  private static final int PULSES_TO_SCREEN = 2;

  private static final int LEAST_COLOURS = 3;

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

  /// Whether the three grids are on the screen itself. Pulses and snapshots cannot tell: a window
  /// system shows a window some time after its first pulses, and a snapshot is drawn aside.
  boolean isOnScreen() {
    var view = window.view();
    return List.of(view.input.grid(), view.kernel.grid(), view.map.grid()).stream()
        .allMatch(grid -> coloursOnScreen(grid) >= LEAST_COLOURS);
  }

  private static int coloursOnScreen(TensorGrid grid) {
    var bounds = grid.localToScreen(grid.getLayoutBounds());
    var area =
        new Rectangle2D(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
    var picture = new Robot().getScreenCapture(null, area);
    var colours = new HashSet<Integer>();
    for (var y = 0; y < picture.getHeight(); y++) {
      for (var x = 0; x < picture.getWidth(); x++) {
        colours.add(picture.getPixelReader().getArgb(x, y));
      }
    }
    return colours.size();
  }
}
