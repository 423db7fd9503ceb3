package org.convolens.ui.signal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;
import org.convolens.core.Conv;
import org.convolens.core.Region;
import org.convolens.core.Tensor;
import org.convolens.core.ValueRange;
import org.convolens.model.EditName;
import org.convolens.model.Pointing;
import org.convolens.model.Stage;
import org.convolens.model.kernel.Kernels;
import org.convolens.model.paint.Cell;
import org.convolens.model.paint.InputEffects;
import org.convolens.model.paint.SignalPreset;
import org.convolens.ui.Workbench;
import org.convolens.ui.grid.Colours;
import org.convolens.ui.text.NumberText;

/// Shows a one-dimensional experiment on its stage and turns what the user does there into edits.
public final class SignalController {
  private static final double NOISE = 0.2;

  private final SignalView view;
  private final Workbench bench;
  private final ObservableValue<Number> position;
  private Colours colours = Colours.grey();
  private long seed = 1;
  private boolean following;

  /// @param position the output column the window stands at, fractions on the way to the next
  public SignalController(
      SignalView view,
      Workbench bench,
      ObservableValue<Number> position,
      ObservableValue<String> complaint) {
    this.view = view;
    this.bench = bench;
    this.position = position;
    view.message.textProperty().bind(complaint);
    new SignalGestures(view, bench, this::edit);
    following = true;
    choosePresets();
    view.length.valueProperty().subscribe(_ -> resize());
    view.value
        .valueProperty()
        .subscribe(value -> view.valueText.setText(NumberText.of(hundredths(value.doubleValue()))));
    view.relu.selectedProperty().subscribe(this::chooseRelu);
    following = false;
    view.addFilter.setOnAction(_ -> addFilter());
    bench.session().experimentProperty().subscribe(_ -> follow());
    position.subscribe(_ -> move());
    List.of(
            bench.stage().stageProperty(),
            bench.stage().outdatedProperty(),
            bench.stage().channelProperty(),
            bench.options().colourMapProperty(),
            bench.options().fixedRangeProperty(),
            bench.playback().stepProperty(),
            bench.playback().productProperty(),
            bench.pointer().atProperty(),
            bench.pointer().askedProperty(),
            bench.texts().languageProperty())
        .forEach(value -> value.subscribe(_ -> show()));
  }

  static float hundredths(double value) {
    return Math.round(value * 100) / 100f;
  }

  // --- Edits

  private void choosePresets() {
    Arrays.stream(SignalPreset.values())
        .map(preset -> item(preset.key(), () -> apply(preset)))
        .forEach(view.presets.getItems()::add);
    view.presets
        .getItems()
        .addAll(
            new javafx.scene.control.SeparatorMenuItem(),
            item("input.clear", () -> edit(EditName.CLEAR, InputEffects::clear)),
            item("input.invert", () -> edit(EditName.INVERT, InputEffects::invert)),
            item(
                "input.addNoise",
                () -> edit(EditName.NOISE, input -> InputEffects.noise(input, NOISE, seed++))));
  }

  private MenuItem item(String key, Runnable action) {
    var item = new MenuItem();
    item.setId("signal-" + key.substring(key.indexOf('.') + 1));
    item.textProperty().bind(bench.texts().of(key));
    item.setOnAction(_ -> action.run());
    return item;
  }

  private void apply(SignalPreset preset) {
    edit(
        EditName.PRESET_INPUT,
        input -> {
          var plane = preset.create(input.columns(), seed++);
          return Tensor.generate(input.shape(), (c, r, k) -> plane.get(r, k));
        });
  }

  private void edit(EditName name, UnaryOperator<Tensor> change) {
    bench
        .session()
        .edit(name, experiment -> experiment.withInput(change.apply(experiment.input())));
  }

  private void resize() {
    if (!following && shown()) {
      edit(EditName.RESIZE_INPUT, input -> input.resized(1, view.length.getValue(), 0));
    }
  }

  private void chooseRelu(boolean on) {
    if (!following) {
      bench.stage().setRelu(on);
    }
  }

  private void addFilter() {
    bench.session().edit(EditName.ADD_FILTER, Kernels::withFirstFilter);
  }

  // --- Showing

  private boolean shown() {
    return bench.session().experiment().input().shape().signal();
  }

  private void follow() {
    if (!shown()) {
      return;
    }
    following = true;
    var experiment = bench.session().experiment();
    view.length.getValueFactory().setValue(experiment.input().columns());
    var index = bench.stage().index();
    view.addFilter.setVisible(index.isEmpty());
    view.relu.setVisible(bench.stage().conv().isPresent());
    view.relu.setSelected(index.flatMap(at -> Stage.activationAfter(experiment, at)).isPresent());
    following = false;
    show();
  }

  private void move() {
    if (shown()) {
      show();
      view.chart.follow();
    }
  }

