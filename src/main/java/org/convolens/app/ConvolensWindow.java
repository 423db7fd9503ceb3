package org.convolens.app;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.convolens.core.MisfitException;
import org.convolens.model.Document;
import org.convolens.model.Playback;
import org.convolens.model.Pointer;
import org.convolens.model.Session;
import org.convolens.model.Settings;
import org.convolens.model.StageModel;
import org.convolens.model.ViewOptions;
import org.convolens.service.CombinationService;
import org.convolens.service.DocumentService;
import org.convolens.service.EvaluationService;
import org.convolens.service.ProgramService;
import org.convolens.service.RecoveryService;
import org.convolens.service.SettingsService;
import org.convolens.service.ViewSection;
import org.convolens.ui.Workbench;
import org.convolens.ui.document.Desk;
import org.convolens.ui.document.FileChoice;
import org.convolens.ui.document.Questions;
import org.convolens.ui.fault.FaultBar;
import org.convolens.ui.fault.Faults;
import org.convolens.ui.icon.WindowIcon;
import org.convolens.ui.input.ShippedSamples;
import org.convolens.ui.style.Themes;
import org.convolens.ui.text.NumberText;
import org.convolens.ui.text.Texts;
import org.convolens.ui.window.FieldUndo;
import org.convolens.ui.window.MainController;
import org.convolens.ui.window.MainView;
import org.convolens.ui.window.StageKeys;
import org.convolens.ui.window.WindowPlacing;
import org.convolens.ui.worksheet.Printers;

/// One window of the program: everything in it is wired together here.
public final class ConvolensWindow {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;

  private final Workbench bench;
  private final Themes themes;
  private final Desk desk;
  private final EvaluationService service;
  private final MainController controller;
  private final MainView view;
  private final Faults faults = new Faults();

  /// Fills a stage with the window of a document; the caller shows it.
  ///
  /// @param choice how files are named
  /// @param printers where worksheets go
  public ConvolensWindow(
      Stage stage, Texts texts, Opening start, Home home, FileChoice choice, Printers printers) {
    faults.catchEverything();
    NumberText.follow(texts);
    var session = new Session(start.content().experiment());
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
    bench.document().open(start.file(), start.content());
    themes = new Themes(bench.options());
    service = new EvaluationService(session);
    service.prefer(bench.stage().seen());
    view = new MainView(texts);
    desk = desk(stage, home, choice);
    controller =
        new MainController(
            view,
            bench,
            service,
            new ProgramService(session),
            new ShippedSamples(),
            desk,
            printers,
            home.progress(),
            stage);
    service.setOnFailed(_ -> reportFailure());
    show(stage);
    service.follow();
    new CombinationService(bench.stage()).follow();
    playback.seek(playback.count());
    follow(home.settings());
    controller.documents().start();
    desk.recovery().follow();
    start.complaint().ifPresent(faults::tell);
    tellOfSettings(home.keeper().loading());
    keepPlace(stage, home.settings());
    new FirstFrame(bench.stage(), () -> doWhatCouldWait(stage)).start();
  }

  private void doWhatCouldWait(Stage stage) {
    WindowIcon.giveTo(stage);
    controller.classroom().load();
  }

  private Desk desk(Stage stage, Home home, FileChoice choice) {
    var texts = bench.texts();
    var looks = new ViewSection(bench.document(), bench.session(), bench.options(), bench.stage());
    return new Desk(
        new DocumentService(),
        new RecoveryService(home.recovery(), bench.document(), looks::note),
        looks,
        home.settings(),
        choice,
        new Questions(stage, texts, themes),
        faults,
        () -> Opening.standard(texts));
  }

  // --- Settings

  private void follow(Settings settings) {
    bench.options().themeProperty().bindBidirectional(settings.themeProperty());
    bench.options().projectorProperty().bindBidirectional(settings.projectorProperty());
    bench
        .options()
        .colourMapProperty()
        .subscribe((_, chosen) -> {
          if (!desk.view().showing()) {
            settings.colourMapProperty().set(chosen);
          }
        });
    bench
        .texts()
        .languageProperty()
        .subscribe(
            (_, chosen) -> settings.languageProperty().set(Optional.of(chosen.toLanguageTag())));
  }

  private void tellOfSettings(SettingsService.Loading loading) {
    switch (loading) {
      case SettingsService.Loading.Fine _ -> {}
      case SettingsService.Loading.SetAside(var path) ->
          faults.tell(bench.texts().get("settings.setAside", path));
      case SettingsService.Loading.Unreadable _ ->
          faults.tell(bench.texts().get("settings.unreadable"));
    }
  }

  private void keepPlace(Stage stage, Settings settings) {
    var placing = new WindowPlacing(stage, settings);
    placing.restore();
    stage.setOnCloseRequest(request -> {
      request.consume();
      controller.documents().afterAsking(stage::close);
    });
    stage.setOnHiding(_ -> {
      placing.remember();
      desk.recovery().close();
    });
  }

  private void show(Stage stage) {
    var area = sizeOn(Screen.getPrimary().getVisualBounds());
    var scene =
        themes.scene(new FaultBar(view, faults, bench.texts()), area.getWidth(), area.getHeight());
    new FieldUndo(scene, bench.session());
    new StageKeys(scene, view, bench, controller.classroom()::predict);
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
