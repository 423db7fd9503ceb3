package org.convolens.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.convolens.app.ConvolensWindow;
import org.convolens.core.Conv;
import org.convolens.core.Experiment;
import org.convolens.core.Filter;
import org.convolens.core.Tensor;
import org.convolens.model.kernel.KernelPreset;
import org.convolens.model.paint.InputPreset;

/// How smoothly the window runs: frames a second while the filter slides, and how long the FX
/// thread is ever busy at a stretch while a mouse paints without a pause. Needs a display. A first
/// argument sets the seconds for each measurement, 30 unless told.
public final class WindowPace {
  private static final int[] SIDES = {8, 64, 512};
  private static final Tensor INPUT = InputPreset.VERTICAL_LINE.create(8, 8, 0);

  private final ConvolensWindow window;
  private final double seconds;

  private WindowPace(double seconds, ConvolensWindow window) {
    this.seconds = seconds;
    this.window = window;
  }

  public static void main(String[] arguments) throws InterruptedException, IOException {
    var seconds = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 30;
    var pace = new WindowPace(seconds, MeasuredWindow.open(experiment(INPUT)));
    System.out.println("input      | frames/s | FX busy at most | 99.9 % below | moves painted");
    for (var side : SIDES) {
      pace.measure(side);
    }
    Platform.exit();
  }

  private void measure(int side) throws InterruptedException {
    MeasuredWindow.onFx(() -> {
      window.bench().session().open(experiment(InputPreset.RING.create(side, side, 0)));
      return side;
    });
    MeasuredWindow.rest(2);
    var frames = slide();
    var waits = new FxWaits();
    var moves = paint(waits);
    waits.end();
    System.out.printf(
        Locale.ROOT,
        "%3d × %3d  | %8.1f | %12.1f ms | %9.1f ms | %d%n",
        side,
        side,
        frames,
        waits.longest(),
        waits.share(0.999),
        moves);
  }

  /// Frames a second of a run.
  private double slide() throws InterruptedException {
    var times = new ArrayList<Long>();
    var timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            times.add(now);
            if (!window.bench().playback().playing()) {
              window.bench().playback().play();
            }
          }
        };
    Platform.runLater(timer::start);
    MeasuredWindow.rest(seconds / 3);
    MeasuredWindow.onFx(() -> {
      timer.stop();
      window.bench().playback().pause();
      return 0;
    });
    return (times.size() - 1) * 1e9 / (times.getLast() - times.getFirst());
  }

  /// Paints circles over the input, a move every 4 ms.
  private int paint(FxWaits waits) throws InterruptedException {
    var robot = MeasuredWindow.onFx(Robot::new);
    var grid = window.view().input.grid();
    var middle =
        MeasuredWindow.onFx(() -> grid.localToScreen(grid.getWidth() / 2, grid.getHeight() / 2));
    var reach = MeasuredWindow.onFx(() -> Math.min(grid.getWidth(), grid.getHeight())) * 0.4;
    Platform.runLater(() -> {
      robot.mouseMove(middle.getX() + reach, middle.getY());
      robot.mousePress(MouseButton.PRIMARY);
    });
    waits.start();
    var end = System.nanoTime() + (long) (seconds * 1e9);
    var moves = 0;
    while (System.nanoTime() < end) {
      var turn = moves++ * 0.05;
      var near = reach * (0.5 + 0.5 * Math.cos(turn * 0.13));
      Platform.runLater(() ->
          robot.mouseMove(
              middle.getX() + near * Math.cos(turn), middle.getY() + near * Math.sin(turn)));
      LockSupport.parkNanos(4_000_000);
    }
    Platform.runLater(() -> robot.mouseRelease(MouseButton.PRIMARY));
    return moves;
  }

  private static Experiment experiment(Tensor input) {
    return new Experiment(
        "Pace",
        input,
        Arrays.asList(Conv.of("conv1", new Filter(KernelPreset.SOBEL_RIGHT.weights(), 0))));
  }
}
