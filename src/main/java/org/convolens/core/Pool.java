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
    if (padding instanceof Padding.Explicit p
        && (2 * Math.max(p.top(), p.bottom()) > size.rows()
            || 2 * Math.max(p.left(), p.right()) > size.columns())) {
      throw new IllegalArgumentException(
          "the padding of a pooling layer may be at most half of its size %s, not %s"
              .formatted(size, p));
    }
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
