package org.convolens.service;

import org.convolens.model.StageModel;

/// Computes the combined map whenever the maps or the choice change, off the FX thread.
public final class CombinationService {
  private final StageModel stage;
  private final Background background = new Background("combination");

  public CombinationService(StageModel stage) {
    this.stage = stage;
  }

  /// Follows the stage from now on.
  public void follow() {
    stage.stageProperty().subscribe(_ -> compute());
    stage.combinationProperty().subscribe(_ -> compute());
  }

  private void compute() {
    var now = stage.stage();
    var combination = stage.combination();
    if (now.isPresent()
        && combination.isPresent()
        && combination.get().fits(now.get().shown().channels())) {
      var maps = now.get().shown();
      background.submit(
          this, () -> combination.get().of(maps), map -> stage.deliver(combination.get(), map));
    } else {
      background.forget(this);
    }
  }
}
