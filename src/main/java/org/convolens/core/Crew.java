package org.convolens.core;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

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

  /// The calling thread and those of its fork-join pool, which is the one that all of the virtual
  /// machine shares unless the caller is a task of another.
  Crew POOL = (parts, work) -> IntStream.range(0, parts).parallel().forEach(work);

  /// Does the work of parts 0 up to `parts`, in any order, some perhaps at once, and returns when
  /// all is done. What a part throws ends the rest and is thrown on.
  void run(int parts, IntConsumer work);
}
