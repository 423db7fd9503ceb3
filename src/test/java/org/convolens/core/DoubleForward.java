package org.convolens.core;

import java.util.List;

/// The layers once more, in double and written on their own, so that a finite difference of their
/// result is exact enough to hold a gradient to. Values stand by channel, row and column; weights
/// by layer and filter, the bias behind them.
final class DoubleForward {
  final double[][][] input;
  final double[][][] weights;
  private final List<Layer> layers;

  DoubleForward(Experiment experiment) {
    layers = experiment.layers();
    input = values(experiment.input());
    weights = new double[layers.size()][][];
    for (var index = 0; index < weights.length; index++) {
      weights[index] =
          layers.get(index) instanceof Conv conv
              ? conv.filters().stream().map(DoubleForward::values).toArray(double[][]::new)
              : new double[0][];
    }
  }

  private static double[] values(Filter filter) {
    var weights = filter.weights().toArray();
    var all = new double[weights.length + 1];
    for (var index = 0; index < weights.length; index++) {
      all[index] = weights[index];
    }
    all[weights.length] = filter.bias();
    return all;
  }

  private static double[][][] values(Tensor tensor) {
    var values = new double[tensor.channels()][tensor.rows()][tensor.columns()];
    for (var c = 0; c < tensor.channels(); c++) {
      for (var r = 0; r < tensor.rows(); r++) {
        for (var k = 0; k < tensor.columns(); k++) {
          values[c][r][k] = tensor.get(c, r, k);
        }
      }
    }
    return values;
  }

  /// Σ factor · value over the result.
  double weightedSum(Tensor factors) {
    var value = input;
    for (var index = 0; index < layers.size(); index++) {
      value = apply(layers.get(index), weights[index], value);
    }
    var sum = 0.0;
    for (var c = 0; c < value.length; c++) {
      for (var r = 0; r < value[c].length; r++) {
        for (var k = 0; k < value[c][r].length; k++) {
          sum += factors.get(c, r, k) * value[c][r][k];
        }
      }
    }
    return sum;
  }

  private static double[][][] apply(Layer layer, double[][] filters, double[][][] input) {
    return switch (layer) {
      case Conv conv -> conv(conv, filters, input);
      case Pool pool -> pool(pool, input);
      case Activation activation -> activation(activation, input);
    };
  }

  private static Shape shape(double[][][] value, boolean signal) {
    return new Shape(value.length, value[0].length, value[0][0].length, signal);
  }

  private static double[][][] conv(Conv conv, double[][] filters, double[][][] input) {
    var sliding =
        Sliding.of(conv, shape(input, conv.filters().getFirst().weights().shape().signal()));
    var output = new double[filters.length][sliding.outputRows()][sliding.outputColumns()];
    var depth = conv.depth();
    var kernel = conv.kernel();
    for (var f = 0; f < output.length; f++) {
      var first = f / (filters.length / conv.groups()) * depth;
      for (var r = 0; r < output[f].length; r++) {
        for (var k = 0; k < output[f][r].length; k++) {
          var sum = filters[f][filters[f].length - 1];
          for (var at = 0; at < filters[f].length - 1; at++) {
            var c = at / (kernel.rows() * kernel.columns());
            var kr = at / kernel.columns() % kernel.rows();
            var kc = at % kernel.columns();
            var row = sliding.inputRow(r, conv.flip() ? kernel.rows() - 1 - kr : kr);
            var column = sliding.inputColumn(k, conv.flip() ? kernel.columns() - 1 - kc : kc);
            sum += filters[f][at] * value(conv.border(), input[first + c], row, column);
          }
          output[f][r][k] = sum;
        }
      }
    }
    return output;
  }

  private static double value(Border border, double[][] plane, int row, int column) {
    var r = border.source(row, plane.length);
    var c = border.source(column, plane[0].length);
    return r < 0 || c < 0 ? border.constant() : plane[r][c];
  }

  private static double[][][] pool(Pool pool, double[][][] input) {
    var sliding = Sliding.of(pool, shape(input, false));
    var output = new double[input.length][sliding.outputRows()][sliding.outputColumns()];
    for (var f = 0; f < output.length; f++) {
      for (var r = 0; r < output[f].length; r++) {
        for (var k = 0; k < output[f][r].length; k++) {
          output[f][r][k] = pooled(pool, sliding, input[f], r, k);
        }
      }
    }
    return output;
  }

  private static double pooled(Pool pool, Sliding sliding, double[][] plane, int row, int column) {
    var most = Double.NEGATIVE_INFINITY;
    var sum = 0.0;
    var count = 0;
    for (var kr = 0; kr < pool.size().rows(); kr++) {
      for (var kc = 0; kc < pool.size().columns(); kc++) {
        var r = sliding.inputRow(row, kr);
        var c = sliding.inputColumn(column, kc);
        if (r >= 0 && c >= 0 && r < plane.length && c < plane[0].length) {
          most = Math.max(most, plane[r][c]);
          sum += plane[r][c];
          count++;
        }
      }
    }
    var cells = pool.countPadding() ? pool.size().rows() * pool.size().columns() : count;
    return pool.kind() == Pool.Kind.MAX ? most : sum / cells;
  }

  private static double[][][] activation(Activation activation, double[][][] input) {
    var output = new double[input.length][input[0].length][input[0][0].length];
    for (var c = 0; c < output.length; c++) {
      for (var r = 0; r < output[c].length; r++) {
        for (var k = 0; k < output[c][r].length; k++) {
          var x = input[c][r][k];
          output[c][r][k] =
              switch (activation.function()) {
                case RELU -> Math.max(0, x);
                case LEAKY_RELU -> x < 0 ? activation.alpha() * x : x;
                case SIGMOID -> 1 / (1 + Math.exp(-x));
                case TANH -> Math.tanh(x);
                case ABS -> Math.abs(x);
              };
        }
      }
    }
    return output;
  }
}
