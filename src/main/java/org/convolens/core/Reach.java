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
          for (var tap = 0; tap < sliding.kernel().rows(); tap++) {
            add(behindRows, sliding, sliding.inputRow(output, tap), sliding.input().rows());
          }
        });
    var behindColumns = new BitSet();
    columns.stream()
        .forEach(output -> {
          for (var tap = 0; tap < sliding.kernel().columns(); tap++) {
            var index = sliding.inputColumn(output, tap);
            add(behindColumns, sliding, index, sliding.input().columns());
          }
        });
    return new Reach(behindChannels, behindRows, behindColumns);
  }

  private static void add(BitSet reached, Sliding sliding, int index, int length) {
    var source = sliding.border().source(index, length);
    if (source != Border.NONE) {
      reached.set(source);
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
