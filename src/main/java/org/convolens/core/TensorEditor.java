package org.convolens.core;

import java.util.Arrays;
import java.util.List;

/// Changes to a tensor that is being made. Not for use once the tensor is built.
@SuppressWarnings(
    "ReferenceEquality") // a block is free to be written unless the original has it too
public final class TensorEditor {
  private static final float[][] NOTHING = {};

  private final Tensor tensor;
  private final BlockLayout layout;
  private final float[][][] groups;
  private float[][][] before;
  private boolean renewed;
  private boolean touched;

  TensorEditor(Tensor original) {
    this.layout = original.layout();
    this.before = original.groups();
    this.groups = before.clone();
    this.tensor = new Tensor(original.shape(), layout, groups);
  }

  private TensorEditor(Shape shape) {
    this.layout = new BlockLayout(shape);
    this.groups = new float[shape.channels() * layout.groups()][][];
    for (var group = 0; group < groups.length; group++) {
      groups[group] = new float[layout.blocksIn(group % layout.groups())][];
    }
    this.before = new float[groups.length][][];
    Arrays.fill(before, NOTHING);
    this.tensor = new Tensor(shape, layout, groups);
  }

  /// For a tensor of which every cell will be written: its blocks are made when they are first
  /// written to, while they are in the cache.
  static TensorEditor unwritten(Shape shape) {
    return new TensorEditor(shape);
  }

  public float get(int channel, int row, int column) {
    return tensor.get(channel, row, column);
  }

  public void set(int channel, int row, int column, float value) {
    if (Float.floatToRawIntBits(get(channel, row, column)) != Float.floatToRawIntBits(value)) {
      block(channel, row, column)[layout.offset(row, column)] = value;
    }
  }

  /// The block that holds a cell, free to be written.
  float[] block(int channel, int row, int column) {
    var block = layout.block(row, column);
    var group = ownGroup(channel, block);
    var index = block & (BlockLayout.GROUP - 1);
    var old = before[channel * layout.groups() + (block >> BlockLayout.GROUP_BITS)];
    if (old == NOTHING) {
      if (group[index] == null) {
        group[index] = new float[layout.length(block)];
      }
    } else if (group[index] == old[index]) {
      group[index] = old[index].clone();
    }
    return group[index];
  }

  private float[][] ownGroup(int channel, int block) {
    var group = channel * layout.groups() + (block >> BlockLayout.GROUP_BITS);
    if (groups[group] == before[group]) {
      groups[group] = before[group].clone();
      touched = true;
    }
    return groups[group];
  }

  /// Leaves the values of a channel aside, of which every cell will be written.
  void renew(int channel) {
    var first = channel * layout.groups();
    if (before[first] == NOTHING) {
      return;
    }
    if (!renewed) {
      before = before.clone();
      renewed = true;
    }
    for (var group = 0; group < layout.groups(); group++) {
      groups[first + group] = new float[layout.blocksIn(group)][];
      before[first + group] = NOTHING;
    }
    touched = true;
  }

  /// Lets different threads write to different regions of some channels: makes what they have in
  /// common.
  void share(List<Region> regions, int from, int to) {
    for (var channel = from; channel < to; channel++) {
      for (var region : regions) {
        share(channel, region);
      }
    }
  }

  private void share(int channel, Region region) {
    var last = layout.block(region.endRow() - 1, region.endColumn() - 1);
    for (var block = layout.block(region.row(), region.column());
        block <= last;
        block = (block | (BlockLayout.GROUP - 1)) + 1) {
      ownGroup(channel, block);
    }
    ownGroup(channel, last);
    if (layout.cutsRow(region.row())) {
      shareRow(channel, region.row(), region);
    }
    if (layout.cutsRow(region.endRow())) {
      shareRow(channel, region.endRow() - 1, region);
    }
    for (var row = region.row(); row < region.endRow(); row++) {
      if (layout.cutsColumn(region.column())) {
        block(channel, row, region.column());
      }
      if (layout.cutsColumn(region.endColumn())) {
        block(channel, row, region.endColumn() - 1);
      }
    }
  }

  private void shareRow(int channel, int row, Region region) {
    for (var column = region.column();
        column < region.endColumn();
        column = layout.endColumn(column)) {
      block(channel, row, column);
    }
  }

  /// Writes a region whose rows lie `pitch` values apart.
  void store(int channel, Region region, float[] values, int pitch) {
    for (int row = region.row(), end; row < region.endRow(); row = end) {
      end = Math.min(region.endRow(), layout.endRow(row));
      var from = (row - region.row()) * pitch;
      if (layout.hasWholeRows()) {
        storeRows(channel, row, end, region, values, from, pitch);
      } else {
        store(channel, row, region.column(), values, from, region.columns());
      }
    }
  }

  /// Writes rows of one block.
  private void storeRows(
      int channel, int row, int end, Region region, float[] values, int from, int pitch) {
    var block = block(channel, row, region.column());
    var offset = layout.offset(row, region.column());
    for (var index = 0; index < end - row; index++) {
      System.arraycopy(
          values, from + index * pitch, block, offset + index * tensor.columns(), region.columns());
    }
  }

  /// Writes a piece of a row.
  void store(int channel, int row, int column, float[] values, int from, int count) {
    for (int at = column, end; at < column + count; at = end) {
      end = Math.min(column + count, layout.endColumn(at));
      store(channel, row, at, end, values, from + at - column);
    }
  }

  /// Writes a piece of one block; where it is the whole of a new one, without clearing it first.
  private void store(int channel, int row, int column, int end, float[] values, int from) {
    var block = layout.block(row, column);
    var group = channel * layout.groups() + (block >> BlockLayout.GROUP_BITS);
    var index = block & (BlockLayout.GROUP - 1);
    if (before[group] == NOTHING
        && groups[group][index] == null
        && layout.isWhole(row, column, end)) {
      groups[group][index] = Arrays.copyOfRange(values, from, from + end - column);
    } else {
      System.arraycopy(
          values, from, block(channel, row, column), layout.offset(row, column), end - column);
    }
  }

  /// Whether anything was changed.
  boolean isTouched() {
    return touched;
  }

  Tensor build() {
    return tensor;
  }
}
