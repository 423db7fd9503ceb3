package org.convolens.bench;

/// A workload ready to be computed by one contender, again and again.
interface Call extends AutoCloseable {
  /// Computes once; what comes back keeps a compiler from leaving the work out.
  Object run() throws Exception;

  /// The output of the last run, row by row, channel by channel.
  default float[] output() {
    throw new UnsupportedOperationException();
  }

  @Override
  default void close() {}
}
