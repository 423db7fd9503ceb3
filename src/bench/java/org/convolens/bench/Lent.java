package org.convolens.bench;

import java.util.concurrent.ForkJoinPool;
import org.convolens.core.Crew;
import org.convolens.core.RunControl;

/// Lends the engine a fixed number of threads: those it has by default where they are as many.
final class Lent implements RunControl {
  private static final ForkJoinPool TWO = new ForkJoinPool(2);

  private final Crew crew;

  Lent(int threads) {
    this.crew =
        switch (threads) {
          case 1 -> Crew.CALLER;
          case 2 ->
              ForkJoinPool.getCommonPoolParallelism() == 1
                  ? Crew.POOL
                  : (parts, work) -> TWO.submit(() -> Crew.POOL.run(parts, work)).join();
          default -> throw new IllegalArgumentException("1 or 2 threads, not " + threads);
        };
  }

  @Override
  public boolean cancelled() {
    return false;
  }

  @Override
  public void progress(long done, long total) {}

  @Override
  public Crew crew() {
    return crew;
  }
}
