package org.convolens.bench;

import java.util.concurrent.ForkJoinPool;
import org.convolens.core.Crew;
import org.convolens.core.RunControl;

/// Lends the engine a fixed number of threads: the caller's and, of a pool, the others.
final class Lent implements RunControl {
  private final Crew crew;

  Lent(int threads) {
    this.crew =
        switch (threads) {
          case 1 -> Crew.CALLER;
          case 2 -> Crew.of(new ForkJoinPool(1));
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
