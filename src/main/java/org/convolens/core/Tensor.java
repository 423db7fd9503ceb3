package org.convolens.core;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;

/// An immutable float32 tensor of a [Shape].
///
/// The values lie in blocks (see [BlockLayout]). A changed copy shares every block it did not
/// touch, so that one painted cell of a photograph costs one block, and two versions are compared
/// by the blocks they do not share.
public final class Tensor {
  private final Shape shape;
  private final BlockLayout layout;

  /// By channel and group.
  private final float[][][] groups;

  Tensor(Shape shape, BlockLayout layout, float[][][] groups) {
    this.shape = shape;
    this.layout = layout;
    this.groups = groups;
  }

  /// Computes the value of each cell.
  @FunctionalInterface
  public interface CellFunction {
    float at(int channel, int row, int column);
  }

  /// Computes a value from a value.
  @FunctionalInterface
  public interface FloatOperator {
    float apply(float value);
  }

  /// A tensor of these values, row by row, channel by channel.
  ///
  /// @throws IllegalArgumentException when there are more or fewer values than the shape holds
  public static Tensor of(Shape shape, float... values) {
    if (values.length != shape.size()) {
      throw new IllegalArgumentException(
          "the shape %s needs %d values, not %d".formatted(shape, shape.size(), values.length));
    }
    var editor = TensorEditor.unwritten(shape);
    for (var channel = 0; channel < shape.channels(); channel++) {
      for (var row = 0; row < shape.rows(); row++) {
        var from = (channel * shape.rows() + row) * shape.columns();
        editor.store(channel, row, 0, values, from, shape.columns());
      }
    }
    return editor.build();
  }

  /// A picture of one channel, given as its rows.
  public static Tensor picture(float[][] rows) {
    return generate(Shape.picture(1, rows.length, rows[0].length), (c, r, k) -> rows[r][k]);
  }

  /// A signal of one channel.
  public static Tensor signal(float... values) {
    return of(Shape.signal(1, values.length), values);
  }

  /// A tensor of one value, which takes the memory of a few rows.
  public static Tensor filled(Shape shape, float value) {
    var layout = new BlockLayout(shape);
    var plane = layout.filledPlane(value);
    var groups = new float[shape.channels() * plane.length][][];
    for (var group = 0; group < groups.length; group++) {
      groups[group] = plane[group % plane.length];
    }
    return new Tensor(shape, layout, groups);
  }

  public static Tensor generate(Shape shape, CellFunction function) {
    var editor = TensorEditor.unwritten(shape);
    var values = new float[shape.columns()];
    for (var channel = 0; channel < shape.channels(); channel++) {
      for (var row = 0; row < shape.rows(); row++) {
        for (var column = 0; column < values.length; column++) {
          values[column] = function.at(channel, row, column);
        }
        editor.store(channel, row, 0, values, 0, values.length);
      }
    }
    return editor.build();
  }

  public Shape shape() {
    return shape;
  }

  public int channels() {
    return shape.channels();
  }

  public int rows() {
    return shape.rows();
  }

  public int columns() {
    return shape.columns();
  }

  public float get(int channel, int row, int column) {
    check(channel, row, column);
    return block(channel, row, column)[layout.offset(row, column)];
  }

  /// The value in the first channel.
  public float get(int row, int column) {
    return get(0, row, column);
  }

  /// This tensor with one value changed; itself when the value is there already.
  public Tensor with(int channel, int row, int column, float value) {
    return edit(editor -> editor.set(channel, row, column, value));
  }

  /// This tensor with many values changed; itself when nothing changed. Each touched block is
  /// copied once.
  public Tensor edit(Consumer<TensorEditor> changes) {
    var editor = new TensorEditor(this);
    changes.accept(editor);
    return editor.isTouched() ? editor.build() : this;
  }

  public Tensor map(FloatOperator operator) {
    return generate(shape, (c, r, k) -> operator.apply(get(c, r, k)));
  }

  /// One channel alone; shares its values.
  public Tensor channel(int channel) {
    var from = channel * layout.groups();
    return channels() == 1
        ? this
        : new Tensor(
            shape.withChannels(1),
            layout,
            Arrays.copyOfRange(groups, from, from + layout.groups()));
  }

  /// This tensor with some channels of another one of its shape; shares their values.
  public Tensor withChannels(BitSet channels, Tensor from) {
    requireSameShape(from);
    var mixed = groups.clone();
    channels.stream()
        .map(channel -> channel * layout.groups())
        .forEach(first -> System.arraycopy(from.groups, first, mixed, first, layout.groups()));
    return new Tensor(shape, layout, mixed);
  }

