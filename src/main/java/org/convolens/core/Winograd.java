package org.convolens.core;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Many filters of 3 × 3 over many channels: tiles of input and kernels are transformed
/// ([TileTransform]), so that a tile of outputs takes fewer multiplications, and the sums of
/// products are transformed back. A tile lies in the same place whatever region is computed. Where
/// an output is not finite, its tile is computed the direct way, so that an infinite input reaches
/// those outputs alone that look at it.
final class Winograd implements ConvMethod {
  /// So many channels' tiles are held at once.
  private static final int MOST_CHANNELS = 128;

  private static final int LEAST_CHANNELS = 16;
  private static final int LEAST_FILTERS = 16;

  /// Shorter rows of tiles are not worth it.
  private static final int LEAST_TILES = 512;

  private static final int TILES = 512;
  private static final int FILTERS = 16;

  private final Conv conv;
  private final Tensor input;
  private final Sliding sliding;
  private final Region plane;
  private final PatchProducts direct;
  private Optional<TiledWeights> tiledWeights = Optional.empty();

  Winograd(Conv conv, Tensor input) {
    this.conv = conv;
    this.input = input;
    this.direct = new PatchProducts(conv, input);
    this.plane = Region.of(conv.outputShape(input.shape()));
    var whole = Sliding.of(conv, input.shape());
    this.sliding =
        new Sliding(
            input.shape(),
            new Pair(TileTransform.INPUTS, TileTransform.INPUTS),
            new Pair(TileTransform.OUTPUTS, TileTransform.OUTPUTS),
            Pair.ONE,
            whole.padding(),
            whole.border());
  }

  /// Empty where it does not suit or would not pay.
  static Optional<ConvMethod> of(Conv conv, Tensor input) {
    var kernel = new Pair(3, 3);
    if (!conv.kernel().equals(kernel)
        || !conv.stride().equals(Pair.ONE)
        || !conv.dilation().equals(Pair.ONE)
        || conv.depth() < LEAST_CHANNELS
        || conv.depth() > MOST_CHANNELS
        || conv.filters().size() / conv.groups() < LEAST_FILTERS) {
      return Optional.empty();
    }
    var method = new Winograd(conv, input);
    return method.tiles(method.plane).area() >= LEAST_TILES
        ? Optional.of(method)
        : Optional.empty();
  }

  /// The tiles that hold a region of outputs.
  private Region tiles(Region region) {
    var side = TileTransform.OUTPUTS;
    return Region.between(
        region.row() / side,
        region.column() / side,
        Math.ceilDiv(region.endRow(), side),
        Math.ceilDiv(region.endColumn(), side));
  }

  /// The outputs of some tiles.
  private Region outputs(Region tiles) {
    var side = TileTransform.OUTPUTS;
    return Region.between(
            tiles.row() * side,
            tiles.column() * side,
            tiles.endRow() * side,
            tiles.endColumn() * side)
        .intersection(plane);
  }

  @Override
  public Region touchedBy(Region changed) {
    return outputs(tiles(changed));
  }

  @Override
  public List<Region> parts(Region region) {
    var tiles = tiles(region);
    var most = Math.clamp(Math.ceilDiv(tiles.area(), 2), 1, TILES);
    return tiles.tiles(most).stream().map(part -> outputs(part).intersection(region)).toList();
  }

  @Override
  public void compute(
      TensorEditor output, Region region, Weights weights, int from, int to, Progress progress) {
    var perGroup = conv.filters().size() / conv.groups();
    var transformed = tiledWeights();
    for (int first = from, end; first < to; first = end) {
      end = Math.min(to, (first / perGroup + 1) * perGroup);
      for (var tiles : tiles(region).tiles(TILES)) {
        try (var scratch = Scratch.borrow()) {
          new Chunk(scratch, tiles, region, weights, transformed, output, progress)
              .compute(first, end);
        }
      }
    }
  }

  private synchronized TiledWeights tiledWeights() {
    if (tiledWeights.isEmpty()) {
      tiledWeights = Optional.of(new TiledWeights(conv));
    }
    return tiledWeights.get();
  }

  /// Some tiles, for which all channels are transformed at once.
  private final class Chunk {
    private final Region tiles;
    private final Region region;
    private final Weights weights;
    private final TiledWeights transformed;
    private final TensorEditor output;
    private final Progress progress;
    private final int n;
    private final InputRows rows;
    private final float[][] tile;
    private final float[][] between;

    /// By point and channel.
    private final float[][] inputs;

    /// By filter and point.
    private final float[][] sums;

    private final float[] line;

