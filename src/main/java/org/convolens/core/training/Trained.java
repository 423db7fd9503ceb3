package org.convolens.core.training;

import java.util.List;
import org.convolens.core.Experiment;

/// What training came to.
///
/// @param losses before the first step, then after each
/// @param experiment with the filters it ended with
public record Trained(List<Float> losses, Experiment experiment) {
  public Trained {
    losses = List.copyOf(losses);
  }
}
