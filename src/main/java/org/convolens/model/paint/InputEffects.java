package org.convolens.model.paint;

import java.util.Random;
import org.convolens.core.Tensor;

/// Changes to a whole picture.
public final class InputEffects {
  private InputEffects() {}

  /// All cells 0.
  public static Tensor clear(Tensor picture) {
    return Tensor.filled(picture.shape(), 0);
  }

  /// Dark for light: 1 − x.
  public static Tensor invert(Tensor picture) {
    return picture.map(value -> 1 - value);
  }

  /// Adds seeded noise of up to this amount either way, within 0..1 and in hundredths.
  public static Tensor noise(Tensor picture, double amount, long seed) {
    var random = new Random(seed);
    return picture.map(value ->
        Math.clamp(Painting.hundredths(value + amount * (2 * random.nextDouble() - 1)), 0f, 1f));
  }
}
