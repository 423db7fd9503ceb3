package org.convolens.core;

/// An activation, row by row. The functions that a compiler can turn into vector instructions have
/// a loop of their own; each gives the bits of [Activation#apply].
final class ActivationRows implements PlaneMethod {
  private final Activation activation;
  private final Tensor input;

  ActivationRows(Activation activation, Tensor input) {
    this.activation = activation;
    this.input = input;
  }

  @Override
  public void compute(TensorEditor output, int channel, Region region, Progress progress) {
    var layout = input.layout();
    for (var row = region.row(); row < region.endRow(); row++) {
      for (int column = region.column(), end; column < region.endColumn(); column = end) {
        end = Math.min(region.endColumn(), layout.endColumn(column));
        var from = layout.offset(row, column);
        apply(
            input.block(channel, row, column),
            output.block(channel, row, column),
            from,
            from + end - column);
      }
      progress.add(region.columns());
    }
  }

  private void apply(float[] in, float[] out, int from, int to) {
    switch (activation.function()) {
      case RELU -> relu(in, out, from, to);
      case LEAKY_RELU -> leaky(in, out, from, to, activation.alpha());
      case ABS -> abs(in, out, from, to);
      case SIGMOID, TANH -> {
        for (var index = from; index < to; index++) {
          out[index] = activation.apply(in[index]);
        }
      }
    }
  }

  private static void relu(float[] in, float[] out, int from, int to) {
    for (var index = from; index < to; index++) {
      out[index] = Math.max(0f, in[index]);
    }
  }

  private static void leaky(float[] in, float[] out, int from, int to, float alpha) {
    for (var index = from; index < to; index++) {
      var value = in[index];
      out[index] = value < 0 ? alpha * value : value;
    }
  }

  private static void abs(float[] in, float[] out, int from, int to) {
    for (var index = from; index < to; index++) {
      out[index] = Math.abs(in[index]);
    }
  }
}
