package org.convolens.core;

import java.util.BitSet;
import java.util.List;

/// An evaluation under way: some maps are those of its experiment; the others are still the ones
/// from before, or all zeros where there were none of that shape.
///
/// @param evaluation one output a layer, in order, each in the shape it will have
/// @param finished one set a layer: the maps of its output that are there
public record PartialEvaluation(Evaluation evaluation, List<BitSet> finished) {
  public PartialEvaluation {
    finished = finished.stream().map(set -> (BitSet) set.clone()).toList();
  }

  /// Whether a map is there.
  public boolean has(int layer, int map) {
    return finished.get(layer).get(map);
  }
}
