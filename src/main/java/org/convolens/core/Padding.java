package org.convolens.core;

/// How much is added around an input before a window slides over it.
public sealed interface Padding {
  /// The paddings known by name.
  enum Named implements Padding {
    /// None.
    VALID,
    /// So much that the output has ⌈input / stride⌉ cells an axis, as Keras; an odd one goes to the
    /// bottom and right.
    SAME,
    /// dilation · (kernel − 1) on every side: every overlap counts.
    FULL;

    @Override
    public Explicit amounts(Pair input, Pair kernel, Pair stride, Pair dilation) {
      return switch (this) {
        case VALID -> Explicit.NONE;
        case FULL -> {
          var rows = side((long) dilation.rows() * (kernel.rows() - 1));
          var columns = side((long) dilation.columns() * (kernel.columns() - 1));
          yield new Explicit(rows, columns, rows, columns);
        }
        case SAME -> {
          var rows = same(input.rows(), kernel.rows(), stride.rows(), dilation.rows());
          var columns =
              same(input.columns(), kernel.columns(), stride.columns(), dilation.columns());
          yield new Explicit(
              side(rows / 2),
              side(columns / 2),
              side(rows - rows / 2),
              side(columns - columns / 2));
        }
      };
    }

    private static long same(int input, int kernel, int stride, int dilation) {
      var outputs = (long) Math.ceilDiv(input, stride);
      return Math.max((outputs - 1) * stride + (long) dilation * (kernel - 1) + 1 - input, 0);
    }
  }

  /// No layer fits that is padded so far on a side.
  int ENDLESS = Integer.MAX_VALUE;

  private static int side(long cells) {
    return (int) Math.min(cells, ENDLESS);
  }

  /// A number of cells for each side, each at least 0.
  record Explicit(int top, int left, int bottom, int right) implements Padding {
    public static final Explicit NONE = new Explicit(0, 0, 0, 0);

    public Explicit {
      if (top < 0 || left < 0 || bottom < 0 || right < 0) {
        throw new IllegalArgumentException(
            "padding must be at least 0 on every side, not %d, %d, %d, %d"
                .formatted(top, left, bottom, right));
      }
    }

    @Override
    public Explicit amounts(Pair input, Pair kernel, Pair stride, Pair dilation) {
      return this;
    }

    public long rows() {
      return (long) top + bottom;
    }

    public long columns() {
      return (long) left + right;
    }

    @Override
    public String toString() {
      return "[%d, %d, %d, %d]".formatted(top, left, bottom, right);
    }
  }

  /// The cells added on each side of an input of this size.
  Explicit amounts(Pair input, Pair kernel, Pair stride, Pair dilation);
}
