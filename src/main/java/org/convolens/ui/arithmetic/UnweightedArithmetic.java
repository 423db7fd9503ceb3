package org.convolens.ui.arithmetic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import org.convolens.core.Activation;
import org.convolens.core.ColourMap;
import org.convolens.core.Pool;
import org.convolens.core.PoolTrace;
import org.convolens.core.Tensor;
import org.convolens.core.ValueRange;
import org.convolens.model.Stage;
import org.convolens.model.paint.Cell;
import org.convolens.ui.Workbench;
import org.convolens.ui.grid.Colours;
import org.convolens.ui.grid.GridContent;
import org.convolens.ui.grid.GridMarks;
import org.convolens.ui.layers.LayerNames;
import org.convolens.ui.text.NumberText;

/// Shows how a value comes about where no weights take part: pooling, activation, a layer that is
/// switched off.
final class UnweightedArithmetic {
  private static final int MOST_TERMS = 9;

  private final ArithmeticView view;
  private final Workbench bench;

  UnweightedArithmetic(ArithmeticView view, Workbench bench) {
    this.view = view;
    this.bench = bench;
  }

  void show(Stage stage, Cell cell) {
    view.showPart(ArithmeticView.Part.GRIDS);
    var columns = stage.sliding().kernel().columns();
    view.giveRoom(ChannelBlocks.hasRoom(columns, view.getWidth()) ? columns : 1);
    view.place.setText(ArithmeticController.place(stage, cell, bench.texts()));
    if (stage.on() && stage.layer() instanceof Pool pool) {
      pool(pool, PoolTrace.of(stage.input(), pool, stage.filter(), cell.row(), cell.column()));
    } else {
      single(stage, stage.input().get(stage.filter(), cell.row(), cell.column()));
    }
  }

  private void pool(Pool pool, PoolTrace trace) {
    showPatch(trace.window());
    view.patch.mark(GridMarks.lit(trace.winners(), false));
    view.formula.getChildren().setAll(pool.kind() == Pool.Kind.MAX ? largest(trace) : mean(trace));
  }

  private List<Label> largest(PoolTrace trace) {
    return List.of(
        part(bench.texts().get("arithmetic.largest"), "plain"),
        part(terms(trace.window(), "; "), "input-title"),
        part("=", "plain"),
        part(NumberText.of(trace.value()), "map-title"));
  }

  private static List<Label> mean(PoolTrace trace) {
    return List.of(
        part("Σ " + NumberText.of((float) trace.sum()), "product-title"),
        part("÷ " + trace.count(), "kernel-title"),
        part("=", "plain"),
        part(NumberText.of(trace.value()), "map-title"));
  }

  private static String terms(Tensor window, String between) {
    var values = new ArrayList<String>();
    for (var value : window.toArray()) {
      values.add(NumberText.of(value));
    }
    return values.size() <= MOST_TERMS
        ? values.stream().collect(Collectors.joining(between))
        : values.stream().limit(MOST_TERMS).collect(Collectors.joining(between)) + between + "…";
  }

  private void single(Stage stage, float value) {
    showPatch(Tensor.signal(value));
    view.patch.mark(GridMarks.NONE);
    var result = stage.activation().map(activation -> activation.apply(value)).orElse(value);
    view.formula
        .getChildren()
        .setAll(
            part(NumberText.of(value), "input-title"),
            part("→ " + between(stage) + " →", "plain"),
            part(NumberText.of(result), "map-title"));
  }

  private String between(Stage stage) {
    return stage
        .activation()
        .map(Activation::function)
        .map(function -> bench.texts().get(LayerNames.key(function)))
        .orElse(bench.texts().get("arithmetic.off"));
  }

  private void showPatch(Tensor values) {
    var map = bench.options().colourMapProperty().get();
    var colours =
        bench.stage().inputIsPainted()
            ? Colours.grey()
            : new Colours(
                map.diverging() ? map : ColourMap.ORANGE_BLUE, ValueRange.symmetric(values));
    view.patch.show(GridContent.of(values, 0, colours));
  }

  private static Label part(String text, String style) {
    return ArithmeticController.part(text, style);
  }
}
