package org.convolens.ui.input;

import java.util.Locale;
import org.convolens.core.Tensor;
import org.convolens.files.SampleFiles;

/// The samples that ship with the program.
public final class ShippedSamples implements Samples {
  @Override
  public Tensor digit(int digit, long seed) {
    return SampleFiles.digit(digit, seed);
  }

  @Override
  public Tensor photograph(Photograph which) {
    return SampleFiles.photograph(which.name().toLowerCase(Locale.ROOT));
  }
}
