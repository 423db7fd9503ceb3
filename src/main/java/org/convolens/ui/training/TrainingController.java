package org.convolens.ui.training;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.concurrent.Worker;
import javafx.util.StringConverter;
import org.convolens.core.ColourMap;
import org.convolens.core.Conv;
import org.convolens.core.Evaluation;
import org.convolens.core.Evaluator;
import org.convolens.core.Experiment;
import org.convolens.core.RunControl;
import org.convolens.core.Tensor;
import org.convolens.core.training.Trained;
import org.convolens.core.training.Training;
import org.convolens.model.EditName;
import org.convolens.model.MapState;
import org.convolens.model.kernel.KernelPreset;
import org.convolens.model.kernel.Kernels;
import org.convolens.service.Loading;
import org.convolens.service.TrainingService;
import org.convolens.ui.Workbench;
import org.convolens.ui.grid.Colours;
import org.convolens.ui.grid.GridContent;
import org.convolens.ui.text.NumberText;

/// Hides a filter, shows the map it makes, and trains the filter on the stage to make the same one.
/// The whole training is one step of undo; any other edit ends it.
public final class TrainingController {
  private final TrainingView view;
  private final Workbench bench;
  private final TrainingService service;
  private Optional<Tensor> target = Optional.empty();
  private Optional<Experiment> asked = Optional.empty();
  private Optional<Experiment> mine = Optional.empty();
  private long seed;

  public TrainingController(TrainingView view, Workbench bench, TrainingService service) {
    this.view = view;
    this.bench = bench;
    this.service = service;
    view.setVisible(false);
    view.close.setOnAction(_ -> toggle());
    view.train.setOnAction(_ -> startOrStop());
    view.random.setOnAction(_ -> startAnew());
    view.hidden.setConverter(new PresetName());
    view.hidden.valueProperty().subscribe(_ -> prepare());
    view.visibleProperty().subscribe(_ -> prepare());
    bench.session().mapProperty().subscribe(_ -> prepare());
    bench.session().experimentProperty().subscribe(this::stopWhenEdited);
    bench.session().paintingProperty().subscribe(this::stopWhenInterrupted);
    bench.texts().languageProperty().subscribe(_ -> showState());
    service.valueProperty().subscribe(value -> Optional.ofNullable(value).ifPresent(this::show));
    service
        .runningProperty()
        .subscribe(running -> {
          if (!running) {
            end();
          }
          showState();
        });
  }

  /// Opens the panel, or closes it and stops.
  public void toggle() {
    service.cancel();
    view.setVisible(!view.isVisible());
  }

  public void hide() {
    view.setVisible(false);
  }

  // --- The hidden filter

  private void prepare() {
    offerPresets();
    if (view.isVisible()
        && mine.isEmpty()
        && bench.session().mapProperty().get() instanceof MapState.Fresh(var evaluation)
        && bench.stage().conv().isPresent()) {
      var teacher = teacher(evaluation.experiment());
      asked = Optional.of(teacher);
      Loading.load(() -> Evaluator.evaluate(teacher, RunControl.NONE), this::showTarget);
    }
    view.train.setDisable(bench.stage().conv().isEmpty());
  }

  private void offerPresets() {
    var signal = bench.session().experiment().input().shape().signal();
    var presets =
        Arrays.stream(KernelPreset.values())
            .filter(preset -> preset.signal() == signal && preset != KernelPreset.RANDOM)
            .toList();
    if (!presets.equals(view.hidden.getItems())) {
      view.hidden.getItems().setAll(presets);
      view.hidden.setValue(signal ? KernelPreset.EDGE : KernelPreset.SOBEL_RIGHT);
    }
  }

  /// The experiment with the hidden filter in the place of the one on the stage.
  private Experiment teacher(Experiment experiment) {
    var index = bench.stage().index().orElseThrow();
    return experiment.layers().get(index) instanceof Conv conv
        ? experiment.withLayer(index, hidden(conv))
        : experiment;
  }

