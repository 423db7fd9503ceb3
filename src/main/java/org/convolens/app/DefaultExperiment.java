package org.convolens.app;

import java.util.List;
import org.convolens.core.Conv;
import org.convolens.core.Experiment;
import org.convolens.core.Filter;
import org.convolens.model.kernel.KernelPreset;
import org.convolens.model.paint.InputPreset;

/// What a new window shows: the article's vertical line.
final class DefaultExperiment {
  private static final int SIDE = 8;

  private DefaultExperiment() {}

  static Experiment create(String title) {
    var kernel = new Filter(KernelPreset.VERTICAL_LINE.weights(), 0);
    return new Experiment(
        title, InputPreset.VERTICAL_LINE.create(SIDE, SIDE, 0), List.of(Conv.of("conv1", kernel)));
  }
}
