package org.convolens.ui.grid;

import java.util.Optional;
import org.convolens.core.Border;
import org.convolens.core.Padding;
import org.convolens.core.Region;
import org.convolens.core.Shape;
import org.convolens.core.Sliding;
import org.convolens.core.Tensor;

/// What a [TensorGrid] shows.
///
/// @param channel which plane of the tensor
/// @param together whether all channels are shown at once, the first three as red, green and blue
/// @param ring padding drawn around it, holding the border's values
/// @param uncovered how many cells, row by row, are uncovered; the rest is hidden
/// @param sliding the window that slides over it, if any; cells it never reaches are hatched
/// @param struck values before an activation: where one was negative, it is visibly cut off
/// @param faded whether all is greyed because it is out of date
public record GridContent(
    Tensor tensor,
    int channel,
    boolean together,
    Colours colours,
    Padding.Explicit ring,
    Border border,
    int uncovered,
    Optional<Sliding> sliding,
    Optional<Tensor> struck,
    boolean faded) {

  /// So many cells of padding are shown on each side of the smallest input.
  private static final int LEAST_RING = 8;

  static final GridContent EMPTY = of(Tensor.filled(Shape.picture(1, 1, 1), 0), 0, Colours.grey());

  public static GridContent of(Tensor tensor, int channel, Colours colours) {
    return new GridContent(
        tensor,
        channel,
        false,
        colours,
        Padding.Explicit.NONE,
        Border.Named.ZERO,
        Integer.MAX_VALUE,
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /// With the padding around it, as far as it leaves room for the cells within.
  public GridContent withRing(Padding.Explicit amounts, Border values) {
    var most = LEAST_RING + 2 * Math.max(tensor.rows(), tensor.columns());
    var shown =
        new Padding.Explicit(
            Math.min(most, amounts.top()),
            Math.min(most, amounts.left()),
            Math.min(most, amounts.bottom()),
            Math.min(most, amounts.right()));
    return new GridContent(
        tensor, channel, together, colours, shown, values, uncovered, sliding, struck, faded);
  }

  public GridContent withUncovered(int cells) {
    return new GridContent(
        tensor, channel, together, colours, ring, border, cells, sliding, struck, faded);
  }

  public GridContent withSliding(Sliding window) {
    return new GridContent(
        tensor,
        channel,
        together,
        colours,
        ring,
        border,
        uncovered,
        Optional.of(window),
        struck,
        faded);
  }

  public GridContent withStruck(Optional<Tensor> before) {
    return new GridContent(
        tensor, channel, together, colours, ring, border, uncovered, sliding, before, faded);
  }

  public GridContent withFaded(boolean old) {
    return new GridContent(
        tensor, channel, together, colours, ring, border, uncovered, sliding, struck, old);
  }

  /// All channels at once.
  public GridContent withTogether(boolean all) {
    return new GridContent(
        tensor, channel, all, colours, ring, border, uncovered, sliding, struck, faded);
  }

  /// The colour of a cell: that of its value, or of its channels together.
  int argb(int row, int column) {
    return together
        ? Colours.mixed(part(0, row, column), part(1, row, column), part(2, row, column))
        : colours.argb(value(row, column));
  }

  /// The colours of a row of a region, a whole row at once because a photograph has many.
  ///
  /// @param cover the colour of cells that are still covered
  void colourRow(int row, Region region, int cover, int[] into, int at) {
    var lines = new float[together ? 3 : 1][tensor.columns()];
    for (var line = 0; line < lines.length; line++) {
      if (!together || line < tensor.channels()) {
        tensor.copyRow(together ? line : channel, row, lines[line], 0);
      }
    }
    for (var place = 0; place < region.columns(); place++) {
      var column = region.column() + place;
      into[at + place] =
          covered(row, column)
              ? cover
              : together
                  ? Colours.mixed(lines[0][column], lines[1][column], lines[2][column])
                  : colours.argb(lines[0][column]);
    }
  }

  private float part(int which, int row, int column) {
    return which < tensor.channels() ? tensor.get(which, row, column) : 0;
  }

  /// From which side of a cell on it shows its numbers, given that for one number.
  double numbersFrom(double forOne) {
    return together ? forOne * (0.4 + 0.4 * tensor.channels()) : forOne;
  }

  /// What differs in what is shown.
  Region difference(GridContent before) {
    return together ? tensor.difference(before.tensor) : tensor.difference(before.tensor, channel);
  }

  /// Whether the padding around shows other values when a region changes: it mirrors or repeats
  /// cells near the edge.
  boolean ringFollows(Region changed) {
    if (changed.isEmpty() || ring.rows() + ring.columns() == 0) {
      return false;
    }
    var rows = Math.max(ring.top(), ring.bottom());
    var columns = Math.max(ring.left(), ring.right());
    var inner =
        Region.between(
            rows + 1, columns + 1, tensor.rows() - rows - 1, tensor.columns() - columns - 1);
    return border.source(-1, Math.max(tensor.rows(), tensor.columns())) != Border.NONE
        && !inner.intersection(changed).equals(changed);
  }

  float value(int row, int column) {
    return tensor.get(channel, row, column);
  }

  /// Whether an activation cut this value off.
  boolean isStruck(int row, int column) {
    return struck.isPresent() && struck.get().get(channel, row, column) < 0;
  }

  boolean covered(int row, int column) {
    return uncovered != Integer.MAX_VALUE && row * tensor.columns() + column >= uncovered;
  }

  boolean fitsLayoutOf(GridContent other) {
    return tensor.shape().plane().equals(other.tensor.shape().plane()) && ring.equals(other.ring);
  }

  /// Whether only values or covers differ, so that single cells can be drawn again.
  boolean drawnLike(GridContent other) {
    return tensor.shape().equals(other.tensor.shape())
        && channel == other.channel
        && together == other.together
        && struck.isPresent() == other.struck.isPresent()
        && faded == other.faded
        && sliding.equals(other.sliding)
        && border.equals(other.border)
        && colours.map() == other.colours.map()
        && colours.range().equals(other.colours.range());
  }
}
