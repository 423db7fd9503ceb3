package org.convolens.core.gradient;

import java.util.ArrayList;
import java.util.stream.IntStream;
import org.convolens.core.Border;
import org.convolens.core.Conv;
import org.convolens.core.Filter;
import org.convolens.core.RunControl;
import org.convolens.core.Shape;
import org.convolens.core.Sliding;
import org.convolens.core.Tensor;

/// A convolution backwards. Every output value is Σ weight · cell + bias. So with g the upstream
/// gradient at that value, each weight's gradient grows by g · cell, each cell's by g · weight and
/// the bias's by g. A padding cell that mirrors or repeats an input cell passes its share on to
/// that cell; one that holds a constant has none to pass it to.
final class ConvBackward {
  private final Conv conv;
  private final Tensor upstream;
  private final Shape inputShape;
  private final Shape kernelShape;
  private final float[] input;
  private final double[] byInput;
  private final int[][] sourceRows;
  private final int[][] sourceColumns;

  ConvBackward(Conv conv, Tensor input, Tensor upstream) {
    var sliding = Sliding.of(conv, input.shape());
    this.conv = conv;
    this.upstream = upstream;
    this.inputShape = input.shape();
    this.kernelShape = conv.filters().getFirst().weights().shape();
    this.input = input.toArray();
    this.byInput = new double[inputShape.size()];
    sourceRows = sources(sliding, upstream.rows(), kernelShape.rows(), true);
    sourceColumns = sources(sliding, upstream.columns(), kernelShape.columns(), false);
  }

  /// The input row or column behind each output and kernel row or column, [Border#NONE] where a
  /// constant stands.
  private static int[][] sources(Sliding sliding, int outputs, int taps, boolean rows) {
    var length = rows ? sliding.input().rows() : sliding.input().columns();
    return IntStream.range(0, outputs)
        .mapToObj(output ->
            IntStream.range(0, taps)
                .map(tap -> rows ? sliding.inputRow(output, tap) : sliding.inputColumn(output, tap))
                .map(index -> sliding.border().source(index, length))
                .toArray())
        .toArray(int[][]::new);
  }

  LayerGradient run(RunControl control) {
    var filters = new ArrayList<Filter>();
    for (var filter = 0; filter < conv.filters().size(); filter++) {
      filters.add(filter(filter, control));
    }
    return new LayerGradient(Backward.rounded(inputShape, byInput), filters);
  }

  private Filter filter(int filter, RunControl control) {
    var weights = conv.filters().get(filter).weights().toArray();
    var byWeight = new double[weights.length];
    var byBias = 0.0;
    for (var row = 0; row < upstream.rows(); row++) {
      control.checkpoint();
      for (var column = 0; column < upstream.columns(); column++) {
        var g = upstream.get(filter, row, column);
        if (g != 0) {
          byBias += g;
          spread(g, conv.firstChannelOf(filter), row, column, weights, byWeight);
        }
      }
    }
    return new Filter(Backward.rounded(kernelShape, byWeight), (float) byBias);
  }

  /// Shares out the upstream gradient of one output value.
  private void spread(
      double g, int firstChannel, int row, int column, float[] weights, double[] byWeight) {
    for (var c = 0; c < kernelShape.channels(); c++) {
      var plane = (firstChannel + c) * inputShape.rows();
      for (var kr = 0; kr < kernelShape.rows(); kr++) {
        var sourceRow = sourceRows[row][kr];
        for (var kc = 0; kc < kernelShape.columns(); kc++) {
          var sourceColumn = sourceColumns[column][kc];
          var weight = weightIndex(c, kr, kc);
          if (sourceRow == Border.NONE || sourceColumn == Border.NONE) {
            byWeight[weight] += g * conv.border().constant();
          } else {
            var cell = (plane + sourceRow) * inputShape.columns() + sourceColumn;
            byWeight[weight] += g * input[cell];
            byInput[cell] += g * weights[weight];
          }
        }
      }
    }
  }

  /// Where the weight that meets a place of the window stands in its filter.
  private int weightIndex(int channel, int kernelRow, int kernelColumn) {
    var row = conv.flip() ? kernelShape.rows() - 1 - kernelRow : kernelRow;
    var column = conv.flip() ? kernelShape.columns() - 1 - kernelColumn : kernelColumn;
    return (channel * kernelShape.rows() + row) * kernelShape.columns() + column;
  }
}
