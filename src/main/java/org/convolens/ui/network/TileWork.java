package org.convolens.ui.network;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.animation.AnimationTimer;

/// Draws tiles a few at a time, so that no frame takes long.
final class TileWork extends AnimationTimer {
  private static final long BUDGET_NANOS = 4_000_000;

  private final Deque<Runnable> waiting = new ArrayDeque<>();

  /// Draws these, in order, instead of what still waits.
  void replace(Iterable<Runnable> drawings) {
    waiting.clear();
    drawings.forEach(waiting::add);
    start();
  }

  @Override
  public void handle(long now) {
    var end = System.nanoTime() + BUDGET_NANOS;
    while (!waiting.isEmpty() && System.nanoTime() < end) {
      waiting.pop().run();
    }
    if (waiting.isEmpty()) {
      stop();
    }
  }
}
