package org.convolens.core;

import java.util.concurrent.atomic.AtomicLong;

/// Counts the work of one evaluation, reports it and asks now and then whether to go on. The
/// threads of a crew share one.
final class Progress {
  /// A power of two; a fraction of a millisecond of work.
  private static final long CHECK_EVERY = 1 << 18;

  private final RunControl control;
  private final AtomicLong done = new AtomicLong();
  private long total;

  Progress(RunControl control) {
    this.control = control;
  }

  /// Announces work to come.
  void expect(long work) {
    total += work;
  }

  void add(long work) {
    var now = done.addAndGet(work);
    if (now / CHECK_EVERY != (now - work) / CHECK_EVERY) {
      control.checkpoint();
      control.progress(now, Math.max(now, total));
    }
  }

  long done() {
    return done.get();
  }
}