    Chunk(
        Scratch scratch,
        Region tiles,
        Region region,
        Weights weights,
        TiledWeights transformed,
        TensorEditor output,
        Progress progress) {
      this.tiles = tiles;
      this.region = region;
      this.weights = weights;
      this.transformed = transformed;
      this.output = output;
      this.progress = progress;
      n = Math.toIntExact(tiles.area());
      rows = new InputRows(input, sliding, scratch);
      tile = scratch.rows(TileTransform.POINTS);
      between = scratch.rows(TileTransform.POINTS);
      inputs = scratch.rows(TileTransform.POINTS * conv.depth());
      sums = scratch.rows(TileTransform.POINTS * FILTERS);
      line = new float[tiles.columns() * TileTransform.OUTPUTS];
    }

    void compute(int from, int to) {
      for (var channel = 0; channel < conv.depth(); channel++) {
        transformChannel(conv.firstChannelOf(from) + channel, channel);
      }
      for (int first = from, end; first < to; first = end) {
        end = Math.min(to, first + FILTERS);
        for (var point = 0; point < TileTransform.POINTS; point++) {
          sum(point, first, end);
        }
        for (var filter = first; filter < end; filter++) {
          transformBack(filter, (filter - first) * TileTransform.POINTS);
        }
      }
    }

    private void transformChannel(int channel, int index) {
      var side = TileTransform.INPUTS;
      for (var tileRow = 0; tileRow < tiles.rows(); tileRow++) {
        for (var row = 0; row < side; row++) {
          rows.copy(
              channel,
              sliding.inputRow(tiles.row() + tileRow, row),
              tiles.column(),
              0,
              side,
              tiles.columns(),
              new InputRows.Rows(tile, row * side, tileRow * tiles.columns()));
        }
      }
      var into = new float[TileTransform.POINTS][];
      for (var point = 0; point < into.length; point++) {
        into[point] = inputs[point * conv.depth() + index];
      }
      TileTransform.input(tile, between, into, n);
    }

    private void sum(int point, int from, int to) {
      var into = new float[to - from][];
      for (var filter = from; filter < to; filter++) {
        into[filter - from] = sums[(filter - from) * TileTransform.POINTS + point];
        Arrays.fill(into[filter - from], 0, n, 0f);
      }
      var taps = Arrays.copyOfRange(inputs, point * conv.depth(), (point + 1) * conv.depth());
      RowSumQuad.addAll(into, into.length, n, taps, taps.length, transformed.of(point), from, 0);
      progress.add((long) n * taps.length * into.length * plainWork() / TileTransform.POINTS);
    }

    /// Multiply-adds of a tile and a channel the plain way.
    private long plainWork() {
      return 9L * TileTransform.OUTPUTS * TileTransform.OUTPUTS;
    }

    private void transformBack(int filter, int first) {
      var mine = Arrays.copyOfRange(sums, first, first + TileTransform.POINTS);
      TileTransform.output(mine, between, tile, n);
      var side = TileTransform.OUTPUTS;
      var places = side * side;
      var bias = conv.filters().get(filter).bias();
      for (var place = 0; place < places; place++) {
        RowSum.add(tile[place], n, bias);
      }
      for (var row = Math.max(region.row(), tiles.row() * side);
          row < Math.min(region.endRow(), tiles.endRow() * side);
          row++) {
        storeRow(filter, row);
      }
      repair(filter, places);
    }

    private void storeRow(int filter, int row) {
      var side = TileTransform.OUTPUTS;
      var first = (row / side - tiles.row()) * tiles.columns();
      interleave(row % side * side, first);
      var start = Math.max(region.column(), tiles.column() * side);
      var end = Math.min(region.endColumn(), tiles.endColumn() * side);
      output.store(filter, row, start, line, start - tiles.column() * side, end - start);
    }

    /// Lays out a row of outputs of a row of tiles.
    private void interleave(int place, int first) {
      var y0 = tile[place];
      var y1 = tile[place + 1];
      var y2 = tile[place + 2];
      var y3 = tile[place + 3];
      for (int index = first, at = 0; index < first + tiles.columns(); index++, at += 4) {
        line[at] = y0[index];
        line[at + 1] = y1[index];
        line[at + 2] = y2[index];
        line[at + 3] = y3[index];
      }
    }

    /// Computes tiles with an output that is not finite the direct way.
    private void repair(int filter, int places) {
      var spoilt = between[0];
      Arrays.fill(spoilt, 0, n, 0f);
      RowSum.add(spoilt, n, tile, places, new float[places], 0);
      for (var index = 0; index < n; index++) {
        if (spoilt[index] != 0) {
          var cell =
              Region.cell(
                  tiles.row() + index / tiles.columns(), tiles.column() + index % tiles.columns());
          var cells = outputs(cell).intersection(region);
          direct.compute(output, cells, weights, filter, filter + 1, progress);
        }
      }
    }
  }
}
