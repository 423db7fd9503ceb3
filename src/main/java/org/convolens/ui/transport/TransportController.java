package org.convolens.ui.transport;

import java.util.EnumMap;
import java.util.Map;
import org.convolens.model.Playback;
import org.convolens.ui.Workbench;
import org.convolens.ui.style.Choice;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// Connects the transport's controls with the playback.
public final class TransportController {
  private final TransportView view;
  private final Workbench bench;
  private final Playback playback;
  private final FontIcon playIcon = FontIcon.of(BootstrapIcons.PLAY_FILL);
  private final FontIcon pauseIcon = FontIcon.of(BootstrapIcons.PAUSE_FILL);
  private boolean following;

  public TransportController(TransportView view, Workbench bench) {
    this.view = view;
    this.bench = bench;
    this.playback = bench.playback();
    view.home.setOnAction(_ -> playback.home());
    view.back.setOnAction(_ -> playback.stepBack());
    view.play.setOnAction(_ -> play());
    view.forward.setOnAction(_ -> playback.stepForward());
    view.skip.setOnAction(_ -> playback.skip());
    view.speed
        .valueProperty()
        .subscribe(value -> playback.speedProperty().set(Math.pow(2, value.doubleValue())));
    view.loopRow.selectedProperty().bindBidirectional(playback.loopRowProperty());
    view.scrub.valueProperty().subscribe(value -> scrub(value.doubleValue()));
    chooseGrain();
    playback.playingProperty().subscribe(this::showPlaying);
    playback.stepProperty().subscribe(this::show);
    playback.productProperty().subscribe(this::show);
    playback.countProperty().subscribe(this::show);
    playback.grainProperty().subscribe(this::show);
    bench.stage().stageProperty().subscribe(this::show);
    bench.texts().languageProperty().subscribe(_ -> show());
  }

  private void play() {
    bench.pointer().release();
    playback.toggle();
  }

  private void chooseGrain() {
    var buttons =
        new EnumMap<>(
            Map.of(Playback.Grain.CELLS, view.cells, Playback.Grain.PRODUCTS, view.products));
    var chosen = Choice.of(buttons, Playback.Grain.CELLS);
    chosen.subscribe(playback::chooseGrain);
    playback.grainProperty().subscribe(chosen::set);
  }

  private void scrub(double value) {
    if (!following) {
      playback.seek((int) Math.round(value));
    }
  }

  private void showPlaying(boolean playing) {
    view.play.setGraphic(playing ? pauseIcon : playIcon);
    view.play
        .accessibleTextProperty()
        .bind(bench.texts().of(playing ? "transport.pause" : "transport.play"));
  }

  private void show() {
    following = true;
    view.scrub.setMax(playback.count());
    view.scrub.setValue(playback.step());
    view.scrub.setBlockIncrement(1);
    following = false;
    view.setDisable(bench.stage().stage().isEmpty());
    view.place.setText(bench.stage().stage().isEmpty() ? "" : place());
  }

  private String place() {
    var texts = bench.texts();
    var column = playback.column() + 1;
    return bench.session().experiment().input().shape().signal()
        ? texts.get("signal.place", column, playback.step(), playback.count())
        : texts.get(
            "transport.place", playback.row() + 1, column, playback.step(), playback.count());
  }
}
