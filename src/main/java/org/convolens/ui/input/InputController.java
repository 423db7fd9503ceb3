package org.convolens.ui.input;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.convolens.core.Border;
import org.convolens.core.Combination;
import org.convolens.core.Conv;
import org.convolens.core.Layer;
import org.convolens.core.Sliding;
import org.convolens.core.Tensor;
import org.convolens.core.ValueRange;
import org.convolens.model.EditName;
import org.convolens.model.Stage;
import org.convolens.model.channels.Depth;
import org.convolens.model.paint.InputEffects;
import org.convolens.model.paint.InputPreset;
import org.convolens.model.paint.Tool;
import org.convolens.service.Loading;
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
  private final ChannelController channels;
  private final InputGestures gestures;
  private long seed = 1;
  private boolean following = true;

  public InputController(InputView view, Workbench bench, Samples samples) {
    this.view = view;
    this.bench = bench;
    this.samples = samples;
    this.tool = Choice.of(view.tools, Tool.PENCIL);
    this.channels = new ChannelController(view, bench);
    this.gestures = new InputGestures(view, bench, tool::get, channels::ink);
    choosePresets();
    following = true;
    chooseSizes();
    following = false;
    bench.session().experimentProperty().subscribe(_ -> show());
    bench.stage().stageProperty().subscribe(_ -> show());
    bench.stage().indexProperty().subscribe(_ -> show());
    bench.stage().outdatedProperty().subscribe(_ -> show());
    bench.stage().channelProperty().subscribe(_ -> show());
    bench.options().colourMapProperty().subscribe(_ -> show());
    bench.stage().togetherProperty().subscribe(_ -> show());
    view.through.selectedProperty().bindBidirectional(bench.stage().throughProperty());
    bench.stage().throughProperty().subscribe(_ -> show());
    var contribution = bench.stage().contribution();
    view.contribution.selectedProperty().bindBidirectional(contribution.shownProperty());
    contribution.shownProperty().subscribe(_ -> show());
    contribution.gradientProperty().subscribe(_ -> show());
    bench.texts().languageProperty().subscribe(_ -> show());
  }

  /// What the keyboard is drawing.
  public ReadOnlyObjectProperty<Optional<Drawing>> drawingProperty() {
    return gestures.drawingProperty();
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
            photographItem("input.photograph", Samples.Photograph.CAMERA),
            photographItem("input.photograph.chelsea", Samples.Photograph.CHELSEA),
            photographItem("input.photograph.coffee", Samples.Photograph.COFFEE),
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

  private MenuItem photographItem(String key, Samples.Photograph which) {
    return item(
        key,
        () ->
            Loading.load(
                () -> samples.photograph(which),
                picture -> replace(EditName.PRESET_INPUT, picture)));
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

  /// Another picture, in its own colours: grey stays grey also where the input was in colour.
  private void replace(EditName name, Tensor picture) {
    bench
        .session()
        .edit(
            name,
            experiment ->
                experiment.input().shape().signal()
                    ? experiment
                    : Depth.withInput(experiment, picture));
  }

  private void edit(EditName name, UnaryOperator<Tensor> change) {
    bench
        .session()
        .edit(name, experiment -> experiment.withInput(change.apply(experiment.input())));
  }

  // --- Size

  private void chooseSizes() {
    view.rows.valueProperty().subscribe((_, _) -> resize());
    view.columns.valueProperty().subscribe((_, _) -> resize());
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
    var painted = bench.stage().showsPainting();
    var staged = bench.stage().stage();
    view.showPainted(painted);
    view.through.setVisible(!bench.stage().inputIsPainted() && staged.isPresent());
    view.contribution.setVisible(staged.isPresent());
    view.origin.setText(painted ? "" : bench.texts().get("input.ofLayer", bench.stage().origin()));
    var gradient = bench.stage().contribution().gradient(input.shape());
    if (gradient.isPresent()) {
      showContribution(gradient.get());
    } else if (painted || staged.isEmpty()) {
      showPainted(input);
    } else {
      showLayerInput(staged.get());
    }
  }

  private void showPainted(Tensor input) {
    var content =
        GridContent.of(input, channels.channel(), Colours.grey()).withTogether(channels.together());
    view.grid.show(withWindow(content, input));
  }

  /// The contribution of each value; of its channels together where these are shown together.
  private void showContribution(Tensor gradient) {
    var plane =
        channels.together()
            ? new Combination(
                    Combination.Kind.SUM, IntStream.range(0, gradient.channels()).boxed().toList())
                .of(gradient)
            : gradient.channel(channels.channel());
    var colours = Colours.weights(bench.options().colourMapProperty().get(), plane);
    var content = GridContent.of(plane, 0, colours);
    var window = withWindow(content, gradient);
    view.origin.setText(
        bench.texts().get("input.contribution", NumberText.of(colours.range().high())));
    view.grid.show(window.withRing(window.ring(), Border.Named.ZERO));
  }

  private GridContent withWindow(GridContent content, Tensor input) {
    return bench
        .stage()
        .layer()
        .filter(layer -> bench.stage().inputIsPainted() && fits(layer, input))
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
  }
}
