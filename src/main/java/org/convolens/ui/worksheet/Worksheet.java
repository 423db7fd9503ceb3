package org.convolens.ui.worksheet;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convolens.core.Activation;
import org.convolens.core.Conv;
import org.convolens.core.Padding;
import org.convolens.core.Tensor;
import org.convolens.core.Trace;
import org.convolens.model.Stage;
import org.convolens.model.paint.Cell;

/// What stands on a worksheet: one convolution with one of its filters, small enough for pencil and
/// paper.
///
/// @param input the channels the filter looks at, with the padding's values around them
/// @param padding how much of the input is padding
/// @param kernel as it meets the input: already turned for a true convolution
/// @param map what there is to find, after the activation
/// @param worked two values that are worked out
public record Worksheet(
    String title,
    Conv conv,
    Tensor input,
    Padding.Explicit padding,
    Tensor kernel,
    float bias,
    Optional<Activation> activation,
    Tensor map,
    List<Trace> worked) {
  /// The most cells along a side that can be read on paper, padding not counted.
  public static final int MOST_CELLS = 16;

  /// The most channels that fit on a page.
  public static final int MOST_CHANNELS = 3;

  /// The worksheet of what stands on the stage; empty when that is too large or no convolution.
  public static Optional<Worksheet> of(String title, Stage stage) {
    return stage.conv().filter(conv -> fits(conv, stage)).map(conv -> of(title, stage, conv));
  }

  private static boolean fits(Conv conv, Stage stage) {
    var padding = stage.sliding().padding();
    return conv.depth() <= MOST_CHANNELS
        && side(stage.input().rows(), padding.rows())
        && side(stage.input().columns(), padding.columns())
        && side(stage.outputRows(), 0)
        && side(stage.outputColumns(), 0);
  }

  private static boolean side(int cells, long padding) {
    return cells <= MOST_CELLS && cells + padding <= MOST_CELLS + 4;
  }

  private static Worksheet of(String title, Stage stage, Conv conv) {
    var padding = stage.sliding().padding();
    var filter = stage.filter();
    var map = stage.shown().channel(filter);
    var worked =
        Stream.of(new Cell(0, 0), largest(map))
            .distinct()
            .map(cell -> Trace.of(stage.input(), conv, filter, cell.row(), cell.column()))
            .toList();
    return new Worksheet(
        title,
        conv,
        padded(stage, conv, padding),
        padding,
        worked.getFirst().kernel(),
        conv.filters().get(filter).bias(),
        stage.activation(),
        map,
        worked);
  }

  private static Tensor padded(Stage stage, Conv conv, Padding.Explicit padding) {
    var first = conv.firstChannelOf(stage.filter());
    var input = stage.input();
    var shape =
        input
            .shape()
            .withChannels(conv.depth())
            .withPlane(
                Math.toIntExact(input.rows() + padding.rows()),
                Math.toIntExact(input.columns() + padding.columns()));
    var border = conv.border();
    return Tensor.generate(
        shape,
        (c, r, k) -> {
          var row = border.source(r - padding.top(), input.rows());
          var column = border.source(k - padding.left(), input.columns());
          return row < 0 || column < 0 ? border.constant() : input.get(first + c, row, column);
        });
  }

  /// The value farthest from 0, the first of several.
  private static Cell largest(Tensor map) {
    return IntStream.range(0, map.rows() * map.columns())
        .mapToObj(index -> new Cell(index / map.columns(), index % map.columns()))
        .skip(1)
        .reduce((a, b) -> Math.abs(at(map, b)) > Math.abs(at(map, a)) ? b : a)
        .orElse(new Cell(0, 0));
  }

  private static float at(Tensor map, Cell cell) {
    return map.get(cell.row(), cell.column());
  }

  /// Whether a cell of the padded input is padding.
  boolean isPadding(int row, int column) {
    return row < padding.top()
        || column < padding.left()
        || row >= input.rows() - padding.bottom()
        || column >= input.columns() - padding.right();
  }

  /// Whether a value of the map is worked out on the sheet.
  boolean isWorked(int row, int column) {
    return worked.stream().anyMatch(trace -> trace.row() == row && trace.column() == column);
  }
}
