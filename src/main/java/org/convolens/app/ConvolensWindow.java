package org.convolens.app;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.convolens.core.Experiment;
import org.convolens.core.MisfitException;
import org.convolens.model.Document;
import org.convolens.model.Playback;
import org.convolens.model.Pointer;
import org.convolens.model.Session;
import org.convolens.model.StageModel;
import org.convolens.model.ViewOptions;
import org.convolens.service.DocumentService;
import org.convolens.service.EvaluationService;
import org.convolens.service.ProgramService;
import org.convolens.ui.Workbench;
import org.convolens.ui.document.DocumentController;
import org.convolens.ui.document.FileChoice;
import org.convolens.ui.document.Questions;
import org.convolens.ui.document.SystemFileChoice;
import org.convolens.ui.fault.FaultBar;
import org.convolens.ui.fault.Faults;
import org.convolens.ui.input.ShippedSamples;
import org.convolens.ui.style.Themes;
import org.convolens.ui.text.Texts;
import org.convolens.ui.window.MainController;
import org.convolens.ui.window.MainView;
import org.convolens.ui.window.StageKeys;

/// One window of the program: everything in it is wired together here.
public final class ConvolensWindow {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;

  private final Workbench bench;
  private final Themes themes;
  private final EvaluationService service;
  private final MainController controller;
  private final MainView view;
  private final Faults faults = new Faults();

  /// Fills a stage with an experiment's window; the caller shows it.
  public ConvolensWindow(Stage stage, Texts texts, Experiment start) {
    this(stage, texts, start, new SystemFileChoice(stage, texts));
  }

  /// The same with another way to name files.
  public ConvolensWindow(Stage stage, Texts texts, Experiment start, FileChoice choice) {
    faults.catchEverything();
    var session = new Session(start);
    var playback = new Playback();
    bench =
        new Workbench(
            session,
            new Document(session),
            playback,
            new StageModel(session, playback),
            new Pointer(),
            new ViewOptions(),
            texts);
    themes = new Themes(bench.options());
    service = new EvaluationService(session);
    view = new MainView(texts);
    controller =
        new MainController(
            view,
            bench,
            service,
            new ProgramService(session),
            new ShippedSamples(),
            desk(stage, choice),
            stage);
    service.setOnFailed(_ -> reportFailure());
    show(stage);
    service.follow();
    playback.seek(playback.count());
  }

  private DocumentController.Desk desk(Stage stage, FileChoice choice) {
    var texts = bench.texts();
    return new DocumentController.Desk(
        new DocumentService(),
        choice,
        new Questions(stage, texts, themes),
        faults,
        () -> Opening.standard(texts));
  }

  private void show(Stage stage) {
    var area = sizeOn(Screen.getPrimary().getVisualBounds());
    var scene =
        new Scene(new FaultBar(view, faults, bench.texts()), area.getWidth(), area.getHeight());
    themes.follow(scene);
    new StageKeys(scene, bench);
    stage.setScene(scene);
    stage.setMinWidth(Math.min(1000, area.getWidth()));
    stage.setMinHeight(Math.min(660, area.getHeight()));
    bench
        .texts()
        .languageProperty()
        .subscribe(_ -> stage.setFullScreenExitHint(bench.texts().get("window.fullScreen")));
    controller.director().runWhile(stage.showingProperty().and(stage.iconifiedProperty().not()));
  }

  private static Rectangle2D sizeOn(Rectangle2D screen) {
    return new Rectangle2D(
        0, 0, Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight() - 50));
  }

  private void reportFailure() {
    if (!(service.getException() instanceof MisfitException)) {
      faults.report(service.getException());
    }
  }

  public Workbench bench() {
    return bench;
  }

  public MainView view() {
    return view;
  }

  public Faults faults() {
    return faults;
  }

  public MainController controller() {
    return controller;
  }
}
