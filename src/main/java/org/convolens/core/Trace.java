package org.convolens.core;

/// One output value of a convolution, explained: the patch of input under the window, times the
/// kernel, gives the products, whose sum plus the bias is the value.
///
/// @param sliding where the window stands, see [#inputRow] and [#inputColumn]
/// @param patch depth × kernel rows × kernel columns; padding cells hold the border's values
/// @param kernel the weights as they meet the patch: already turned for a true convolution
/// @param products patch times kernel, cell by cell
/// @param sum of the products, in the order channel, row, column
/// @param value sum + bias
public record Trace(
    Sliding sliding,
    int filter,
    int firstChannel,
    int row,
    int column,
    Tensor patch,
    Tensor kernel,
    Tensor products,
    float sum,
    float bias,
    float value) {

  /// Explains the value at a row and column of a filter's map.
  ///
  /// @throws MisfitException when the layer does not fit the input
  public static Trace of(Tensor input, Conv conv, int filter, int row, int column) {
    var output = conv.outputShape(input.shape());
    if (row < 0 || row >= output.rows() || column < 0 || column >= output.columns()) {
      throw new IndexOutOfBoundsException("no value %d, %d in %s".formatted(row, column, output));
    }
    var sliding = Sliding.of(conv, input.shape());
    var first = conv.firstChannelOf(filter);
    var chosen = conv.filters().get(filter);
    var kernel = Weights.applied(chosen.weights(), conv.flip());
    var patch =
        Tensor.generate(
            kernel.shape(),
            (c, kr, kc) ->
                Reference.value(
                    sliding,
                    input,
                    first + c,
                    sliding.inputRow(row, kr),
                    sliding.inputColumn(column, kc)));
    var products =
        Tensor.generate(kernel.shape(), (c, r, k) -> patch.get(c, r, k) * kernel.get(c, r, k));
    var sum = sumOfFirst(products, products.shape().size());
    return new Trace(
        sliding,
        filter,
        first,
        row,
        column,
        patch,
        kernel,
        products,
        sum,
        chosen.bias(),
        sum + chosen.bias());
  }

  /// The sum of the first products, in the order channel, row, column.
  public float partialSum(int count) {
    return sumOfFirst(products, count);
  }

  /// The sum of one channel's products.
  public float channelSum(int channel) {
    var plane = products.channel(channel);
    return sumOfFirst(plane, plane.shape().size());
  }

  private static float sumOfFirst(Tensor products, int count) {
    var sum = 0f;
    for (var index = 0; index < count; index++) {
      var row = index / products.columns();
      sum += products.get(row / products.rows(), row % products.rows(), index % products.columns());
    }
    return sum;
  }

  public int inputRow(int kernelRow) {
    return sliding.inputRow(row, kernelRow);
  }

  public int inputColumn(int kernelColumn) {
    return sliding.inputColumn(column, kernelColumn);
  }

  /// Whether a cell of the patch lies in the padding.
  public boolean padding(int kernelRow, int kernelColumn) {
    var r = inputRow(kernelRow);
    var c = inputColumn(kernelColumn);
    return r < 0 || r >= sliding.input().rows() || c < 0 || c >= sliding.input().columns();
  }
}
