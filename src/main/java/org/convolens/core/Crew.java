package org.convolens.core;

import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;

/// Who carries out the parts of a computation. The mathematics has no threads of its own; it takes
/// those its caller lends.
@FunctionalInterface
public interface Crew {
  /// The calling thread alone.
  Crew CALLER =
      (parts, work) -> {
        for (var part = 0; part < parts; part++) {
          work.accept(part);
        }
      };

  /// The calling thread and the pool that all of the virtual machine shares.
  Crew POOL = of(ForkJoinPool.commonPool());

  /// The calling thread and those of a pool.
  static Crew of(ForkJoinPool pool) {
    return new PoolCrew(pool);
  }

  /// Does the work of parts 0 up to `parts`, in any order, some perhaps at once, and returns when
  /// all is done. What a part throws ends the rest and is thrown on.
  void run(int parts, IntConsumer work);
}
