package org.convolens.ui.film;

import java.io.IOException;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.convolens.core.Evaluator;
import org.convolens.core.Experiment;
import org.convolens.core.RunControl;
import org.convolens.model.Document;
import org.convolens.model.Playback;
import org.convolens.model.Pointer;
import org.convolens.model.Session;
import org.convolens.model.StageModel;
import org.convolens.model.ViewOptions;
import org.convolens.ui.Workbench;
import org.convolens.ui.arithmetic.ArithmeticController;
import org.convolens.ui.arithmetic.ArithmeticView;
import org.convolens.ui.grid.TensorGrid;
import org.convolens.ui.input.InputController;
import org.convolens.ui.input.InputView;
import org.convolens.ui.input.Samples;
import org.convolens.ui.kernel.KernelController;
import org.convolens.ui.kernel.KernelView;
import org.convolens.ui.map.MapController;
import org.convolens.ui.map.MapView;
import org.convolens.ui.stage.StageDirector;
import org.convolens.ui.style.Controls;
import org.convolens.ui.style.Themes;
import org.convolens.ui.text.Texts;

/// The stage of an experiment drawn without a window, by the same controllers and grids: the
/// sliding filter as a series of pictures. Everything here belongs to the FX thread.
public final class Film {
  private static final double FRAME_SECONDS = 0.1;
  private static final int MOST_FRAMES = 150;

  private final Workbench bench;
  private final StageDirector director;
  private final Scene scene;

  /// Takes the pictures.
  @FunctionalInterface
  public interface Frames {
    /// One picture.
    ///
    /// @param argb its pixels, row by row
    void add(int[] argb, int width, int height) throws IOException;
  }

  /// Sets the stage for an experiment.
  ///
  /// @throws org.convolens.core.MisfitException when it cannot be computed
  public Film(Experiment experiment, Texts texts, Samples samples, int width, int height) {
    var session = new Session(experiment);
    var playback = new Playback();
    var stage = new StageModel(session, playback);
    var document = new Document(session);
    bench =
        new Workbench(session, document, playback, stage, new Pointer(), new ViewOptions(), texts);
    session.deliver(Evaluator.evaluate(experiment, RunControl.NONE));
    var input = new InputView(texts);
    var kernel = new KernelView(texts);
    var map = new MapView(texts);
    var arithmetic = new ArithmeticView(texts);
    new InputController(input, bench, samples);
    new KernelController(kernel, bench);
    new MapController(map, bench);
    director = new StageDirector(bench, input.grid(), kernel.grid(), map.grid());
    director.runWhile(new SimpleBooleanProperty(false));
    new ArithmeticController(arithmetic, bench, director.explainedProperty());
    var grids =
        new HBox(
            titled(texts, "input.title", "input-title", input.grid()),
            titled(texts, "kernel.title", "kernel-title", kernel.grid()),
            titled(texts, "map.title", "map-title", map.grid()));
    grids.getStyleClass().add("film-grids");
    VBox.setVgrow(grids, Priority.ALWAYS);
    var root = new VBox(grids, arithmetic);
    root.getStyleClass().add("film");
    scene = new Scene(root, width, height);
    new Themes(bench.options()).follow(scene);
  }

  private static Node titled(Texts texts, String key, String style, TensorGrid grid) {
    var title = Controls.label(texts.of(key), "panel-title", style);
    var panel = new VBox(title, grid);
    panel.setAlignment(Pos.TOP_LEFT);
    panel.getStyleClass().add("panel");
    VBox.setVgrow(grid, Priority.ALWAYS);
    HBox.setHgrow(panel, Priority.ALWAYS);
    return panel;
  }

  /// Plays the whole run, from the covered map to the full one.
  ///
  /// @return the seconds each picture stands
  public double play(Frames frames) throws IOException {
    var playback = bench.playback();
    playback.home();
    playback.play();
    var ticks = 0;
    while (playback.advance(FRAME_SECONDS)) {
      ticks++;
    }
    var seconds = FRAME_SECONDS * Math.max(1, (double) ticks / MOST_FRAMES);
    playback.home();
    director.tick(0);
    add(frames);
    playback.play();
    while (playback.movingProperty().get()) {
      director.tick(seconds);
      add(frames);
    }
    return seconds;
  }

  /// The stage after some number of values is uncovered; a number beyond the last shows them all.
  public void still(int step, Frames frames) throws IOException {
    bench.playback().seek(step);
    director.tick(0);
    add(frames);
  }

  private void add(Frames frames) throws IOException {
    WritableImage picture = scene.snapshot(null);
    var width = (int) picture.getWidth();
    var height = (int) picture.getHeight();
    var argb = new int[width * height];
    picture
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    frames.add(argb, width, height);
  }
}
