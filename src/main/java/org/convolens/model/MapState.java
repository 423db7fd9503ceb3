package org.convolens.model;

import java.util.Optional;
import org.convolens.core.Evaluation;
import org.convolens.core.Misfit;

/// How the result shown stands to the experiment edited.
public sealed interface MapState {
  /// The last good evaluation.
  Optional<Evaluation> last();

  /// The result is that of the present experiment.
  record Fresh(Evaluation evaluation) implements MapState {
    @Override
    public Optional<Evaluation> last() {
      return Optional.of(evaluation);
    }
  }

  /// The present experiment is being computed.
  record Pending(Optional<Evaluation> last) implements MapState {}

  /// The present experiment cannot be computed: a layer does not fit.
  record Misfitting(Misfit misfit, Optional<Evaluation> last) implements MapState {}

  /// Computing failed or was stopped by the user; the next edit tries again.
  record Failed(Optional<Throwable> cause, Optional<Evaluation> last) implements MapState {}
}
