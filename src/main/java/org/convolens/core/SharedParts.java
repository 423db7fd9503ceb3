package org.convolens.core;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/// Parts of one computation that several threads take one by one.
final class SharedParts {
  /// About as long as a part takes.
  private static final long PATIENCE_NANOSECONDS = 100_000;

  private final int parts;
  private final IntConsumer work;
  private final Thread owner = Thread.currentThread();
  private final AtomicInteger next = new AtomicInteger();

  /// Threads beside the owner that have or may get a part.
  private final AtomicInteger others = new AtomicInteger();

  private final AtomicReference<Thrown> thrown = new AtomicReference<>(Thrown.NOTHING);
  private volatile boolean waiting;

  private record Thrown(Runnable again) {
    static final Thrown NOTHING = new Thrown(() -> {});
  }

  SharedParts(int parts, IntConsumer work) {
    this.parts = parts;
    this.work = work;
  }

  /// Whether there are parts that nobody has taken.
  boolean isOpen() {
    return next.get() < parts;
  }

  /// Takes parts until there are no more. What one throws is kept and ends the rest.
  void work() {
    try {
      for (var part = next.getAndIncrement(); part < parts; part = next.getAndIncrement()) {
        work.accept(part);
      }
    } catch (RuntimeException exception) {
      end(() -> {
        throw exception;
      });
    } catch (Error error) {
      end(() -> {
        throw error;
      });
    }
  }

  private void end(Runnable again) {
    next.set(parts);
    thrown.compareAndSet(Thrown.NOTHING, new Thrown(again));
  }

  /// As [#work], for a thread other than the owner.
  void help() {
    others.incrementAndGet();
    work();
    if (others.decrementAndGet() == 0 && waiting) {
      LockSupport.unpark(owner);
    }
  }

  /// Returns when the others have finished the parts they took; throws what a part has thrown.
  void awaitOthers() {
    var end = System.nanoTime() + PATIENCE_NANOSECONDS;
    while (others.get() > 0 && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    waiting = true;
    while (others.get() > 0) {
      LockSupport.park(this);
    }
    thrown.get().again.run();
  }
}
