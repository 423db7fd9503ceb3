package org.convolens.ui.signal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convolens.ui.text.NumberText;

/// The numbers on the lines that join the products in their dot. They stand in one row; in two
/// where one is too narrow, then smaller too. What would still cover a larger product is left out:
/// the arithmetic below has it.
///
/// @param from the height at which the lines begin
/// @param to the height of the dot
/// @param middle where the dot stands
/// @param radius of the dot
/// @param size the largest size of a number
record ProductLabels(double from, double to, double middle, double radius, double size) {
  private static final double ROW = 0.34;
  private static final double LOWER_ROW = 0.5;
  private static final double SMALLEST = 12;

  /// A product and where its line begins.
  record Line(float product, double start) {
    boolean counts() {
      return product > 0 || product < 0;
    }
  }

  /// A number on its line.
  ///
  /// @param line the index of the line
  record Label(int line, Line of, double x, double y, double size) {
    String words() {
      return NumberText.of(of.product());
    }

    private double width() {
      return Brush.tagWidth(words(), size);
    }

    boolean covers(Label other) {
      return Math.abs(x - other.x) < (width() + other.width()) / 2
          && Math.abs(y - other.y) < (size + other.size) / 2;
    }
  }

  /// The labels that fit, in the order of their lines.
  List<Label> place(List<Line> lines) {
    var small = Math.min(size, SMALLEST);
    var candidates =
        Stream.of(inOneRow(lines, size), inTwoRows(lines, size), inTwoRows(lines, small)).toList();
    return candidates.stream()
        .filter(labels -> apart(labels).size() == lines.size())
        .findFirst()
        .orElseGet(() -> mostOf(candidates));
  }

  private static List<Label> mostOf(List<List<Label>> candidates) {
    return candidates.stream()
        .map(ProductLabels::apart)
        .reduce((a, b) -> b.size() > a.size() ? b : a)
        .orElse(List.of());
  }

  private List<Label> inOneRow(List<Line> lines, double height) {
    var y = from + (to - from) * ROW;
    return IntStream.range(0, lines.size())
        .mapToObj(line -> label(line, lines.get(line), y, height))
        .toList();
  }

  private List<Label> inTwoRows(List<Line> lines, double height) {
    var upper = from + height * 0.7;
    var lower = Math.min(from + (to - from) * LOWER_ROW, to - radius - height / 2);
    return IntStream.range(0, lines.size())
        .mapToObj(line -> label(line, lines.get(line), line % 2 == 0 ? upper : lower, height))
        .toList();
  }

  private Label label(int line, Line of, double y, double height) {
    var share = (y - from) / (to - from);
    return new Label(line, of, of.start() + (middle - of.start()) * share, y, height);
  }

  /// Those that cover no larger one.
  private static List<Label> apart(List<Label> labels) {
    var kept = new ArrayList<Label>();
    labels.stream()
        .sorted(Comparator.comparingDouble(label -> -Math.abs(label.of().product())))
        .filter(label -> kept.stream().noneMatch(label::covers))
        .forEach(kept::add);
    kept.sort(Comparator.comparingInt(Label::line));
    return kept;
  }
}
