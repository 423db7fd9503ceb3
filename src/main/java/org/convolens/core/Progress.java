package org.convolens.core;

/// Counts the work of one evaluation, reports it and asks now and then whether to go on.
final class Progress {
  private static final long CHECK_EVERY = 1 << 18;

  private final RunControl control;
  private long total;
  private long done;
  private long nextCheck = CHECK_EVERY;

  Progress(RunControl control) {
    this.control = control;
  }

  /// Announces work to come.
  void expect(long work) {
    total += work;
  }

  void add(long work) {
    done += work;
    if (done >= nextCheck) {
      nextCheck = done + CHECK_EVERY;
      control.checkpoint();
      control.progress(done, Math.max(done, total));
    }
  }

  long done() {
    return done;
  }
}