  private void show() {
    if (!shown()) {
      return;
    }
    var experiment = bench.session().experiment();
    var drawn =
        bench.stage().inputIsPainted()
            ? experiment.input()
            : bench.stage().stage().map(Stage::input).orElse(experiment.input());
    var stage = bench.stage().stage().filter(now -> now.input().shape().equals(drawn.shape()));
    view.chart.show(scene(drawn, stage));
    view.shape.setText(shapes(drawn, stage));
    readOut(stage);
  }

  private SignalScene scene(Tensor drawn, Optional<Stage> stage) {
    var map = bench.options().colourMapProperty().get();
    var range =
        bench
            .options()
            .fixedRangeProperty()
            .get()
            .orElseGet(() ->
                stage
                    .map(now -> ValueRange.symmetric(now.sums().channel(now.filter())))
                    .orElse(new ValueRange(-1, 1)));
    if (colours.map() != map || !colours.range().equals(range)) {
      colours = new Colours(map, range);
    }
    var weights =
        stage
            .flatMap(now -> now.conv().map(conv -> conv.filters().get(now.filter()).weights()))
            .map(tensor -> Colours.weights(map, tensor))
            .orElse(Colours.grey());
    return new SignalScene(
        drawn,
        channel(drawn, stage),
        stage,
        run(),
        stage.map(this::marks).orElse(SignalScene.Marks.NONE),
        bench.stage().outdatedProperty().get(),
        colours,
        weights);
  }

  private int channel(Tensor drawn, Optional<Stage> stage) {
    var chosen = bench.stage().channelProperty().get();
    return Math.min(
        stage.map(now -> now.inputChannel(chosen)).orElse(chosen), drawn.channels() - 1);
  }

  private SignalScene.Run run() {
    var playback = bench.playback();
    var uncovered = playback.step() == playback.count() ? Integer.MAX_VALUE : playback.step();
    var watched = !(bench.pointer().at() instanceof Pointing.AtMap);
    return new SignalScene.Run(
        position.getValue().doubleValue(), uncovered, watched ? playback.product() : 0);
  }

  private SignalScene.Marks marks(Stage stage) {
    var sliding = stage.sliding();
    return switch (bench.pointer().at()) {
      case Pointing.AtInput(var cell) ->
          new SignalScene.Marks(
              List.of(Region.cell(0, cell.column())),
              -1,
              sliding.outputsReached(Region.cell(0, cell.column())),
              -1);
      case Pointing.AtKernel(var cell) ->
          new SignalScene.Marks(met(stage, tap(stage, cell)), tap(stage, cell), List.of(), -1);
      case Pointing.AtMap(var cell) ->
          new SignalScene.Marks(
              List.of(),
              -1,
              List.of(Region.cell(0, cell.column())),
              bench.pointer().asked() ? cell.column() : -1);
      case Pointing.Nowhere _ -> SignalScene.Marks.NONE;
    };
  }

  /// Where a weight meets the signal: a true convolution turns the filter.
  private static int tap(Stage stage, Cell cell) {
    var flips = stage.conv().map(Conv::flip).orElse(false);
    return flips ? stage.sliding().kernel().columns() - 1 - cell.column() : cell.column();
  }

  private static List<Region> met(Stage stage, int tap) {
    var sliding = stage.sliding();
    return java.util.stream.IntStream.range(0, stage.outputColumns())
        .map(output -> sliding.inputColumn(output, tap))
        .filter(at -> at >= 0 && at < stage.input().columns())
        .mapToObj(at -> Region.cell(0, at))
        .toList();
  }

  private String shapes(Tensor drawn, Optional<Stage> stage) {
    var texts = bench.texts();
    var from = texts.get("signal.shape", drawn.columns(), drawn.channels());
    return stage
        .map(now ->
            from + "  →  " + texts.get("signal.shape", now.outputColumns(), now.sums().channels()))
        .orElse(from);
  }

  private void readOut(Optional<Stage> stage) {
    var text =
        switch (bench.pointer().at()) {
          case Pointing.AtInput(var cell)
              when cell.column() < view.chart.scene().signal().columns() ->
              described("signal.cell", cell.column(), view.chart.scene().value(cell.column()));
          case Pointing.AtMap(var cell)
              when !bench.pointer().asked()
                  && stage.isPresent()
                  && cell.column() < stage.get().outputColumns() ->
              described(
                  "signal.mapCell",
                  cell.column(),
                  stage.get().shown().get(stage.get().filter(), 0, cell.column()));
          default -> "";
        };
    view.readout.setText(text);
    if (!text.isEmpty()) {
      view.chart.announce(text);
    }
  }

  private String described(String key, int column, float value) {
    return bench.texts().get(key, column + 1, NumberText.of(value));
  }
}
