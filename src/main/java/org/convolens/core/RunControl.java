package org.convolens.core;

import java.util.concurrent.CancellationException;

/// How a caller follows and stops a long computation. Called by all threads that work on it.
public interface RunControl {
  /// Neither stops nor listens.
  RunControl NONE =
      new RunControl() {
        @Override
        public boolean cancelled() {
          return false;
        }

        @Override
        public void progress(long done, long total) {}
      };

  /// Polled every few milliseconds of work.
  boolean cancelled();

  /// Told how much of the work is done.
  void progress(long done, long total);

  /// Who does the work.
  default Crew crew() {
    return Crew.POOL;
  }

  /// Ends the computation when it was cancelled.
  ///
  /// @throws CancellationException when the caller no longer wants the result
  default void checkpoint() {
    if (cancelled()) {
      throw new CancellationException();
    }
  }
}
