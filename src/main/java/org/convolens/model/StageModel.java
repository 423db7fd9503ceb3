package org.convolens.model;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.convolens.core.Combination;
import org.convolens.core.Conv;
import org.convolens.core.Evaluation;
import org.convolens.core.Experiment;
import org.convolens.core.Layer;
import org.convolens.core.PartialEvaluation;
import org.convolens.core.Tensor;
import org.convolens.model.paint.Cell;

/// What stands on the stage now: a layer of the last good evaluation, and whether that is out of
/// date. The layer is remembered by its name, so that it stays when others come and go before it.
public final class StageModel {
  private final Session session;
  private final Playback playback;
  private final SeenMaps seen = new SeenMaps(this);
  private final ReadOnlyObjectWrapper<Optional<Stage>> stage =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Integer>> index =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper filter = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper channel = new ReadOnlyIntegerWrapper();
  private Optional<String> chosen = Optional.empty();
  private final ReadOnlyObjectWrapper<Optional<Combination>> combination =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Tensor>> combined =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Optional<Cell>> move = new SimpleObjectProperty<>(Optional.empty());
  private final BooleanProperty together = new SimpleBooleanProperty(true);
  private final BooleanProperty through = new SimpleBooleanProperty();
  private final Contribution contribution = new Contribution();

  public StageModel(Session session, Playback playback) {
    this.session = session;
    this.playback = playback;
    session.experimentProperty().subscribe(this::choose);
    session.mapProperty().subscribe(this::follow);
    session.partialProperty().subscribe(some -> some.ifPresent(this::follow));
  }

  // --- Properties

  public ReadOnlyObjectProperty<Optional<Stage>> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  public Optional<Stage> stage() {
    return stage.get();
  }

  /// Which layer of the present experiment is on the stage; empty when there are none.
  public ReadOnlyObjectProperty<Optional<Integer>> indexProperty() {
    return index.getReadOnlyProperty();
  }

  public Optional<Integer> index() {
    return index.get();
  }

  /// Whether the stage shows an older experiment, because the present one cannot be computed.
  public ReadOnlyBooleanProperty outdatedProperty() {
    return outdated.getReadOnlyProperty();
  }

  /// Which map of the layer is on the stage, for a convolution which filter.
  public ReadOnlyIntegerProperty filterProperty() {
    return filter.getReadOnlyProperty();
  }

  /// Which channel of the input and of the filter is on the stage.
  public ReadOnlyIntegerProperty channelProperty() {
    return channel.getReadOnlyProperty();
  }

  /// The layer on the stage as the present experiment has it, whether it fits or not.
  public Optional<Layer> layer() {
    return index().map(session.experiment().layers()::get);
  }

  /// The convolution on the stage, if it is one, whether it fits or not.
  public Optional<Conv> conv() {
    return layer().filter(Conv.class::isInstance).map(Conv.class::cast);
  }

  /// Whether a ReLU behind the layer on the stage can be switched: behind a convolution, where no
  /// other activation stands.
  public boolean offersRelu() {
    return conv().isPresent()
        && index()
            .flatMap(at -> Stage.activationAfter(session.experiment(), at))
            .map(Stage::isRelu)
            .orElse(true);
  }

  /// Whether a ReLU stands behind the layer on the stage.
  public boolean hasRelu() {
    return index().filter(at -> Stage.hasRelu(session.experiment(), at)).isPresent();
  }

  /// Whether a map of the layer on the stage is finished, while others may not be.
  public boolean isFinished(int map) {
    return session
        .partial()
        .flatMap(some -> index().map(layer -> some.has(layer, map)))
        .orElse(true);
  }

  /// Which maps are on the screen.
  public SeenMaps seen() {
    return seen;
  }

  /// Whether the picture that is painted is what the layer on the stage is given.
  public boolean inputIsPainted() {
    var experiment = session.experiment();
    return IntStream.range(0, index().orElse(0)).noneMatch(experiment::isOn);
  }

  /// Whether a deeper layer shows the painted picture, with what of it a value depends on, instead
  /// of what the layer is given.
  public BooleanProperty throughProperty() {
    return through;
  }

  /// The name of the last layer before the one on the stage that takes part; empty where none does.
  public String origin() {
    var experiment = session.experiment();
    return IntStream.iterate(index().orElse(0) - 1, at -> at >= 0, at -> at - 1)
        .filter(experiment::isOn)
        .mapToObj(at -> experiment.layers().get(at).name())
        .findFirst()
        .orElse("");
  }

  /// How much each value of the painted input moves the explained one.
  public Contribution contribution() {
    return contribution;
  }

  /// Whether a deeper layer is seen together with the painted picture.
  public boolean looksThrough() {
    return (through.get() || contribution.isShown()) && !inputIsPainted() && stage().isPresent();
  }

  /// Whether the painted picture is what stands on the left of the stage.
  public boolean showsPainting() {
    return inputIsPainted() || looksThrough();
  }

  /// Whether the channels of the input, where there are several, are shown all at once.
  public BooleanProperty togetherProperty() {
    return together;
  }

  /// Whether the channels of the painted picture are on the stage all at once.
  public boolean showsTogether() {
    return together.get() && showsPainting() && session.experiment().input().channels() > 1;
  }

