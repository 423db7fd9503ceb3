package org.convolens.ui.arithmetic;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.convolens.core.Trace;
import org.convolens.ui.text.NumberText;

/// One product of an output value.
///
/// @param cell of the filter: channel, row and column, counted from 1; a signal has no rows
record Term(String cell, float input, float weight, float product) {

  /// All products of a value, the largest contribution first.
  static List<Term> of(Trace trace) {
    var kernel = trace.kernel();
    var plane = kernel.rows() * kernel.columns();
    return IntStream.range(0, kernel.shape().size())
        .mapToObj(index ->
            at(trace, index / plane, index % plane / kernel.columns(), index % kernel.columns()))
        .sorted(Comparator.comparingDouble((Term term) -> -Math.abs(term.product())))
        .toList();
  }

  private static Term at(Trace trace, int channel, int row, int column) {
    return new Term(
        (channel + 1)
            + (trace.kernel().shape().signal() ? " · " : " · " + (row + 1) + " · ")
            + (column + 1),
        trace.patch().get(channel, row, column),
        trace.kernel().get(channel, row, column),
        trace.products().get(channel, row, column));
  }

  String part(String name) {
    return switch (name) {
      case "input" -> NumberText.of(input);
      case "weight" -> NumberText.of(weight);
      case "product" -> NumberText.of(product);
      default -> cell;
    };
  }
}
