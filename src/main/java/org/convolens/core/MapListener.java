package org.convolens.core;

import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;

/// Says which maps of an evaluation are wanted first, and is told when some are finished. Called by
/// the thread that evaluates.
public interface MapListener {
  /// Wants no map before another.
  MapListener NONE =
      new MapListener() {
        @Override
        public List<BitSet> wanted(int from, int end, int maps, long work) {
          return List.of();
        }

        @Override
        public void finished(boolean wanted, Supplier<PartialEvaluation> soFar) {}
      };

  /// The maps of some layers that are wanted first, the most urgent ones first. Within these layers
  /// each map follows from the one of the same number before it.
  ///
  /// @param from the first of the layers
  /// @param end one more than the last of them
  /// @param maps how many each has
  /// @param work multiply-adds of all of them, to see whether waiting for all is worth avoiding
  List<BitSet> wanted(int from, int end, int maps, long work);

  /// Told when some maps are finished, while others are not.
  ///
  /// @param wanted whether they are among those that were wanted first
  /// @param soFar what there is now; to be asked for before this call returns
  void finished(boolean wanted, Supplier<PartialEvaluation> soFar);
}
