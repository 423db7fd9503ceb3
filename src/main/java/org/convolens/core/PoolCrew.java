package org.convolens.core;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// The calling thread and those of a pool: each takes the next part when it is free. A thread of
/// the pool that finds none left looks out for more for a moment before it goes, because waking one
/// that sleeps takes as long as a million multiply-adds or more; the layers of a network follow
/// each other sooner.
final class PoolCrew implements Crew {
  private static final long PATIENCE_NANOSECONDS = 50_000;

  private final ForkJoinPool pool;
  private final int most;
  private final List<SharedParts> open = new CopyOnWriteArrayList<>();

  /// Threads of the pool that were asked for and have not left.
  private final AtomicInteger present = new AtomicInteger();

  PoolCrew(ForkJoinPool pool) {
    this.pool = pool;
    this.most = Math.min(pool.getParallelism(), Runtime.getRuntime().availableProcessors() - 1);
  }

  @Override
  public void run(int parts, IntConsumer work) {
    if (parts < 2 || most < 1) {
      CALLER.run(parts, work);
      return;
    }
    var shared = new SharedParts(parts, work);
    open.add(shared);
    ask(Math.min(most, parts - 1));
    shared.work();
    open.remove(shared);
    shared.awaitOthers();
  }

  private void ask(int wanted) {
    for (var count = present.get(); count < wanted; count = present.get()) {
      if (present.compareAndSet(count, count + 1)) {
        pool.execute(this::help);
      }
    }
  }

  private void help() {
    do {
      var end = System.nanoTime() + PATIENCE_NANOSECONDS;
      while (System.nanoTime() < end) {
        if (workOnOpen()) {
          end = System.nanoTime() + PATIENCE_NANOSECONDS;
        } else {
          Thread.onSpinWait();
        }
      }
      present.decrementAndGet();
      // parts that came between the last look and leaving count on this thread
    } while (isAnyOpen() && rejoin());
  }

  private boolean workOnOpen() {
    var any = false;
    for (var shared : open) {
      if (shared.isOpen()) {
        shared.help();
        any = true;
      }
    }
    return any;
  }

  private boolean isAnyOpen() {
    for (var shared : open) {
      if (shared.isOpen()) {
        return true;
      }
    }
    return false;
  }

  /// Not where others were asked meanwhile.
  private boolean rejoin() {
    var count = present.get();
    return count < most && present.compareAndSet(count, count + 1);
  }
}
