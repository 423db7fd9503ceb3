package org.convolens.ui.signal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;
import org.convolens.core.Sliding;
import org.convolens.core.Tensor;
import org.convolens.core.ValueRange;
import org.convolens.model.EditName;
import org.convolens.model.Pointing;
import org.convolens.model.Stage;
import org.convolens.model.kernel.Kernels;
import org.convolens.model.paint.InputEffects;
import org.convolens.model.paint.SignalPreset;
import org.convolens.ui.Workbench;
import org.convolens.ui.grid.Colours;
import org.convolens.ui.layers.LayerNames;
import org.convolens.ui.text.NumberText;

/// Shows a one-dimensional experiment on its stage and turns what the user does there into edits.
public final class SignalController {
  private static final double NOISE = 0.2;

  private final SignalView view;
  private final Workbench bench;
  private final ObservableValue<Number> position;
  private final SignalMarks marks;
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
    this.marks = new SignalMarks(bench);
    view.message.textProperty().bind(complaint);
    new SignalGestures(view, bench, this::edit);
    following = true;
    choosePresets();
    view.length.valueProperty().subscribe(_ -> resize());
    view.value.valueProperty().subscribe(_ -> showValue());
    bench.texts().languageProperty().subscribe((_, _) -> showValue());
    view.relu.selectedProperty().subscribe(this::chooseRelu);
    following = false;
    view.through.selectedProperty().bindBidirectional(bench.stage().throughProperty());
    view.contribution
        .selectedProperty()
        .bindBidirectional(bench.stage().contribution().shownProperty());
    view.addFilter.setOnAction(_ -> addFilter());
    bench.session().experimentProperty().subscribe(_ -> follow());
    bench.stage().indexProperty().subscribe(_ -> follow());
    position.subscribe(_ -> move());
    List.of(
            bench.stage().stageProperty(),
            bench.stage().outdatedProperty(),
            bench.stage().channelProperty(),
            bench.stage().throughProperty(),
            bench.stage().contribution().shownProperty(),
            bench.stage().contribution().gradientProperty(),
            bench.options().colourMapProperty(),
            bench.options().fixedRangeProperty(),
            bench.playback().stepProperty(),
            bench.playback().productProperty(),
            bench.pointer().atProperty(),
            bench.pointer().askedProperty(),
            bench.texts().languageProperty())
        .forEach(value -> value.subscribe(_ -> show()));
  }

  private void showValue() {
    view.valueText.setText(NumberText.of(hundredths(view.value.getValue())));
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
    view.addFilter.setVisible(bench.stage().index().isEmpty());
    view.relu.setVisible(bench.stage().offersRelu());
    view.relu.setSelected(bench.stage().hasRelu());
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
    var drawn = drawn();
    var field = marks.field();
    var stage =
        bench
            .stage()
            .stage()
            .filter(now -> field.isPresent() || now.input().shape().equals(drawn.shape()));
    view.chart.show(scene(drawn, stage, field));
    view.shape.setText(shapes(drawn, stage));
    view.through.setVisible(!bench.stage().inputIsPainted() && stage.isPresent());
    view.origin.setText(origin(drawn, stage));
    var after = LayerNames.after(stage.flatMap(Stage::shownAfter), bench.texts());
    view.after.setText(after.isEmpty() ? "" : bench.texts().get("signal.after", after));
    readOut(stage);
  }

  /// What the layer is given; or the painted signal, or what each of its values contributes.
  private Tensor drawn() {
    var painted = bench.session().experiment().input();
    return bench
        .stage()
        .contribution()
        .gradient(painted.shape())
        .orElseGet(() ->
            bench.stage().showsPainting()
                ? painted
                : bench.stage().stage().map(Stage::input).orElse(painted));
  }

  private String origin(Tensor drawn, Optional<Stage> stage) {
    var contribution = bench.stage().contribution().gradient(drawn.shape());
    if (contribution.isPresent()) {
      var most = ValueRange.symmetric(drawn.channel(channel(drawn, stage))).high();
      return bench.texts().get("input.contribution", NumberText.of(most));
    }
    return bench.stage().showsPainting()
        ? ""
        : bench.texts().get("input.ofLayer", bench.stage().origin());
  }

  private SignalScene scene(Tensor drawn, Optional<Stage> stage, Optional<Sliding> field) {
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
        field,
        run(),
        stage.map(marks::of).orElse(SignalScene.Marks.NONE),
        bench.stage().outdatedProperty().get(),
        cells(drawn, channel(drawn, stage)),
        colours,
        weights);
  }

  /// The painted signal is grey; what layers make and contributions have the colours of maps.
  private Colours cells(Tensor drawn, int channel) {
    var stage = bench.stage();
    var painted =
        stage.showsPainting()
            && stage
                .contribution()
                .gradient(bench.session().experiment().input().shape())
                .isEmpty();
    return painted
        ? Colours.grey()
        : Colours.weights(bench.options().colourMapProperty().get(), drawn.channel(channel));
  }

  private int channel(Tensor drawn, Optional<Stage> stage) {
    var chosen = bench.stage().channelProperty().get();
    return Math.min(
        stage
            .filter(_ -> !bench.stage().looksThrough())
            .map(now -> now.inputChannel(chosen))
            .orElse(chosen),
        drawn.channels() - 1);
  }

  private SignalScene.Run run() {
    var playback = bench.playback();
    var uncovered = playback.step() == playback.count() ? Integer.MAX_VALUE : playback.step();
    var watched = !(bench.pointer().at() instanceof Pointing.AtMap);
    return new SignalScene.Run(
        position.getValue().doubleValue(), uncovered, watched ? playback.product() : 0);
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
