package org.convolens.core;

import java.util.List;
import java.util.stream.IntStream;

/// A region of one channel, as one thread computes it.
record Piece(int channel, Region region) {
  /// All channels of a tensor of this shape, whole.
  static List<Piece> all(Shape shape) {
    var plane = Region.of(shape);
    return IntStream.range(0, shape.channels())
        .mapToObj(channel -> new Piece(channel, plane))
        .toList();
  }

  /// The same cells in bands of about so many of them.
  static List<Piece> divided(List<Piece> pieces, int cells) {
    return pieces.stream()
        .flatMap(
            piece -> piece.region.tiles(cells).stream().map(band -> new Piece(piece.channel, band)))
        .toList();
  }

  static long area(List<Piece> pieces) {
    return pieces.stream().mapToLong(piece -> piece.region.area()).sum();
  }
}