  private Conv hidden(Conv conv) {
    var filter = Math.min(bench.stage().filterProperty().get(), conv.filters().size() - 1);
    var kernel = conv.kernel();
    var plane = Kernels.resized(view.hidden.getValue().weights(), kernel.rows(), kernel.columns());
    var old = conv.filters().get(filter);
    var weights = Tensor.generate(old.weights().shape(), (_, r, k) -> plane.get(r, k));
    return conv.withFilter(filter, old.withWeights(weights).withBias(0));
  }

  private void showTarget(Evaluation evaluation) {
    if (!asked.equals(Optional.of(evaluation.experiment()))) {
      return;
    }
    target = Optional.of(evaluation.result());
    var result = evaluation.result();
    var map = bench.options().colourMapProperty().get();
    var channel = Math.min(bench.stage().filterProperty().get(), result.channels() - 1);
    var plane = result.channel(channel);
    view.target.show(
        GridContent.of(
            plane, 0, Colours.weights(map.diverging() ? map : ColourMap.ORANGE_BLUE, plane)));
  }

  // --- Training

  private void startOrStop() {
    if (service.isRunning()) {
      service.cancel();
      return;
    }
    var experiment = bench.session().experiment();
    target
        .filter(wanted -> wanted.shape().equals(experiment.shapes().getLast()))
        .ifPresent(wanted -> {
          bench.session().beginStroke(EditName.TRAIN);
          mine = Optional.of(experiment);
          service.train(
              experiment,
              new Training(
                  wanted, view.rate.getValue(), view.momentum.getValue(), view.steps.getValue()));
        });
  }

  private void startAnew() {
    service.cancel();
    seed++;
    bench
        .stage()
        .editConv(
            EditName.KERNEL_PRESET,
            conv -> {
              var filter =
                  Math.min(bench.stage().filterProperty().get(), conv.filters().size() - 1);
              var kernel = conv.kernel();
              var plane = KernelPreset.random(kernel.rows(), kernel.columns(), seed);
              var old = conv.filters().get(filter);
              var weights = Tensor.generate(old.weights().shape(), (_, r, k) -> plane.get(r, k));
              return conv.withFilter(filter, old.withWeights(weights));
            });
  }

  private void show(Trained trained) {
    if (mine.isPresent()) {
      var next = trained.experiment();
      mine = Optional.of(next);
      bench.session().edit(EditName.TRAIN, _ -> next);
      view.curve.show(trained.losses(), view.steps.getValue());
      showState();
    }
  }

  private void stopWhenEdited(Experiment now) {
    if (mine.isPresent() && !mine.get().equals(now)) {
      mine = Optional.empty();
      bench.session().endStroke();
      service.cancel();
    }
  }

  /// Another stroke has begun, or undo was pressed.
  private void stopWhenInterrupted(boolean painting) {
    if (!painting && mine.isPresent()) {
      mine = Optional.empty();
      service.cancel();
    }
  }

  private void end() {
    if (mine.isPresent()) {
      mine = Optional.empty();
      bench.session().endStroke();
      prepare();
    }
  }

  // --- Showing

  private void showState() {
    var texts = bench.texts();
    view.train.setText(texts.get(service.isRunning() ? "training.stop" : "training.start"));
    var losses = Optional.ofNullable(service.getValue()).map(Trained::losses).orElse(List.of());
    if (losses.isEmpty() || service.getState() == Worker.State.READY) {
      view.state.setText(texts.get("training.ready"));
    } else if (!Float.isFinite(losses.getLast())) {
      view.state.setText(texts.get("training.diverged"));
    } else {
      view.state.setText(
          texts.get("training.loss", losses.size() - 1, NumberText.withPower(losses.getLast())));
    }
  }

  private final class PresetName extends StringConverter<KernelPreset> {
    @Override
    public String toString(KernelPreset preset) {
      return preset == null ? "" : bench.texts().get(preset.key());
    }

    @Override
    public KernelPreset fromString(String text) {
      return view.hidden.getValue();
    }
  }
}
