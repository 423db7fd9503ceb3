package org.convolens.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.convolens.app.ConvolensWindow;
import org.convolens.app.Home;
import org.convolens.app.Opening;
import org.convolens.core.Conv;
import org.convolens.core.Experiment;
import org.convolens.core.Filter;
import org.convolens.core.Tensor;
import org.convolens.files.Folders;
import org.convolens.model.kernel.KernelPreset;
import org.convolens.model.paint.InputPreset;
import org.convolens.ui.document.FileChoice;
import org.convolens.ui.style.Themes;
import org.convolens.ui.text.Texts;

/// How smoothly the window runs: frames a second while the filter slides, and how long the FX
/// thread is ever busy at a stretch while a mouse paints without a pause. Needs a display. A first
/// argument sets the seconds for each measurement, 30 unless told.
public final class WindowPace {
  private static final int[] SIDES = {8, 64, 512};
  private static final long PROBE_NANOS = 1_000_000;
  private static final double MILLION = 1e6;

  private final Stage stage = new Stage();
  private final ConvolensWindow window;
  private final double seconds;

  private WindowPace(double seconds, Path own) {
    this.seconds = seconds;
    Themes.loadFonts();
    window =
        new ConvolensWindow(
            stage,
            new Texts(Locale.ENGLISH),
            Opening.on(experiment(InputPreset.VERTICAL_LINE.create(8, 8, 0))),
            Home.in(new Folders(own.resolve("settings"), own.resolve("state"))),
            new NoFiles());
    stage.setX(0);
    stage.setY(0);
    stage.setMaximized(true);
    stage.show();
  }

  public static void main(String[] arguments) throws InterruptedException, IOException {
    var seconds = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 30;
    Platform.startup(() -> {});
    var own = Files.createTempDirectory("pace");
    var pace = onFx(() -> new WindowPace(seconds, own));
    System.out.println("input      | frames/s | FX busy at most | 99.9 % below | moves painted");
    for (var side : SIDES) {
      pace.measure(side);
    }
    Platform.exit();
  }

  private void measure(int side) throws InterruptedException {
    onFx(() -> {
      window.bench().session().open(experiment(InputPreset.RING.create(side, side, 0)));
      return side;
    });
    rest(2);
    var frames = slide();
    var busy = new Busy();
    var moves = paint(busy);
    var waits = busy.end();
    System.out.printf(
        Locale.ROOT,
        "%3d × %3d  | %8.1f | %12.1f ms | %9.1f ms | %d%n",
        side,
        side,
        frames,
        waits.getLast() / MILLION,
        waits.get((int) (waits.size() * 0.999)) / MILLION,
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
    rest(seconds / 3);
    onFx(() -> {
      timer.stop();
      window.bench().playback().pause();
      return 0;
    });
    return (times.size() - 1) * 1e9 / (times.getLast() - times.getFirst());
  }

  /// Paints circles over the input, a move every 4 ms.
  private int paint(Busy busy) throws InterruptedException {
    var robot = onFx(Robot::new);
    var grid = window.view().input.grid();
    var middle = onFx(() -> grid.localToScreen(grid.getWidth() / 2, grid.getHeight() / 2));
    var reach = onFx(() -> Math.min(grid.getWidth(), grid.getHeight())) * 0.4;
    Platform.runLater(() -> {
      robot.mouseMove(middle.getX() + reach, middle.getY());
      robot.mousePress(MouseButton.PRIMARY);
    });
    busy.start();
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

  /// Asks the FX thread for a sign of life every millisecond and keeps how long each one took.
  private static final class Busy {
    private final LinkedBlockingQueue<Long> waits = new LinkedBlockingQueue<>();
    private final AtomicBoolean asking = new AtomicBoolean(true);
    private final Thread asker = Thread.ofPlatform().daemon().unstarted(this::ask);

    void start() {
      asker.start();
    }

    private void ask() {
      while (asking.get()) {
        var answered = new CountDownLatch(1);
        var asked = System.nanoTime();
        Platform.runLater(() -> {
          waits.add(System.nanoTime() - asked);
          answered.countDown();
        });
        try {
          answered.await();
        } catch (InterruptedException _) {
          return;
        }
        LockSupport.parkNanos(PROBE_NANOS);
      }
    }

    /// All waits in nanoseconds, shortest first.
    List<Long> end() throws InterruptedException {
      asking.set(false);
      asker.join();
      return waits.stream().sorted().toList();
    }
  }

  private static void rest(double seconds) {
    LockSupport.parkNanos((long) (seconds * 1e9));
  }

  private static Experiment experiment(Tensor input) {
    return new Experiment(
        "Pace",
        input,
        Arrays.asList(Conv.of("conv1", new Filter(KernelPreset.SOBEL_RIGHT.weights(), 0))));
  }

  private static <T> T onFx(Supplier<T> task) throws InterruptedException {
    var answer = new LinkedBlockingQueue<T>();
    Platform.runLater(() -> answer.add(task.get()));
    return answer.take();
  }

  /// Names no file.
  private static final class NoFiles implements FileChoice {
    @Override
    public Optional<Path> toOpen() {
      return Optional.empty();
    }

    @Override
    public Optional<Path> toSave(Path suggestion) {
      return Optional.empty();
    }
  }
}
