package org.convolens.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.convolens.app.ConvolensWindow;
import org.convolens.core.Conv;
import org.convolens.core.Experiment;
import org.convolens.core.Filter;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;
import org.convolens.model.MapState;
import org.convolens.model.filters.Filters;
import org.convolens.model.kernel.KernelPreset;
import org.convolens.model.network.ReadyNetwork;
import org.convolens.model.paint.InputPreset;

/// How smoothly the window runs with many maps and many layers: scrolling a gallery, pointing and
/// painting. Needs a display. A first argument sets the seconds for each measurement, 10 unless
/// told; a second one is a regular expression that picks measurements by their names.
public final class NetworkPace {
  private final ConvolensWindow window;
  private final double seconds;
  private final Pattern chosen;

  private NetworkPace(double seconds, Pattern chosen, ConvolensWindow window) {
    this.seconds = seconds;
    this.chosen = chosen;
    this.window = window;
  }

  @FunctionalInterface
  private interface Gesture {
    void make(int turn) throws InterruptedException;
  }

  public static void main(String[] arguments) throws InterruptedException, IOException {
    var seconds = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 10;
    var chosen = Pattern.compile(arguments.length > 1 ? arguments[1] : "");
    var pace = new NetworkPace(seconds, chosen, MeasuredWindow.open(many()));
    System.out.println("                           | frames/s | FX busy at most | 99.9 % | 99 %");
    pace.gallery();
    pace.network();
    Platform.exit();
  }

  private static Experiment many() {
    var filters =
        IntStream.range(0, Filters.MOST)
            .mapToObj(seed -> new Filter(KernelPreset.random(3, 3, seed), 0))
            .toArray(Filter[]::new);
    return new Experiment(
        "Many", InputPreset.RING.create(130, 130, 0), List.of(Conv.of("conv1", filters)));
  }

  private static Experiment deep(int side) {
    var random = new Random(3);
    var photograph =
        Tensor.generate(
            Shape.picture(1, side, side),
            (c, r, k) ->
                (float) (0.5 + 0.4 * Math.sin(r * 0.1 + k * 0.07)) + random.nextFloat() * 0.1f);
    return ReadyNetwork.PHOTOGRAPH_STACK.create("Deep", photograph);
  }

  private void open(Experiment experiment, boolean gallery) throws InterruptedException {
    MeasuredWindow.onFx(() -> {
      window.bench().session().open(experiment);
      window.bench().options().galleryProperty().set(gallery);
      return 0;
    });
    while (MeasuredWindow.onFx(
        () -> !(window.bench().session().mapProperty().get() instanceof MapState.Fresh))) {
      MeasuredWindow.rest(0.05);
    }
    MeasuredWindow.rest(2);
  }

  private void gallery() throws InterruptedException {
    open(many(), true);
    var rows = (ListView<?>) window.view().lookup("#gallery-rows");
    var robot = MeasuredWindow.onFx(Robot::new);
    point(robot, rows, 0.5, 0.5);
    measure(
        "scrolling 512 of 128 × 128",
        turn -> Platform.runLater(() -> robot.mouseWheel(turn / 150 % 2 == 0 ? 1 : -1)));
  }

  private void network() throws InterruptedException {
    for (var side : new int[] {128, 512}) {
      open(deep(side), false);
      var robot = MeasuredWindow.onFx(Robot::new);
      var input = window.view().input.grid();
      var map = window.view().map.grid();
      MeasuredWindow.onFx(() -> {
        window.bench().stage().throughProperty().set(true);
        window.bench().stage().showLayer(5);
        return 0;
      });
      measure(side + ": pointing at layer 6", turn -> circle(robot, map, turn));
      MeasuredWindow.onFx(() -> {
        window.bench().stage().contribution().shownProperty().set(true);
        return 0;
      });
      measure(side + ": its contribution", turn -> circle(robot, map, turn));
      MeasuredWindow.onFx(() -> {
        window.bench().stage().contribution().shownProperty().set(false);
        return 0;
      });
      paint(robot, input, side + ": painting through it");
      MeasuredWindow.onFx(() -> {
        window.bench().stage().showLayer(0);
        return 0;
      });
      paint(robot, input, side + ": painting at layer 1");
    }
  }

  private void paint(Robot robot, Node input, String name) throws InterruptedException {
    circle(robot, input, 0);
    Platform.runLater(() -> robot.mousePress(MouseButton.PRIMARY));
    measure(name, turn -> circle(robot, input, turn));
    Platform.runLater(() -> robot.mouseRelease(MouseButton.PRIMARY));
  }

  private static void circle(Robot robot, Node node, int turn) {
    var angle = turn * 0.05;
    var reach = 0.35 * Math.cos(turn * 0.007);
    point(robot, node, 0.5 + reach * Math.cos(angle), 0.5 + reach * Math.sin(angle));
  }

  private static void point(Robot robot, Node node, double right, double down) {
    Platform.runLater(() -> {
      var bounds = node.localToScreen(node.getLayoutBounds());
      robot.mouseMove(
          bounds.getMinX() + bounds.getWidth() * right,
          bounds.getMinY() + bounds.getHeight() * down);
    });
  }

  private void measure(String name, Gesture gesture) throws InterruptedException {
    if (!chosen.matcher(name).find()) {
      return;
    }
    var times = new ArrayList<Long>();
    var timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            times.add(now);
          }
        };
    var waits = new FxWaits();
    Platform.runLater(timer::start);
    waits.start();
    var end = System.nanoTime() + (long) (seconds * 1e9);
    for (var turn = 0; System.nanoTime() < end; turn++) {
      gesture.make(turn);
      LockSupport.parkNanos(8_000_000);
    }
    waits.end();
    var frames =
        MeasuredWindow.onFx(() -> {
          timer.stop();
          return (times.size() - 1) * 1e9 / (times.getLast() - times.getFirst());
        });
    System.out.printf(
        Locale.ROOT,
        "%-26s | %8.1f | %12.1f ms | %6.1f | %4.1f%n%s",
        name,
        frames,
        waits.longest(),
        waits.share(0.999),
        waits.share(0.99),
        waits.culprits(4));
  }
}
