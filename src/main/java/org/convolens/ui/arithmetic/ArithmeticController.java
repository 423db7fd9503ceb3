package org.convolens.ui.arithmetic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import org.convolens.core.Activation;
import org.convolens.core.ColourMap;
import org.convolens.core.Conv;
import org.convolens.core.Region;
import org.convolens.core.Tensor;
import org.convolens.core.Trace;
import org.convolens.core.ValueRange;
import org.convolens.model.Playback;
import org.convolens.model.Pointing;
import org.convolens.model.Stage;
import org.convolens.model.paint.Cell;
import org.convolens.ui.Workbench;
import org.convolens.ui.grid.Colours;
import org.convolens.ui.grid.GridContent;
import org.convolens.ui.grid.GridMarks;
import org.convolens.ui.layers.LayerNames;
import org.convolens.ui.text.NumberText;
import org.convolens.ui.text.Texts;

/// Shows how the value of one map cell comes about.
public final class ArithmeticController {
  /// More products than this are listed in a table instead of grids.
  static final int MOST_IN_GRIDS = 25;

  /// More parts than this are written smaller.
  private static final int MOST_LARGE_PARTS = 8;

  private final ArithmeticView view;
  private final Workbench bench;
  private final ObservableValue<Cell> explained;

  public ArithmeticController(
      ArithmeticView view, Workbench bench, ObservableValue<Cell> explained) {
    this.view = view;
    this.bench = bench;
    this.explained = explained;
    explained.subscribe(_ -> show());
    bench.stage().stageProperty().subscribe(_ -> show());
    bench.stage().outdatedProperty().subscribe(_ -> show());
    bench.stage().combinationProperty().subscribe(_ -> show());
    bench.stage().channelProperty().subscribe(_ -> show());
    view.widthProperty().subscribe(_ -> show());
    bench.playback().productProperty().subscribe(_ -> show());
    bench.playback().grainProperty().subscribe(_ -> show());
    bench.pointer().atProperty().subscribe(_ -> show());
    bench.pointer().askedProperty().subscribe(_ -> show());
    bench.options().colourMapProperty().subscribe(_ -> show());
    bench.texts().languageProperty().subscribe(_ -> show());
  }

  private void show() {
    var stage = bench.stage().stage();
    var cell = explained.getValue();
    var usable =
        stage.isPresent()
            && cell.row() < stage.get().outputRows()
            && cell.column() < stage.get().outputColumns();
    view.setVisible(usable && (!bench.pointer().asked() || explicable(stage.get())));
    view.setOpacity(bench.stage().outdatedProperty().get() ? 0.35 : 1);
    if (usable) {
      showValue(stage.get(), cell);
      view.setAccessibleText(spoken());
    }
  }

  /// Whether a value can be asked for without its result standing beside the question.
  private boolean explicable(Stage now) {
    return now.conv().isPresent() && bench.stage().combination().isEmpty();
  }

  private void showValue(Stage now, Cell cell) {
    var combination = bench.stage().combination().filter(maps -> maps.fits(now.shown().channels()));
    if (combination.isPresent()) {
      view.showWeighted(true);
      new CombinedArithmetic(view, bench).show(now, combination.get(), cell);
    } else {
      view.showWeighted(now.conv().isPresent());
      now.conv()
          .ifPresentOrElse(
              conv ->
                  show(now, Trace.of(now.input(), conv, now.filter(), cell.row(), cell.column())),
              () -> new UnweightedArithmetic(view, bench).show(now, cell));
    }
  }

  private void show(Stage stage, Trace trace) {
    var part = bench.pointer().asked() ? ArithmeticView.Part.GRIDS : part(trace);
    view.showPart(part);
    view.giveRoom(
        part == ArithmeticView.Part.GRIDS && !bench.pointer().asked() ? columnsInGrids(trace) : 1);
    view.signal.set(stage.input().shape().signal());
    switch (part) {
      case GRIDS -> showGrids(trace);
      case BLOCKS -> showBlocks(trace);
      case TABLE, TABLES -> {
        view.table.getItems().setAll(Term.of(trace));
        view.sums.getItems().setAll(ChannelSum.of(trace));
      }
    }
    view.place.setText(place(stage, new Cell(trace.row(), trace.column()), bench.texts()));
    showFormula(formula(stage, trace));
  }

