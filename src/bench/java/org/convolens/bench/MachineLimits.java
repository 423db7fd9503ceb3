package org.convolens.bench;

/// What the machine can do at most, on one thread: copy memory, and multiply and add without
/// touching it.
final class MachineLimits {
  static final int COPIED_BYTES = 64 << 20;

  private static final int LANES = 512;
  private static final int ROUNDS = 1024;
  static final double FLOPS = 2.0 * 16 * LANES * ROUNDS;

  private MachineLimits() {}

  static Call copy() {
    var from = new float[COPIED_BYTES / Float.BYTES];
    var to = new float[COPIED_BYTES / Float.BYTES];
    return () -> {
      System.arraycopy(from, 0, to, 0, from.length);
      return to;
    };
  }

  static Call multiplyAdds() {
    var values = new float[LANES];
    return () -> {
      for (var round = 0; round < ROUNDS; round++) {
        sixteen(values, 0.5f);
      }
      return values;
    };
  }

  /// Sixteen multiply-adds a value between a load and a store; the loop runs through several values
  /// at once, so that none waits for the one before.
  private static void sixteen(float[] values, float m) {
    for (var index = 0; index < values.length; index++) {
      var x = values[index];
      x = Math.fma(x, m, m);
      x = Math.fma(x, m, m);
      x = Math.fma(x, m, m);
      x = Math.fma(x, m, m);
      x = Math.fma(x, m, m);
      x = Math.fma(x, m, m);
      x = Math.fma(x, m, m);
      x = Math.fma(x, m, m);
      x = Math.fma(x, m, m);
      x = Math.fma(x, m, m);
      x = Math.fma(x, m, m);
      x = Math.fma(x, m, m);
      x = Math.fma(x, m, m);
      x = Math.fma(x, m, m);
      x = Math.fma(x, m, m);
      x = Math.fma(x, m, m);
      values[index] = x;
    }
  }
}