  /// The maps that are shown as one instead of the map of one filter, if any.
  public ReadOnlyObjectProperty<Optional<Combination>> combinationProperty() {
    return combination.getReadOnlyProperty();
  }

  public Optional<Combination> combination() {
    return combination.get();
  }

  /// The combined map, in one channel, once it is computed.
  public ReadOnlyObjectProperty<Optional<Tensor>> combinedProperty() {
    return combined.getReadOnlyProperty();
  }

  /// The combined map, when it has the size of the stage's maps.
  public Optional<Tensor> combined() {
    return combined
        .get()
        .filter(map ->
            stage()
                .filter(now -> now.shown().shape().withChannels(1).equals(map.shape()))
                .isPresent());
  }

  /// How far the picture was dragged by the stroke under way or just over; empty as soon as
  /// something else is done or another map is looked at.
  public ObjectProperty<Optional<Cell>> moveProperty() {
    return move;
  }

  // --- Commands

  /// Shows several maps as one, or again the map of one filter.
  public void combine(Optional<Combination> chosen) {
    combined.set(Optional.empty());
    combination.set(chosen);
  }

  /// Takes a combined map; one that nobody wants any more is dropped.
  public void deliver(Combination of, Tensor map) {
    if (combination.get().equals(Optional.of(of))) {
      combined.set(Optional.of(map));
    }
  }

  /// Puts a layer on the stage.
  public void showLayer(int layer) {
    chosen = Optional.of(session.experiment().layers().get(layer).name());
    index.set(Optional.of(layer));
    move.set(Optional.empty());
    presentAgain();
  }

  public void showFilter(int map) {
    combine(Optional.empty());
    filter.set(map);
    move.set(Optional.empty());
    presentAgain();
  }

  public void showChannel(int input) {
    channel.set(input);
  }

  /// Changes the layer on the stage; nothing happens when there is none.
  public void editLayer(EditName name, UnaryOperator<Layer> change) {
    index()
        .ifPresent(at ->
            session.edit(
                name,
                experiment -> experiment.withLayer(at, change.apply(experiment.layers().get(at)))));
  }

  /// Changes the convolution on the stage; nothing happens when there is none.
  public void editConv(EditName name, UnaryOperator<Conv> change) {
    conv()
        .ifPresent(conv ->
            session.edit(
                name,
                experiment -> experiment.withLayer(index().orElseThrow(), change.apply(conv))));
  }

  /// Puts a ReLU directly behind the layer on the stage, or takes it away.
  public void setRelu(boolean on) {
    index()
        .ifPresent(
            at -> session.edit(EditName.RELU, experiment -> Stage.withRelu(experiment, at, on)));
  }

  // --- Following

  private void choose(Experiment now) {
    if (!session.paintingProperty().get()) {
      move.set(Optional.empty());
    }
    index.set(indexIn(now));
    conv().ifPresent(conv -> filter.set(Math.min(filter.get(), conv.filters().size() - 1)));
  }

  /// The chosen layer, else the first convolution, else the first layer.
  private Optional<Integer> indexIn(Experiment experiment) {
    var layers = experiment.layers();
    return IntStream.range(0, layers.size())
        .filter(at -> chosen.filter(layers.get(at).name()::equals).isPresent())
        .boxed()
        .findFirst()
        .or(() -> Stage.convolution(experiment))
        .or(() -> layers.isEmpty() ? Optional.empty() : Optional.of(0));
  }

  private void follow(MapState state) {
    switch (state) {
      case MapState.Fresh(var evaluation) -> {
        outdated.set(false);
        present(evaluation);
      }
      case MapState.Pending _ -> {}
      case MapState.Misfitting _ -> outdated.set(true);
      case MapState.Failed(var _, var last) -> {
        outdated.set(true);
        last.ifPresent(this::present);
      }
    }
  }

  /// Takes what is finished, once the maps on the stage are.
  private void follow(PartialEvaluation some) {
    var evaluation = some.evaluation();
    var layer = indexIn(evaluation.experiment());
    if (layer.isPresent() && seen.staged().stream().allMatch(map -> some.has(layer.get(), map))) {
      outdated.set(false);
      present(evaluation);
    }
  }

  private void presentAgain() {
    session.mapProperty().get().last().ifPresent(this::present);
    session.partial().ifPresent(this::follow);
  }

  private void present(Evaluation evaluation) {
    var at = indexIn(evaluation.experiment());
    at.ifPresent(layer -> keepChoicesWithin(evaluation, layer));
    var next = at.map(layer -> Stage.of(evaluation, layer, filter.get()));
    var atEnd = playback.step() == playback.count();
    next.ifPresent(now -> playback.setTask(now.outputRows(), now.outputColumns(), now.products()));
    stage.set(next);
    if (next.isPresent() && atEnd && !playback.playing()) {
      playback.seek(playback.count());
    }
  }

  private void keepChoicesWithin(Evaluation evaluation, int layer) {
    filter.set(Math.min(filter.get(), evaluation.outputs().get(layer).channels() - 1));
    channel.set(Math.min(channel.get(), evaluation.inputOf(layer).channels() - 1));
  }
}