  /// A long formula is written smaller.
  private void showFormula(List<Label> parts) {
    view.formula.getStyleClass().remove("formula-long");
    if (parts.size() > MOST_LARGE_PARTS) {
      view.formula.getStyleClass().add("formula-long");
    }
    view.formula.getChildren().setAll(parts);
  }

  private ArithmeticView.Part part(Trace trace) {
    var depth = trace.kernel().channels();
    var plane = trace.kernel().rows() * trace.kernel().columns();
    var readable = ChannelBlocks.hasRoom(trace.kernel().columns(), view.getWidth());
    if (depth > 1 && depth <= ChannelBlocks.MOST && plane <= MOST_IN_GRIDS && readable) {
      return ArithmeticView.Part.BLOCKS;
    }
    if (depth * plane <= MOST_IN_GRIDS
        && ChannelBlocks.hasRoom(columnsInGrids(trace), view.getWidth())) {
      return ArithmeticView.Part.GRIDS;
    }
    return depth > 1 ? ArithmeticView.Part.TABLES : ArithmeticView.Part.TABLE;
  }

  /// In grids the channels stand beside each other.
  private static int columnsInGrids(Trace trace) {
    return trace.kernel().channels() * trace.kernel().columns();
  }

  /// A patch, a kernel and their partial sum for each channel.
  private void showBlocks(Trace trace) {
    var map = bench.options().colourMapProperty().get();
    var diverging = map.diverging() ? map : ColourMap.ORANGE_BLUE;
    var weights = new Colours(diverging, ValueRange.symmetric(trace.kernel()));
    var patch =
        bench.stage().inputIsPainted()
            ? Colours.grey()
            : new Colours(diverging, ValueRange.symmetric(trace.patch()));
    var depth = trace.kernel().channels();
    var blocks = view.blocks.first(depth);
    var staged = bench.stage().channelProperty().get() - trace.firstChannel();
    view.blocks.open(
        blocks, Math.clamp(staged, 0, depth - 1), trace.kernel().columns(), view.getWidth());
    for (var channel = 0; channel < depth; channel++) {
      var block = blocks.get(channel);
      block.name(
          channelName(trace.firstChannel() + channel),
          "Σ " + NumberText.of(trace.channelSum(channel)));
      block.show(
          trace.patch().channel(channel),
          trace.kernel().channel(channel),
          trace.products().channel(channel),
          patch,
          weights);
      block.mark(blockMarks(trace, channel));
    }
  }

  private String channelName(int channel) {
    var count = bench.stage().stage().map(stage -> stage.input().channels()).orElse(1);
    return bench.stage().inputIsPainted() && count == 3
        ? bench.texts().get("channel." + (channel + 1))
        : bench.texts().get("arithmetic.channel") + " " + (channel + 1);
  }

  private GridMarks blockMarks(Trace trace, int channel) {
    if (bench.pointer().at() instanceof Pointing.AtKernel) {
      var staged = bench.stage().channelProperty().get() - trace.firstChannel();
      return staged == channel ? marks(trace) : GridMarks.NONE;
    }
    var made = made();
    var columns = trace.kernel().columns();
    var plane = trace.kernel().rows() * columns;
    var place = (made - 1) % plane;
    return made > 0 && (made - 1) / plane == channel
        ? GridMarks.lit(List.of(Region.cell(place / columns, place % columns)), false)
        : GridMarks.NONE;
  }

  private void showGrids(Trace trace) {
    var map = bench.options().colourMapProperty().get();
    var diverging = map.diverging() ? map : ColourMap.ORANGE_BLUE;
    view.patch.show(GridContent.of(row(trace.patch()), 0, Colours.grey()));
    view.kernel.show(
        GridContent.of(
            row(trace.kernel()), 0, new Colours(diverging, ValueRange.symmetric(trace.kernel()))));
    var products =
        GridContent.of(
            row(trace.products()),
            0,
            new Colours(diverging, ValueRange.symmetric(trace.products())));
    view.products.show(bench.pointer().asked() ? products.withUncovered(0) : products);
    var marks = marks(trace);
    view.patch.mark(marks);
    view.kernel.mark(marks);
    view.products.mark(marks);
  }

