package org.convolens.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/// Asks the FX thread for a sign of life every millisecond and keeps how long each one took; and
/// looks what the thread does when one takes long.
final class FxWaits {
  private static final long PROBE_NANOS = 1_000_000;
  private static final long LONG_MILLIS = 8;
  private static final double MILLION = 1e6;

  private final ConcurrentLinkedQueue<Long> waits = new ConcurrentLinkedQueue<>();
  private final Map<String, Integer> culprits = new ConcurrentHashMap<>();
  private final AtomicBoolean asking = new AtomicBoolean(true);
  private final Thread asker = Thread.ofPlatform().daemon().unstarted(this::ask);
  private long[] sorted = {0};

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
        if (!answered.await(LONG_MILLIS, TimeUnit.MILLISECONDS)) {
          look();
          answered.await();
        }
      } catch (InterruptedException _) {
        return;
      }
      LockSupport.parkNanos(PROBE_NANOS);
    }
  }

  private void look() {
    fxThread()
        .map(Thread::getStackTrace)
        .ifPresent(stack -> culprits.merge(culprit(stack), 1, Integer::sum));
  }

  private static Optional<Thread> fxThread() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("JavaFX Application Thread"))
        .findFirst();
  }

  /// The program's own method that the thread is in, with the one it came from; else the toolkit's.
  private static String culprit(StackTraceElement[] stack) {
    var own =
        Arrays.stream(stack)
            .filter(frame -> frame.getClassName().startsWith("org.convolens."))
            .limit(2)
            .map(
                frame -> frame.getClassName().replaceAll(".*\\.", "") + "." + frame.getMethodName())
            .toList();
    return own.isEmpty()
        ? "toolkit: " + stack[Math.min(stack.length - 1, 2)].toString()
        : String.join(" < ", own);
  }

  void end() throws InterruptedException {
    asking.set(false);
    asker.join();
    sorted = waits.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  /// The longest wait in milliseconds.
  double longest() {
    return sorted[sorted.length - 1] / MILLION;
  }

  /// What a share of the waits stays below, in milliseconds.
  double share(double share) {
    return sorted[(int) (sorted.length * share)] / MILLION;
  }

  /// What the FX thread was seen doing while it let wait for more than 8 ms, most often first.
  String culprits(int most) {
    return culprits.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(most)
        .map(entry -> "    %4d × %s%n".formatted(entry.getValue(), entry.getKey()))
        .reduce("", String::concat);
  }
}