  /// This tensor with another plane size: what fits is kept, anchored at the top left, the rest
  /// filled.
  public Tensor resized(int rows, int columns, float fill) {
    return rows == rows() && columns == columns()
        ? this
        : generate(
            shape.withPlane(rows, columns),
            (c, r, k) -> r < rows() && k < columns() ? get(c, r, k) : fill);
  }

  /// The bounding box of the cells that differ in some channel; NaN differs from all else. Shared
  /// blocks cost nothing.
  public Region difference(Tensor other) {
    var found = Region.EMPTY;
    for (var channel = 0; channel < channels(); channel++) {
      found = found.union(difference(other, channel));
    }
    return found;
  }

  /// The bounding box of the cells of one channel that differ.
  @SuppressWarnings("ReferenceEquality") // a shared group is equal without a look into it
  public Region difference(Tensor other, int channel) {
    requireSameShape(other);
    var found = Region.EMPTY;
    var first = channel * layout.groups();
    var mine = groups;
    var theirs = other.groups;
    for (var index = first; index < first + layout.groups(); index++) {
      if (mine[index] != theirs[index]) {
        found = found.union(groupDifference(mine[index], theirs[index], index - first));
      }
    }
    return found;
  }

  @SuppressWarnings("ReferenceEquality") // a shared block is equal without a look into it
  private Region groupDifference(float[][] mine, float[][] theirs, int group) {
    var found = Region.EMPTY;
    for (var index = 0; index < mine.length; index++) {
      if (mine[index] != theirs[index]) {
        var block = group * BlockLayout.GROUP + index;
        found = found.union(layout.difference(block, mine[index], theirs[index]));
      }
    }
    return found;
  }

  /// All values, row by row, channel by channel.
  public float[] toArray() {
    var values = new float[shape.size()];
    var at = 0;
    for (var group : groups) {
      for (var block : group) {
        System.arraycopy(block, 0, values, at, block.length);
        at += block.length;
      }
    }
    return values;
  }

  public void copyRow(int channel, int row, float[] into, int at) {
    copyRow(channel, row, 0, columns(), into, at);
  }

  /// Copies the columns `from` up to `to` of a row.
  void copyRow(int channel, int row, int from, int to, float[] into, int at) {
    for (int column = from, end; column < to; column = end) {
      end = Math.min(to, layout.endColumn(column));
      System.arraycopy(
          block(channel, row, column),
          layout.offset(row, column),
          into,
          at + column - from,
          end - column);
    }
  }

  /// The smallest value, not counting NaN; 0 when there is none.
  public float min() {
    return extreme(Math::min, Float.POSITIVE_INFINITY);
  }

  /// The largest value, not counting NaN; 0 when there is none.
  public float max() {
    return extreme(Math::max, Float.NEGATIVE_INFINITY);
  }

  @FunctionalInterface
  private interface Choice {
    float of(float a, float b);
  }

  private float extreme(Choice choice, float start) {
    var best = start;
    var any = false;
    for (var group : groups) {
      for (var block : group) {
        for (var value : block) {
          if (!Float.isNaN(value)) {
            best = choice.of(best, value);
            any = true;
          }
        }
      }
    }
    return any ? best : 0;
  }

  BlockLayout layout() {
    return layout;
  }

  float[][][] groups() {
    return groups;
  }

  /// The block that holds a cell.
  float[] block(int channel, int row, int column) {
    var block = layout.block(row, column);
    return groups[channel * layout.groups() + (block >> BlockLayout.GROUP_BITS)][
        block & (BlockLayout.GROUP - 1)];
  }

  private void check(int channel, int row, int column) {
    if (channel < 0
        || channel >= channels()
        || row < 0
        || row >= rows()
        || column < 0
        || column >= columns()) {
      throw new IndexOutOfBoundsException(
          "no cell %d, %d, %d in %s".formatted(channel, row, column, shape));
    }
  }

  private void requireSameShape(Tensor other) {
    if (!shape.equals(other.shape)) {
      throw new IllegalArgumentException(
          "only tensors of one shape compare, not %s and %s".formatted(shape, other.shape));
    }
  }

  @Override
  public boolean equals(Object object) {
    return object == this
        || (object instanceof Tensor other
            && shape.equals(other.shape)
            && difference(other).isEmpty());
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(groups);
  }

  @Override
  public String toString() {
    return shape.size() <= 256 ? shape + " " + Arrays.toString(toArray()) : shape.toString();
  }
}
