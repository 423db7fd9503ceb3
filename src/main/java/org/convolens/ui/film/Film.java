package org.convolens.ui.film;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.convolens.core.Evaluation;
import org.convolens.model.Document;
import org.convolens.model.Playback;
import org.convolens.model.Pointer;
import org.convolens.model.Session;
import org.convolens.model.StageModel;
import org.convolens.ui.Workbench;
import org.convolens.ui.arithmetic.ArithmeticController;
import org.convolens.ui.arithmetic.ArithmeticView;
import org.convolens.ui.input.InputController;
import org.convolens.ui.input.InputView;
import org.convolens.ui.input.ShippedSamples;
import org.convolens.ui.kernel.KernelController;
import org.convolens.ui.kernel.KernelView;
import org.convolens.ui.map.MapController;
import org.convolens.ui.map.MapView;
import org.convolens.ui.signal.SignalController;
import org.convolens.ui.signal.SignalView;
import org.convolens.ui.stage.StageDirector;
import org.convolens.ui.style.Controls;
import org.convolens.ui.text.Texts;

/// The stage of an experiment without a window, by the same controllers and grids: the sliding
/// filter as a series of pictures. Everything here belongs to the FX thread.
public final class Film {
  private static final double FRAME_SECONDS = 0.1;
  private static final int MOST_PICTURES = 150;

  private final Workbench bench;
  private final StageDirector director;
  private final Sheet sheet;

  /// How a run is cut into pictures.
  ///
  /// @param pictures how many there are, the first and the last included
  /// @param seconds how long each stands
  /// @param step how far the run goes on from one to the next, in its own seconds
  public record Cut(int pictures, double seconds, double step) {}

  /// Sets the stage for an experiment that was computed.
  public Film(Evaluation evaluation, FilmLook look) {
    var texts = new Texts(look.language());
    var session = new Session(evaluation.experiment());
    var playback = new Playback();
    var stage = new StageModel(session, playback);
    bench =
        new Workbench(
            session, new Document(session), playback, stage, new Pointer(), look.options(), texts);
    var input = new InputView(texts);
    var kernel = new KernelView(texts);
    var map = new MapView(texts);
    var arithmetic = new ArithmeticView(texts);
    new InputController(input, bench, new ShippedSamples());
    new KernelController(kernel, bench);
    new MapController(map, bench);
    director = new StageDirector(bench, input.grid(), kernel.grid(), map.grid());
    director.runWhile(new SimpleBooleanProperty(false));
    new ArithmeticController(arithmetic, bench, director.explainedProperty());
    session.deliver(evaluation);
    choose(look);
    var signal = new SignalView(texts);
    new SignalController(signal, bench, director.columnProperty(), map.complaint());
    var grids =
        evaluation.experiment().input().shape().signal()
            ? new HBox(titled(texts, "signal.title", "input-title", signal.chart()))
            : new HBox(
                titled(texts, "input.title", "input-title", input.grid()),
                titled(texts, "kernel.title", "kernel-title", kernel.grid()),
                titled(texts, "map.title", "map-title", beside(map)));
    grids.getStyleClass().add("film-grids");
    VBox.setVgrow(grids, Priority.ALWAYS);
    var root = new VBox(grids, arithmetic);
    root.getStyleClass().add("film");
    sheet = new Sheet(root, look.width(), look.height(), look.options());
    still(playback.count());
  }

  private void choose(FilmLook look) {
    look.layer().ifPresent(bench.stage()::showLayer);
    bench.stage().showFilter(look.filter());
    bench.stage().showChannel(look.channel());
    bench.stage().togetherProperty().set(look.together());
    bench.playback().chooseGrain(look.grain());
  }

  private static Parent beside(MapView map) {
    var row = new HBox(map.grid(), map.legend());
    row.getStyleClass().add("map-body");
    HBox.setHgrow(map.grid(), Priority.ALWAYS);
    return row;
  }

  private static Node titled(Texts texts, String key, String style, Node content) {
    var title = Controls.label(texts.of(key), "panel-title", style);
    var panel = new VBox(title, content);
    panel.setAlignment(Pos.TOP_LEFT);
    panel.getStyleClass().add("panel");
    VBox.setVgrow(content, Priority.ALWAYS);
    HBox.setHgrow(panel, Priority.ALWAYS);
    return panel;
  }

  /// The stage as it is now.
  public Sheet sheet() {
    return sheet;
  }

  /// How many values the map on the stage has.
  public int steps() {
    return bench.playback().count();
  }

  /// Shows the stage after some number of values is uncovered.
  public void still(int step) {
    bench.playback().seek(step);
    director.tick(0);
  }

  /// Covers the map and begins the run.
  ///
  /// @param speed how many times as fast as normal
  public Cut begin(double speed) {
    var playback = bench.playback();
    playback.home();
    playback.play();
    var ticks = 0;
    while (playback.advance(FRAME_SECONDS)) {
      ticks++;
    }
    var pictures = Math.clamp((int) Math.ceil(ticks / speed), 1, MOST_PICTURES);
    var total = (ticks + 1) * FRAME_SECONDS;
    playback.home();
    director.tick(0);
    playback.play();
    return new Cut(pictures + 1, total / speed / pictures, total / pictures);
  }

  /// Goes on to the next picture of the run.
  ///
  /// @return false when the run is over
  public boolean next(Cut cut) {
    if (!bench.playback().movingProperty().get()) {
      return false;
    }
    director.tick(cut.step());
    return true;
  }
}
