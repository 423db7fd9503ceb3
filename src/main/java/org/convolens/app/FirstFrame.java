package org.convolens.app;

import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.image.WritableImage;
import org.convolens.ui.grid.TensorGrid;

/// Waits until a window has drawn its experiment for the first time.
final class FirstFrame extends AnimationTimer {
  /// What is laid out in one pulse is on the screen before the next but one begins.
  private static final int PULSES_TO_SCREEN = 2;

  private static final int LEAST_COLOURS = 3;

  private final ConvolensWindow window;
  private final Consumer<FirstFrame> drawn;
  private int pulses;

  /// @param drawn called once, on the FX thread, when the frame is on the screen
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

  /// Whether the three grids show cells: a picture of each has more colours than paper and frame.
  boolean isComplete() {
    var view = window.view();
    return List.of(view.input.grid(), view.kernel.grid(), view.map.grid()).stream()
        .allMatch(grid -> colours(grid) >= LEAST_COLOURS);
  }

  private static int colours(TensorGrid grid) {
    WritableImage picture = grid.snapshot(null, null);
    var colours = new HashSet<Integer>();
    for (var y = 0; y < picture.getHeight(); y++) {
      for (var x = 0; x < picture.getWidth(); x++) {
        colours.add(picture.getPixelReader().getArgb(x, y));
      }
    }
    return colours.size();
  }
}
