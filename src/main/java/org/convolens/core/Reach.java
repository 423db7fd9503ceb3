package org.convolens.core;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The cells that one value depends on, exactly: through stride, dilation, pooling and every
/// border. Channels, rows and columns follow from each other independently, so that the cells are
/// all those whose channel, row and column are reached.
public final class Reach {
  private static final int MOST_REGIONS = 2048;

  private final BitSet channels;
  private final BitSet rows;
  private final BitSet columns;

  private Reach(BitSet channels, BitSet rows, BitSet columns) {
    this.channels = channels;
    this.rows = rows;
    this.columns = columns;
  }

  /// What a value of a layer's output depends on: cells of the input, then of each layer's output,
  /// up to the value itself.
  ///
  /// @throws MisfitException when the layers do not fit
  public static List<Reach> of(Experiment experiment, int layer, int channel, int row, int column) {
    var shapes = experiment.shapes();
    var all = new ArrayDeque<Reach>();
    all.add(new Reach(bit(channel), bit(row), bit(column)));
    for (var index = layer; index >= 0; index--) {
      var before = experiment.layers().get(index);
      var on = experiment.isOn(index);
      var reach = all.getFirst();
      all.addFirst(
          reach.before(
              on && before instanceof Conv conv ? reach.channelsBefore(conv) : reach.channels,
              Sliding.of(before, on, shapes.get(index))));
    }
    return List.copyOf(all);
  }

  /// The values of a layer's output that depend on some cells of the input, in any channel. The
  /// regions may overlap.
  ///
  /// @throws MisfitException when the layers do not fit
  public static List<Region> outputs(Experiment experiment, int layer, Region cells) {
    var shapes = experiment.shapes();
    var reached = List.of(cells);
    for (var index = 0; index <= layer; index++) {
      var sliding =
          Sliding.of(experiment.layers().get(index), experiment.isOn(index), shapes.get(index));
      reached =
          reached.stream()
              .flatMap(region -> sliding.outputsReached(region).stream())
              .distinct()
              .toList();
    }
    return reached;
  }

  private static BitSet bit(int index) {
    var bits = new BitSet();
    bits.set(index);
    return bits;
  }

  private BitSet channelsBefore(Conv conv) {
    var before = new BitSet();
    channels.stream()
        .map(conv::firstChannelOf)
        .forEach(first -> before.set(first, first + conv.depth()));
    return before;
  }

  private Reach before(BitSet behindChannels, Sliding sliding) {
    var behindRows = new BitSet();
    rows.stream()
        .forEach(output -> {
          var start = sliding.inputRow(output, 0);
          var length = sliding.input().rows();
          var taps = new Taps(start, sliding.kernel().rows(), sliding.dilation().rows());
          add(behindRows, taps, sliding.border(), length);
        });
    var behindColumns = new BitSet();
    columns.stream()
        .forEach(output -> {
          var start = sliding.inputColumn(output, 0);
          var length = sliding.input().columns();
          var taps = new Taps(start, sliding.kernel().columns(), sliding.dilation().columns());
          add(behindColumns, taps, sliding.border(), length);
        });
    return new Reach(behindChannels, behindRows, behindColumns);
  }

  /// The places of a window along an axis.
  private record Taps(int start, int count, int dilation) {}

  /// Of a window that is far larger than the input only what lies over it is looked at, where the
  /// padding holds none of its cells.
  private static void add(BitSet reached, Taps taps, Border border, int length) {
    var all = !border.isConstant();
    var first = all || taps.start >= 0 ? 0 : Math.ceilDiv(-taps.start, taps.dilation);
    var last = all ? taps.count - 1 : Math.floorDiv(length - 1L - taps.start, (long) taps.dilation);
    for (var tap = first; tap <= Math.min(last, taps.count - 1L); tap++) {
      var source = border.source(taps.start + tap * taps.dilation, length);
      if (source != Border.NONE) {
        reached.set(source);
      }
    }
  }

  public boolean hasChannel(int channel) {
    return channels.get(channel);
  }

  public boolean contains(int channel, int row, int column) {
    return channels.get(channel) && rows.get(row) && columns.get(column);
  }

  /// The cells as rectangles that do not overlap; as the one around them all when they are too
  /// many.
  public List<Region> regions() {
    var rowRuns = runs(rows);
    var columnRuns = runs(columns);
    if ((long) rowRuns.size() * columnRuns.size() > MOST_REGIONS) {
      return List.of(
          Region.between(
              rows.nextSetBit(0), columns.nextSetBit(0), rows.length(), columns.length()));
    }
    var regions = new ArrayList<Region>();
    for (var r : rowRuns) {
      for (var c : columnRuns) {
        regions.add(Region.between(r[0], c[0], r[1], c[1]));
      }
    }
    return regions;
  }

  private static List<int[]> runs(BitSet bits) {
    var runs = new ArrayList<int[]>();
    for (var start = bits.nextSetBit(0); start >= 0; ) {
      var end = bits.nextClearBit(start);
      runs.add(new int[] {start, end});
      start = bits.nextSetBit(end);
    }
    return runs;
  }
}
