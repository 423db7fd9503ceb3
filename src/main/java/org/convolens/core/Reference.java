package org.convolens.core;

/// Every layer in plain loops that anyone can check by eye. The fast ways of computing are tested
/// against it. float32 throughout: a convolution sums over channels, kernel rows and kernel columns
/// in this order, then adds the bias. Padding cells hold the border's values and take part like any
/// other, so zero times infinity is NaN there too.
public final class Reference {
  private Reference() {}

  /// What a layer makes of its input.
  ///
  /// @throws MisfitException when the layer does not fit the input
  public static Tensor apply(Layer layer, Tensor input) {
    return switch (layer) {
      case Conv conv -> conv(conv, input);
      case Activation activation -> input.map(activation::apply);
      case Pool pool -> pool(pool, input);
    };
  }

  private static Tensor conv(Conv conv, Tensor input) {
    var sliding = Sliding.of(conv, input.shape());
    return Tensor.generate(
        conv.outputShape(input.shape()),
        (filter, row, column) -> convolved(conv, sliding, input, filter, row, column));
  }

  private static float convolved(
      Conv conv, Sliding sliding, Tensor input, int filter, int row, int column) {
    var weights = conv.filters().get(filter).weights();
    var sum = 0f;
    for (var c = 0; c < weights.channels(); c++) {
      for (var kr = 0; kr < weights.rows(); kr++) {
        for (var kc = 0; kc < weights.columns(); kc++) {
          var weight =
              conv.flip()
                  ? weights.get(c, weights.rows() - 1 - kr, weights.columns() - 1 - kc)
                  : weights.get(c, kr, kc);
          var channel = conv.firstChannelOf(filter) + c;
          sum +=
              weight
                  * value(
                      sliding,
                      input,
                      channel,
                      sliding.inputRow(row, kr),
                      sliding.inputColumn(column, kc));
        }
      }
    }
    return sum + conv.filters().get(filter).bias();
  }

  /// The value at a place that may lie outside the input.
  static float value(Sliding sliding, Tensor input, int channel, int row, int column) {
    var sourceRow = sliding.border().source(row, input.rows());
    var sourceColumn = sliding.border().source(column, input.columns());
    return sourceRow == Border.NONE || sourceColumn == Border.NONE
        ? sliding.border().constant()
        : input.get(channel, sourceRow, sourceColumn);
  }

  private static Tensor pool(Pool pool, Tensor input) {
    var sliding = Sliding.of(pool, input.shape());
    return Tensor.generate(
        pool.outputShape(input.shape()),
        (channel, row, column) -> pooled(pool, sliding, input, channel, row, column));
  }

  /// One value of a pooling layer. The mean is summed in double, so that its order does not matter.
  static float pooled(Pool pool, Sliding sliding, Tensor input, int channel, int row, int column) {
    var largest = Float.NEGATIVE_INFINITY;
    var sum = 0.0;
    var inside = sliding.inside(row, column);
    for (var r = inside.row(); r < inside.endRow(); r++) {
      for (var c = inside.column(); c < inside.endColumn(); c++) {
        var value = input.get(channel, r, c);
        largest = Math.max(largest, value);
        sum += value;
      }
    }
    var cells = pool.countPadding() ? pool.cells() : inside.area();
    return pool.kind() == Pool.Kind.MAX ? largest : (float) (sum / cells);
  }
}
