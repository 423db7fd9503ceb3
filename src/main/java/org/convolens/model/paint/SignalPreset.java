package org.convolens.model.paint;

import java.util.Random;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;

/// Signals to start from, in any length, with values from 0 to 1.
public enum SignalPreset {
  /// Two lit cells in the middle of an even length: the article's signal.
  BUMP("signal.bump"),
  IMPULSE("signal.impulse"),
  STEP("signal.step"),
  SQUARE_WAVE("signal.squareWave"),
  SINE("signal.sine"),
  RAMP("signal.ramp"),
  NOISY_STEP("signal.noisyStep"),
  NOISE("signal.noise");

  private static final int WAVES = 3;

  private final String key;

  SignalPreset(String key) {
    this.key = key;
  }

  /// The key of its name among the texts.
  public String key() {
    return key;
  }

  /// The signal in one channel; the seed matters to noise alone.
  public Tensor create(int length, long seed) {
    var random = new Random(seed);
    return Tensor.generate(Shape.signal(1, length), (c, r, k) -> value(k, length, random));
  }

  private float value(int index, int length, Random random) {
    return switch (this) {
      case BUMP -> on(index == length / 2 || index == (length - 1) / 2);
      case IMPULSE -> on(index == length / 2);
      case STEP -> on(2 * index >= length);
      case SQUARE_WAVE -> on(2 * WAVES * index / length % 2 == 1);
      case SINE ->
          Painting.hundredths(0.5 + 0.5 * Math.sin(2 * Math.PI * WAVES * (index + 0.5) / length));
      case RAMP -> length == 1 ? 0 : Painting.hundredths((double) index / (length - 1));
      case NOISY_STEP ->
          Painting.hundredths(
              (2 * index >= length ? 0.75 : 0.25) + 0.4 * random.nextDouble() - 0.2);
      case NOISE -> random.nextInt(101) / 100f;
    };
  }

  private static float on(boolean lit) {
    return lit ? 1 : 0;
  }
}
