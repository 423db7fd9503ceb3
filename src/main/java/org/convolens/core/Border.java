package org.convolens.core;

/// What the padding around an input holds.
public sealed interface Border {
  /// The index that stands for "no cell of the input".
  int NONE = -1;

  /// The borders known by name, with what follows the input a b c on its left and right.
  enum Named implements Border {
    /// 0 0 | a b c | 0 0
    ZERO,
    /// c b | a b c | b a
    REFLECT,
    /// b a | a b c | c b
    SYMMETRIC,
    /// a a | a b c | c c
    REPLICATE,
    /// b c | a b c | a b
    CIRCULAR;

    @Override
    public int source(int index, int length) {
      if (index >= 0 && index < length) {
        return index;
      }
      return switch (this) {
        case ZERO -> NONE;
        case REPLICATE -> Math.clamp(index, 0, length - 1);
        case CIRCULAR -> Math.floorMod(index, length);
        case SYMMETRIC -> {
          var phase = Math.floorMod(index, 2 * length);
          yield phase < length ? phase : 2 * length - 1 - phase;
        }
        case REFLECT -> {
          var period = Math.max(1, 2 * (length - 1));
          var phase = Math.floorMod(index, period);
          yield phase < length ? phase : period - phase;
        }
      };
    }

    @Override
    public float constant() {
      return 0;
    }
  }

  /// The same value everywhere outside.
  record Constant(float value) implements Border {
    @Override
    public int source(int index, int length) {
      return index >= 0 && index < length ? index : NONE;
    }

    @Override
    public float constant() {
      return value;
    }
  }

  /// The inside index whose value stands at an index that may lie outside by any amount, or [#NONE]
  /// where a constant stands.
  int source(int index, int length);

  /// Whether padding holds no cell of the input.
  default boolean isConstant() {
    return source(-1, 1) == NONE;
  }

  /// What stands outside where [#source] names no cell.
  float constant();
}
