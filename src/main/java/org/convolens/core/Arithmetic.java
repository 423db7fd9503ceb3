package org.convolens.core;

/// The multiply-add of the fast methods: rounded once where the processor does that in one step,
/// else twice, because its emulation is a thousand times slower.
final class Arithmetic {
  /// An emulated step takes microseconds, a real one a few nanoseconds even before it is compiled.
  private static final double EMULATED_NANOSECONDS = 400;

  private static final int PROBES = 64;
  private static final boolean FUSED = fused();

  private Arithmetic() {}

  static float multiplyAdd(float weight, float value, float sum) {
    return FUSED ? Math.fma(weight, value, sum) : sum + weight * value;
  }

  /// The quickest of several tries decides, so that an interruption does not.
  private static boolean fused() {
    var best = Long.MAX_VALUE;
    var sum = 0f;
    for (var attempt = 0; attempt < 8; attempt++) {
      var start = System.nanoTime();
      for (var probe = 0; probe < PROBES; probe++) {
        sum = Math.fma(sum, 0.5f, 1.1f);
      }
      best = Math.min(best, System.nanoTime() - start);
    }
    return sum > 0 && best < PROBES * EMULATED_NANOSECONDS;
  }
}
