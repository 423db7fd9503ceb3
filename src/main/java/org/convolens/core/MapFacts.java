package org.convolens.core;

/// What a map comes down to as single numbers, as global pooling does.
///
/// @param largest global maximum; not counting NaN
/// @param mean global average; NaN when one value is
public record MapFacts(float largest, float mean) {
  /// The facts of the first channel.
  public static MapFacts of(Tensor plane) {
    var sum = 0.0;
    var line = new float[plane.columns()];
    for (var row = 0; row < plane.rows(); row++) {
      plane.copyRow(0, row, line, 0);
      for (var value : line) {
        sum += value;
      }
    }
    return new MapFacts(plane.max(), (float) (sum / ((double) plane.rows() * plane.columns())));
  }
}
