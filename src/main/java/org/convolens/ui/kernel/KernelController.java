package org.convolens.ui.kernel;

import java.util.ArrayList;
import java.util.function.UnaryOperator;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import org.convolens.core.ColourMap;
import org.convolens.core.Conv;
import org.convolens.core.Tensor;
import org.convolens.core.ValueRange;
import org.convolens.model.EditName;
import org.convolens.model.kernel.KernelPreset;
import org.convolens.model.kernel.Kernels;
import org.convolens.ui.Workbench;
import org.convolens.ui.grid.Colours;
import org.convolens.ui.grid.GridContent;

/// Turns what the user does to the kernel into edits of the filter on the stage.
public final class KernelController {
  private final KernelView view;
  private final Workbench bench;
  private final PresetPicker picker;
  private final SlidingSettings settings;
  private boolean following = true;

  public KernelController(KernelView view, Workbench bench) {
    this.view = view;
    this.bench = bench;
    picker = new PresetPicker(bench.texts(), this::apply);
    new KernelGestures(view, bench, this::editWeights);
    settings = new SlidingSettings(view, bench);
    view.presets.setOnAction(_ -> pickPreset());
    view.rotate.setOnAction(_ -> editWeights(EditName.ROTATE, Kernels::rotated));
    view.transpose.setOnAction(_ -> editWeights(EditName.TRANSPOSE, Kernels::transposed));
    view.negate.setOnAction(_ -> editWeights(EditName.NEGATE, Kernels::negated));
    view.normalise.setOnAction(_ ->
        editWeights(EditName.NORMALISE, weights -> Kernels.normalised(weights).orElse(weights)));
    view.rows.valueProperty().subscribe((_, _) -> resize());
    view.columns.valueProperty().subscribe((_, _) -> resize());
    view.filter.valueProperty().subscribe((_, _) -> chooseFilter());
    view.channel.valueProperty().subscribe((_, _) -> chooseFilter());
    bench.session().structureProperty().subscribe(_ -> show());
    bench.stage().indexProperty().subscribe(_ -> show());
    bench.stage().filterProperty().subscribe(_ -> show());
    bench.stage().channelProperty().subscribe(_ -> show());
    bench.texts().languageProperty().subscribe(_ -> show());
    bench.options().colourMapProperty().subscribe(_ -> show());
  }

  private int filterIndex() {
    return bench.stage().filterProperty().get();
  }

  // --- Edits

  private void editWeights(EditName name, UnaryOperator<Tensor> change) {
    editAllFilters(name, (filter, weights) -> filter ? change.apply(weights) : weights);
  }

  @FunctionalInterface
  private interface WeightsChange {
    Tensor of(boolean chosen, Tensor weights);
  }

  /// Changes the filter on the stage; where that changes its size, the others follow.
  private void editAllFilters(EditName name, WeightsChange change) {
    bench.stage().editConv(name, conv -> changed(conv, change));
  }

  private Conv changed(Conv conv, WeightsChange change) {
    var chosen = Math.min(filterIndex(), conv.filters().size() - 1);
    var weights = change.of(true, conv.filters().get(chosen).weights());
    var filters = new ArrayList<>(conv.filters());
    for (var index = 0; index < filters.size(); index++) {
      var filter = filters.get(index);
      filters.set(
          index,
          index == chosen
              ? filter.withWeights(weights)
              : filter.withWeights(
                  Kernels.resized(filter.weights(), weights.rows(), weights.columns())));
    }
    return conv.withFilters(filters);
  }

  private void resize() {
    if (!following && !settings.following()) {
      editWeights(
          EditName.KERNEL_SIZE,
          weights ->
              Kernels.resized(
                  weights,
                  weights.shape().signal() ? 1 : view.rows.getValue(),
                  view.columns.getValue()));
    }
  }

  private void chooseFilter() {
    if (!following) {
      bench.stage().showFilter(view.filter.getValue() - 1);
      bench.stage().showChannel(view.channel.getValue() - 1);
    }
  }

  private void apply(Tensor plane) {
    editWeights(
        EditName.KERNEL_PRESET,
        weights ->
            Tensor.generate(
                weights.shape().withPlane(plane.rows(), plane.columns()),
                (c, r, k) -> plane.get(r, k)));
  }

  private void pickPreset() {
    bench
        .stage()
        .conv()
        .ifPresent(conv -> picker.show(view.presets, conv.filters().getFirst().weights().shape()));
  }

  // --- Showing

  private void show() {
    bench.stage().conv().ifPresent(this::show);
    view.setDisable(bench.stage().conv().isEmpty());
  }

  private void show(Conv conv) {
    following = true;
    var chosen = Math.min(filterIndex(), conv.filters().size() - 1);
    var weights = conv.filters().get(chosen).weights();
    var channel =
        Math.clamp(
            bench.stage().channelProperty().get() - conv.firstChannelOf(chosen),
            0,
            weights.channels() - 1);
    var map = bench.options().colourMapProperty().get();
    var colours =
        new Colours(map.diverging() ? map : ColourMap.ORANGE_BLUE, ValueRange.symmetric(weights));
    view.grid.show(GridContent.of(weights, channel, colours));
    view.rows.getValueFactory().setValue(weights.rows());
    view.columns.getValueFactory().setValue(weights.columns());
    view.rows.setDisable(weights.shape().signal());
    view.normalise.setDisable(Kernels.normalised(weights).isEmpty());
    showChoices(conv);
    showPreset(weights.channel(channel));
    following = false;
  }

  private void showChoices(Conv conv) {
    view.choices.setVisible(conv.filters().size() > 1 || conv.inputChannels() > 1);
    limit(view.filter, conv.filters().size(), filterIndex() + 1);
    limit(view.channel, conv.inputChannels(), bench.stage().channelProperty().get() + 1);
  }

  private static void limit(Spinner<Integer> spinner, int most, int value) {
    if (spinner.getValueFactory()
        instanceof SpinnerValueFactory.IntegerSpinnerValueFactory factory) {
      factory.setMax(most);
      factory.setValue(value);
    }
  }

  private void showPreset(Tensor plane) {
    var preset = KernelPreset.named(plane);
    var texts = bench.texts();
    view.presets.setText(
        preset.map(known -> texts.get(known.key())).orElse(texts.get("kernel.custom")));
    view.about.setText(
        preset
            .map(known -> texts.get(known.key() + ".about"))
            .orElse(texts.get("kernel.custom.about")));
  }
}
