package org.convolens.core;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// An immutable float32 tensor of a [Shape].
///
/// The values lie in blocks of whole rows, about a thousand values each. A changed copy shares
/// every block it did not touch, so that one painted cell of a photograph costs one block, and two
/// versions are compared by the blocks they do not share.
public final class Tensor {
  private static final int BLOCK_VALUES = 1024;

  private final Shape shape;
  private final int rowsPerBlock;
  private final int blocksPerChannel;
  private final float[][] blocks;

  private Tensor(Shape shape, float[][] blocks) {
    this.shape = shape;
    this.rowsPerBlock = rowsPerBlock(shape);
    this.blocksPerChannel = blocksPerChannel(shape);
    this.blocks = blocks;
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
    var editor = new Editor(shape);
    for (var channel = 0; channel < shape.channels(); channel++) {
      for (var row = 0; row < shape.rows(); row++) {
        var from = (channel * shape.rows() + row) * shape.columns();
        System.arraycopy(
            values, from, editor.block(channel, row), editor.offset(row), shape.columns());
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
    var perBlock = rowsPerBlock(shape);
    var perChannel = blocksPerChannel(shape);
    var full = new float[perBlock * shape.columns()];
    Arrays.fill(full, value);
    var last = Arrays.copyOf(full, (shape.rows() - (perChannel - 1) * perBlock) * shape.columns());
    var blocks = new float[shape.channels() * perChannel][];
    for (var index = 0; index < blocks.length; index++) {
      blocks[index] = (index + 1) % perChannel == 0 ? last : full;
    }
    return new Tensor(shape, blocks);
  }

  public static Tensor generate(Shape shape, CellFunction function) {
    var editor = Editor.unwritten(shape);
    for (var channel = 0; channel < shape.channels(); channel++) {
      for (var row = 0; row < shape.rows(); row++) {
        var block = editor.block(channel, row);
        var offset = editor.offset(row);
        for (var column = 0; column < shape.columns(); column++) {
          block[offset + column] = function.at(channel, row, column);
        }
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
    return block(channel, row)[offset(row) + column];
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
  public Tensor edit(Consumer<Editor> changes) {
    var editor = new Editor(this);
    changes.accept(editor);
    return editor.touched ? editor.build() : this;
  }

  public Tensor map(FloatOperator operator) {
    return generate(shape, (c, r, k) -> operator.apply(get(c, r, k)));
  }

  /// One channel alone; shares its values.
  public Tensor channel(int channel) {
    var from = channel * blocksPerChannel;
    return channels() == 1
        ? this
        : new Tensor(
            shape.withChannels(1), Arrays.copyOfRange(blocks, from, from + blocksPerChannel));
  }

  /// This tensor with some channels of another one of its shape; shares their values.
  public Tensor withChannels(BitSet channels, Tensor from) {
    requireSameShape(from);
    var mixed = blocks.clone();
    channels.stream()
        .map(channel -> channel * blocksPerChannel)
        .forEach(first -> System.arraycopy(from.blocks, first, mixed, first, blocksPerChannel));
    return new Tensor(shape, mixed);
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

  /// The bounding box of the cells that differ in their bits in some channel. Shared blocks cost
  /// nothing.
  public Region difference(Tensor other) {
    return IntStream.range(0, channels())
        .mapToObj(channel -> difference(other, channel))
        .reduce(Region.EMPTY, Region::union);
  }

  /// The bounding box of the cells of one channel that differ in their bits.
  @SuppressWarnings("ReferenceEquality") // a shared block is equal without a look into it
  public Region difference(Tensor other, int channel) {
    requireSameShape(other);
    var found = Region.EMPTY;
    var first = channel * blocksPerChannel;
    for (var index = 0; index < blocksPerChannel; index++) {
      if (blocks[first + index] != other.blocks[first + index]) {
        var row = index * rowsPerBlock;
        for (var r = row; r < nextBlockRow(row); r++) {
          found = found.union(rowDifference(other, channel, r));
        }
      }
    }
    return found;
  }

  private int nextBlockRow(int row) {
    return Math.min(rows(), row - row % rowsPerBlock + rowsPerBlock);
  }

  private Region rowDifference(Tensor other, int channel, int row) {
    var mine = block(channel, row);
    var theirs = other.block(channel, row);
    var start = offset(row);
    var end = start + columns();
    var first = start;
    while (first < end && sameBits(mine[first], theirs[first])) {
      first++;
    }
    var last = end;
    while (last > first && sameBits(mine[last - 1], theirs[last - 1])) {
      last--;
    }
    return Region.between(row, first - start, row + 1, last - start);
  }

  private static boolean sameBits(float a, float b) {
    return Float.floatToRawIntBits(a) == Float.floatToRawIntBits(b);
  }

  /// All values, row by row, channel by channel.
  public float[] toArray() {
    var values = new float[shape.size()];
    for (var channel = 0; channel < channels(); channel++) {
      for (var row = 0; row < rows(); row++) {
        copyRow(channel, row, values, (channel * rows() + row) * columns());
      }
    }
    return values;
  }

  public void copyRow(int channel, int row, float[] into, int at) {
    System.arraycopy(block(channel, row), offset(row), into, at, columns());
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
    for (var block : blocks) {
      for (var value : block) {
        if (!Float.isNaN(value)) {
          best = choice.of(best, value);
          any = true;
        }
      }
    }
    return any ? best : 0;
  }

  float[] block(int channel, int row) {
    return blocks[channel * blocksPerChannel + row / rowsPerBlock];
  }

  int offset(int row) {
    return row % rowsPerBlock * columns();
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

  private static int rowsPerBlock(Shape shape) {
    return Math.clamp(BLOCK_VALUES / shape.columns(), 1, shape.rows());
  }

  private static int blocksPerChannel(Shape shape) {
    return Math.ceilDivExact(shape.rows(), rowsPerBlock(shape));
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
    return Arrays.deepHashCode(blocks);
  }

  @Override
  public String toString() {
    return shape.size() <= 256 ? shape + " " + Arrays.toString(toArray()) : shape.toString();
  }

  /// Changes to a tensor that is being made. Not for use once the tensor is built.
  public static final class Editor {
    private final Tensor tensor;
    private final boolean[] owned;
    private final float[][] blocks;
    private boolean touched;

    Editor(Shape shape) {
      var perBlock = rowsPerBlock(shape);
      var perChannel = blocksPerChannel(shape);
      blocks = new float[shape.channels() * perChannel][];
      for (var index = 0; index < blocks.length; index++) {
        var firstRow = index % perChannel * perBlock;
        blocks[index] = new float[Math.min(perBlock, shape.rows() - firstRow) * shape.columns()];
      }
      tensor = new Tensor(shape, blocks);
      owned = new boolean[blocks.length];
      Arrays.fill(owned, true);
    }

    private Editor(float[][] blocks, Tensor tensor) {
      this.blocks = blocks;
      this.tensor = tensor;
      this.owned = new boolean[blocks.length];
      Arrays.fill(owned, true);
    }

    /// For a tensor of which every row will be written: its blocks are made when they are first
    /// written to, while they are in the cache.
    static Editor unwritten(Shape shape) {
      var blocks = new float[shape.channels() * blocksPerChannel(shape)][];
      return new Editor(blocks, new Tensor(shape, blocks));
    }

    Editor(Tensor original) {
      blocks = original.blocks.clone();
      tensor = new Tensor(original.shape, blocks);
      owned = new boolean[blocks.length];
    }

    public float get(int channel, int row, int column) {
      return tensor.get(channel, row, column);
    }

    public void set(int channel, int row, int column, float value) {
      if (!sameBits(get(channel, row, column), value)) {
        block(channel, row)[offset(row) + column] = value;
      }
    }

    /// The block that holds a row, free to be written.
    float[] block(int channel, int row) {
      var index = channel * tensor.blocksPerChannel + row / tensor.rowsPerBlock;
      if (!owned[index]) {
        blocks[index] = blocks[index].clone();
        owned[index] = true;
      } else if (blocks[index] == null) {
        var firstRow = row - row % tensor.rowsPerBlock;
        blocks[index] = new float[(tensor.nextBlockRow(row) - firstRow) * tensor.columns()];
      }
      touched = true;
      return blocks[index];
    }

    int offset(int row) {
      return tensor.offset(row);
    }

    /// Leaves the values of a channel aside, of which every row will be written.
    void renew(int channel) {
      var from = channel * tensor.blocksPerChannel;
      Arrays.fill(blocks, from, from + tensor.blocksPerChannel, null);
      Arrays.fill(owned, from, from + tensor.blocksPerChannel, true);
    }

    /// Lets different threads write to different regions of some channels: makes the blocks that
    /// they have in common.
    void share(List<Region> regions, int from, int to) {
      for (var channel = from; channel < to; channel++) {
        for (var region : regions) {
          block(channel, region.row());
          block(channel, region.endRow() - 1);
        }
      }
    }

    /// Writes a piece of a row.
    void store(int channel, int row, int column, float[] values, int from, int count) {
      System.arraycopy(values, from, block(channel, row), offset(row) + column, count);
    }

    Tensor build() {
      return tensor;
    }
  }
}
