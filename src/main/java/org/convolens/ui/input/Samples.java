package org.convolens.ui.input;

import org.convolens.core.Tensor;

/// Real pictures to start from.
public interface Samples {
  /// A handwritten digit, 8 × 8; another one for another seed.
  Tensor digit(int digit, long seed);

  /// A photograph, in grey or in colour.
  Tensor photograph(Photograph which);

  /// The photographs there are.
  enum Photograph {
    CAMERA,
    CHELSEA,
    COFFEE
  }
}