  /// Channels beside each other, for filters that look at several.
  private static Tensor row(Tensor tensor) {
    return tensor.channels() == 1
        ? tensor
        : Tensor.generate(
            tensor
                .shape()
                .withChannels(1)
                .withPlane(tensor.rows(), tensor.columns() * tensor.channels()),
            (c, r, k) -> tensor.get(k / tensor.columns(), r, k % tensor.columns()));
  }

  private GridMarks marks(Trace trace) {
    var columns = trace.kernel().columns();
    if (bench.pointer().at() instanceof Pointing.AtKernel(var cell)) {
      var flip = bench.stage().conv().map(Conv::flip).orElse(false);
      var row = flip ? trace.kernel().rows() - 1 - cell.row() : cell.row();
      var column = flip ? columns - 1 - cell.column() : cell.column();
      return GridMarks.lit(List.of(Region.cell(row, column)), false);
    }
    var made = made();
    var plane = trace.kernel().rows() * columns;
    return made == 0
        ? GridMarks.NONE
        : GridMarks.lit(
            List.of(
                Region.cell(
                    (made - 1) % plane / columns,
                    (made - 1) / plane * columns + (made - 1) % columns)),
            false);
  }

  /// How many products of the value are made so far, 0 when all or when they are not watched.
  private int made() {
    return bench.playback().grain() == Playback.Grain.PRODUCTS
            && !(bench.pointer().at() instanceof Pointing.AtMap)
        ? bench.playback().product()
        : 0;
  }

  private List<Label> formula(Stage stage, Trace trace) {
    if (bench.pointer().asked()) {
      return List.of(part("Σ ?", "product-title"));
    }
    var made = made();
    if (made > 0) {
      var total = trace.products().shape().size();
      return List.of(
          part(bench.texts().get("arithmetic.partial", made, total), "plain"),
          part("Σ " + NumberText.of(trace.partialSum(made)), "product-title"));
    }
    var parts = new ArrayList<Label>();
    var depth = trace.kernel().channels();
    for (var channel = 0; depth > 1 && depth <= ChannelBlocks.MOST && channel < depth; channel++) {
      parts.add(part(NumberText.of(trace.channelSum(channel)), "product-title"));
      parts.add(part(channel == depth - 1 ? "=" : "+", "plain"));
    }
    parts.add(part("Σ " + NumberText.of(trace.sum()), "product-title"));
    parts.add(part("+", "plain"));
    parts.add(
        part(
            bench.texts().get("arithmetic.bias") + " " + NumberText.of(trace.bias()),
            "kernel-title"));
    parts.add(part("=", "plain"));
    parts.add(part(NumberText.of(trace.value()), "map-title"));
    stage
        .activation()
        .ifPresent(activation -> {
          parts.add(part("→ " + name(activation) + " →", "plain"));
          parts.add(part(NumberText.of(activation.apply(trace.value())), "map-title"));
        });
    return parts;
  }

  private String name(Activation activation) {
    return bench.texts().get(LayerNames.key(activation.function()));
  }

  static Label part(String text, String style) {
    var label = new Label(text);
    label.getStyleClass().addAll("formula-part", style);
    return label;
  }

  /// Where a value of the map stands; a signal counts no rows.
  static String place(Stage stage, Cell cell, Texts texts) {
    return stage.input().shape().signal()
        ? texts.get("arithmetic.signalPlace", cell.column() + 1)
        : texts.get("arithmetic.place", cell.row() + 1, cell.column() + 1);
  }

  private String spoken() {
    return view.place.getText()
        + ": "
        + view.formula.getChildren().stream()
            .map(node -> ((Label) node).getText())
            .collect(Collectors.joining(" "));
  }
}
