package org.convolens.model;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.convolens.core.Conv;
import org.convolens.core.Evaluation;

/// What stands on the stage now: the last good evaluation, and whether it is out of date.
public final class StageModel {
  private final Session session;
  private final Playback playback;
  private final ReadOnlyObjectWrapper<Optional<Stage>> stage =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper filter = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper channel = new ReadOnlyIntegerWrapper();

  public StageModel(Session session, Playback playback) {
    this.session = session;
    this.playback = playback;
    session.mapProperty().subscribe(this::follow);
  }

  // --- Properties

  public ReadOnlyObjectProperty<Optional<Stage>> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  public Optional<Stage> stage() {
    return stage.get();
  }

  /// Whether the stage shows an older experiment, because the present one cannot be computed.
  public ReadOnlyBooleanProperty outdatedProperty() {
    return outdated.getReadOnlyProperty();
  }

  /// Which filter of the convolution is on the stage.
  public ReadOnlyIntegerProperty filterProperty() {
    return filter.getReadOnlyProperty();
  }

  /// Which channel of the input and of the filter is on the stage.
  public ReadOnlyIntegerProperty channelProperty() {
    return channel.getReadOnlyProperty();
  }

  /// The convolution of the present experiment, whether it fits or not.
  public Optional<Conv> conv() {
    var experiment = session.experiment();
    return Stage.convolution(experiment).map(index -> (Conv) experiment.layers().get(index));
  }

  /// Whether the picture that is painted is what the convolution on the stage is given.
  public boolean inputIsPainted() {
    return Stage.convolution(session.experiment()).orElse(0) == 0;
  }

  // --- Commands

  public void showFilter(int index) {
    filter.set(index);
    session.mapProperty().get().last().ifPresent(this::present);
  }

  public void showChannel(int index) {
    channel.set(index);
  }

  private void follow(MapState state) {
    switch (state) {
      case MapState.Fresh(var evaluation) -> {
        outdated.set(false);
        present(evaluation);
      }
      case MapState.Pending _ -> {}
      case MapState.Misfitting _, MapState.Failed _ -> outdated.set(true);
    }
  }

  private void present(Evaluation evaluation) {
    keepChoicesWithin(evaluation);
    var next = Stage.of(evaluation, filter.get());
    stage.set(next);
    next.ifPresent(now -> {
      var atEnd = playback.step() == playback.count();
      var weights = now.chosenFilter().weights();
      playback.setTask(now.outputRows(), now.outputColumns(), weights.shape().size());
      if (atEnd && !playback.playing()) {
        playback.seek(playback.count());
      }
    });
  }

  private void keepChoicesWithin(Evaluation evaluation) {
    Stage.convolution(evaluation.experiment())
        .map(index -> (Conv) evaluation.experiment().layers().get(index))
        .ifPresent(conv -> {
          filter.set(Math.min(filter.get(), conv.filters().size() - 1));
          channel.set(Math.min(channel.get(), conv.inputChannels() - 1));
        });
  }
}
