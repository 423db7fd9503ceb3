package org.convolens.ui.input;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.convolens.core.Conv;
import org.convolens.core.Layer;
import org.convolens.core.Sliding;
import org.convolens.core.Tensor;
import org.convolens.core.ValueRange;
import org.convolens.model.EditName;
import org.convolens.model.Stage;
import org.convolens.model.paint.InputEffects;
import org.convolens.model.paint.InputPreset;
import org.convolens.model.paint.Tool;
import org.convolens.ui.Workbench;
import org.convolens.ui.grid.Colours;
import org.convolens.ui.grid.GridContent;
import org.convolens.ui.style.Choice;
import org.convolens.ui.text.NumberText;

/// Turns what the user does around the input grid into edits of the input.
public final class InputController {
  private static final double NOISE = 0.2;

  private final InputView view;
  private final Workbench bench;
  private final Samples samples;
  private final ObjectProperty<Tool> tool;
  private long seed = 1;
  private boolean following;

  public InputController(InputView view, Workbench bench, Samples samples) {
    this.view = view;
    this.bench = bench;
    this.samples = samples;
    this.tool = Choice.of(view.tools, Tool.PENCIL);
    new InputGestures(view, bench, tool::get);
    choosePresets();
    chooseSizes();
    view.value
        .valueProperty()
        .subscribe(value -> showPaintValue(Math.round(value.doubleValue() * 100) / 100f));
    bench.session().experimentProperty().subscribe(_ -> show());
    bench.stage().stageProperty().subscribe(_ -> show());
    bench.stage().indexProperty().subscribe(_ -> show());
    bench.stage().channelProperty().subscribe(_ -> show());
    bench.options().colourMapProperty().subscribe(_ -> show());
    bench.texts().languageProperty().subscribe(_ -> show());
  }

  private void showPaintValue(float value) {
    view.valueText.setText(NumberText.of(value));
    var grey = Math.round(value * 255);
    view.swatch.setStyle("-fx-background-color: rgb(%d,%d,%d)".formatted(grey, grey, grey));
  }

  // --- Presets

  private void choosePresets() {
    Arrays.stream(InputPreset.values())
        .map(preset -> item(preset.key(), () -> apply(preset)))
        .forEach(view.presets.getItems()::add);
    var digits = new Menu();
    digits.setId("input-digits");
    digits.textProperty().bind(bench.texts().of("input.digit"));
    for (var digit = 0; digit <= 9; digit++) {
      digits.getItems().add(digitItem(digit));
    }
    view.presets
        .getItems()
        .addAll(
            digits,
            item("input.photograph", () -> replace(EditName.PRESET_INPUT, samples.photograph())),
            new SeparatorMenuItem(),
            item("input.clear", () -> edit(EditName.CLEAR, InputEffects::clear)),
            item("input.invert", () -> edit(EditName.INVERT, InputEffects::invert)),
            item(
                "input.addNoise",
                () -> edit(EditName.NOISE, input -> InputEffects.noise(input, NOISE, seed++))));
  }

  private MenuItem digitItem(int digit) {
    var item = new MenuItem(Integer.toString(digit));
    item.setId("input-digit-" + digit);
    item.setOnAction(_ -> replace(EditName.PRESET_INPUT, samples.digit(digit, seed++)));
    return item;
  }

  private MenuItem item(String key, Runnable action) {
    var item = new MenuItem();
    item.setId(key.replace('.', '-'));
    item.textProperty().bind(bench.texts().of(key));
    item.setOnAction(_ -> action.run());
    return item;
  }

  private void apply(InputPreset preset) {
    edit(
        EditName.PRESET_INPUT,
        input -> {
          var plane = preset.create(input.rows(), input.columns(), seed++);
          return Tensor.generate(input.shape(), (c, r, k) -> plane.get(r, k));
        });
  }

  private void replace(EditName name, Tensor plane) {
    edit(
        name,
        input ->
            input.shape().signal()
                ? input
                : Tensor.generate(
                    input.shape().withPlane(plane.rows(), plane.columns()),
                    (c, r, k) -> plane.get(r, k)));
  }

  private void edit(EditName name, UnaryOperator<Tensor> change) {
    bench
        .session()
        .edit(name, experiment -> experiment.withInput(change.apply(experiment.input())));
  }

  // --- Size

  private void chooseSizes() {
    view.rows.valueProperty().subscribe(_ -> resize());
    view.columns.valueProperty().subscribe(_ -> resize());
  }

  private void resize() {
    if (!following) {
      edit(
          EditName.RESIZE_INPUT,
          input ->
              input.resized(
                  input.shape().signal() ? 1 : view.rows.getValue(), view.columns.getValue(), 0));
    }
  }

  // --- Showing

  private void show() {
    var input = bench.session().experiment().input();
    following = true;
    view.rows.setDisable(input.shape().signal());
    view.rows.getValueFactory().setValue(input.rows());
    view.columns.getValueFactory().setValue(input.columns());
    following = false;
    var painted = bench.stage().inputIsPainted();
    var staged = bench.stage().stage();
    view.showPainted(painted);
    view.origin.setText(painted ? "" : bench.texts().get("input.ofLayer", origin()));
    if (painted || staged.isEmpty()) {
      showPainted(input);
    } else {
      showLayerInput(staged.get());
    }
  }

  /// The name of the last layer before the stage that takes part.
  private String origin() {
    var experiment = bench.session().experiment();
    return IntStream.iterate(bench.stage().index().orElse(0) - 1, at -> at >= 0, at -> at - 1)
        .filter(experiment::isOn)
        .mapToObj(at -> experiment.layers().get(at).name())
        .findFirst()
        .orElse("");
  }

  private void showPainted(Tensor input) {
    var channel = Math.min(bench.stage().channelProperty().get(), input.channels() - 1);
    var content = GridContent.of(input, channel, Colours.grey());
    view.grid.show(withWindow(content, input));
    showShape(input);
  }

  private void showShape(Tensor input) {
    view.shape.setText(bench.texts().get("shape", input.rows(), input.columns(), input.channels()));
  }

  private GridContent withWindow(GridContent content, Tensor input) {
    return bench
        .stage()
        .layer()
        .filter(layer -> fits(layer, input))
        .map(layer -> Sliding.of(layer, isOn(), input.shape()))
        .map(sliding -> content.withRing(sliding.padding(), sliding.border()).withSliding(sliding))
        .orElse(content);
  }

  private boolean isOn() {
    return bench.stage().index().map(bench.session().experiment()::isOn).orElse(true);
  }

  private static boolean fits(Layer layer, Tensor input) {
    return !(layer instanceof Conv conv) || conv.inputChannels() == input.channels();
  }

  /// What a layer behind others is given: a map, in the colours of maps.
  private void showLayerInput(Stage stage) {
    var input = stage.input();
    var channel = stage.inputChannel(bench.stage().channelProperty().get());
    var range = ValueRange.symmetric(input.channel(channel));
    var sliding = stage.sliding();
    view.grid.show(
        GridContent.of(
                input, channel, new Colours(bench.options().colourMapProperty().get(), range))
            .withRing(sliding.padding(), sliding.border())
            .withSliding(sliding)
            .withFaded(bench.stage().outdatedProperty().get()));
    showShape(input);
  }
}
