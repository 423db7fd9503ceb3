package org.convolens.ui.arithmetic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import org.convolens.core.ColourMap;
import org.convolens.core.Combination;
import org.convolens.core.Conv;
import org.convolens.core.Trace;
import org.convolens.core.ValueRange;
import org.convolens.model.Stage;
import org.convolens.model.paint.Cell;
import org.convolens.ui.Workbench;
import org.convolens.ui.grid.Colours;
import org.convolens.ui.grid.GridMarks;
import org.convolens.ui.text.NumberText;

/// Shows how a value of a combined map comes about: what each map gives, and what becomes of it.
final class CombinedArithmetic {
  private static final int MOST_TERMS = 6;

  private final ArithmeticView view;
  private final Workbench bench;

  CombinedArithmetic(ArithmeticView view, Workbench bench) {
    this.view = view;
    this.bench = bench;
  }

  void show(Stage stage, Combination combination, Cell cell) {
    view.place.setText(ArithmeticController.place(stage, cell, bench.texts()));
    view.showPart(ArithmeticView.Part.BLOCKS);
    var conv = stage.conv();
    var blocks = view.blocks.first(conv.isPresent() ? shown(combination, conv.get()) : 0);
    view.blocks.open(
        blocks,
        combination.maps().indexOf(stage.filter()),
        stage.sliding().kernel().columns(),
        view.getWidth());
    for (var index = 0; index < blocks.size(); index++) {
      var map = combination.maps().get(index);
      show(blocks.get(index), stage, conv.orElseThrow(), map, cell);
    }
    view.formula.getChildren().setAll(formula(stage, combination, cell));
  }

  /// Kernels of one plane are shown; of several channels a block would show only a part.
  private static int shown(Combination combination, Conv conv) {
    var cells = conv.kernel().rows() * conv.kernel().columns();
    return conv.depth() == 1 && cells <= ArithmeticController.MOST_IN_GRIDS
        ? Math.min(ChannelBlocks.MOST, combination.maps().size())
        : 0;
  }

  private void show(ChannelBlock block, Stage stage, Conv conv, int map, Cell cell) {
    var trace = Trace.of(stage.input(), conv, map, cell.row(), cell.column());
    var scale = bench.options().colourMapProperty().get();
    var diverging = scale.diverging() ? scale : ColourMap.ORANGE_BLUE;
    block.name(
        name(conv, map), "→ " + NumberText.of(stage.shown().get(map, cell.row(), cell.column())));
    block.show(
        trace.patch(),
        trace.kernel(),
        trace.products(),
        Colours.grey(),
        new Colours(diverging, ValueRange.symmetric(trace.kernel())));
    block.mark(GridMarks.NONE);
  }

  private static String name(Conv conv, int map) {
    var name = conv.filters().get(map).name();
    return (map + 1) + (name.isEmpty() ? "" : " · " + name);
  }

  private List<Label> formula(Stage stage, Combination combination, Cell cell) {
    var values =
        combination.maps().stream()
            .map(map -> NumberText.of(stage.shown().get(map, cell.row(), cell.column())))
            .toList();
    var parts = new ArrayList<Label>();
    parts.add(ArithmeticController.part(terms(combination.kind(), values), "product-title"));
    parts.add(ArithmeticController.part("=", "plain"));
    var value = combination.value(stage.shown(), cell.row(), cell.column());
    parts.add(ArithmeticController.part(NumberText.of(value), "map-title"));
    return parts;
  }

  private String terms(Combination.Kind kind, List<String> values) {
    return switch (kind) {
      case SUM -> joined(values, " + ", "");
      case MAXIMUM -> bench.texts().get("arithmetic.largest") + " " + joined(values, "; ", "");
      case MAGNITUDE -> "√(" + joined(values, " + ", "²") + ")";
    };
  }

  private static String joined(List<String> values, String between, String behind) {
    var shown =
        values.stream()
            .limit(MOST_TERMS)
            .map(value -> bracketed(value, behind))
            .collect(Collectors.joining(between));
    return values.size() > MOST_TERMS ? shown + between + "…" : shown;
  }

  private static String bracketed(String value, String behind) {
    var negative = value.startsWith("−") && !behind.isEmpty();
    return (negative ? "(" + value + ")" : value) + behind;
  }
}
