package org.convolens.core;

/// A pooling layer: one value for each window, the largest or the mean, channel by channel.
///
/// @param name unique in its experiment
/// @param kind largest or mean
/// @param size of the window
/// @param stride how far the window moves
/// @param padding how much is added around the input; for the largest it never wins
/// @param countPadding whether the mean counts padding as zeros
public record Pool(
    String name, Kind kind, Pair size, Pair stride, Padding padding, boolean countPadding)
    implements Layer {

  /// What becomes of a window.
  public enum Kind {
    MAX,
    AVERAGE
  }

  public Pool {
    if (padding instanceof Padding.Explicit p && !allows(size, p)) {
      throw new IllegalArgumentException(
          "the padding of a pooling layer may be at most half of its size %s, not %s"
              .formatted(size, p));
    }
  }

  /// Whether each window of that size would still hold a cell of the input.
  public static boolean allows(Pair size, Padding.Explicit padding) {
    return 2L * Math.max(padding.top(), padding.bottom()) <= size.rows()
        && 2L * Math.max(padding.left(), padding.right()) <= size.columns();
  }

  /// How many cells a window has.
  public long cells() {
    return (long) size.rows() * size.columns();
  }

  @Override
  public Pool withName(String changed) {
    return new Pool(changed, kind, size, stride, padding, countPadding);
  }

  @Override
  public Shape outputShape(Shape input) {
    return Sliding.of(this, input).outputShape(name, input.channels());
  }
}
