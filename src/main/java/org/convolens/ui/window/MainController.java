package org.convolens.ui.window;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.controlsfx.control.action.Action;
import org.convolens.core.Conv;
import org.convolens.core.Experiment;
import org.convolens.core.Filter;
import org.convolens.files.ExperimentName;
import org.convolens.lesson.LessonProgress;
import org.convolens.model.EditName;
import org.convolens.model.ViewOptions;
import org.convolens.model.kernel.KernelPreset;
import org.convolens.model.paint.SignalPreset;
import org.convolens.service.ContributionService;
import org.convolens.service.EvaluationService;
import org.convolens.service.ProgramService;
import org.convolens.ui.Workbench;
import org.convolens.ui.about.AboutWindow;
import org.convolens.ui.actions.Actions;
import org.convolens.ui.actions.ShortcutSheet;
import org.convolens.ui.arithmetic.ArithmeticController;
import org.convolens.ui.document.Desk;
import org.convolens.ui.document.DocumentController;
import org.convolens.ui.document.DocumentTitle;
import org.convolens.ui.document.FileDrop;
import org.convolens.ui.document.RecentMenu;
import org.convolens.ui.input.InputController;
import org.convolens.ui.input.Samples;
import org.convolens.ui.kernel.KernelController;
import org.convolens.ui.layers.LayerActions;
import org.convolens.ui.layers.LayerEdits;
import org.convolens.ui.layers.LayerStripController;
import org.convolens.ui.layers.ReadyNetworks;
import org.convolens.ui.lesson.Classroom;
import org.convolens.ui.map.MapController;
import org.convolens.ui.paste.PasteController;
import org.convolens.ui.pen.Painted;
import org.convolens.ui.stage.ContributionController;
import org.convolens.ui.stage.StageDirector;
import org.convolens.ui.style.Themes;
import org.convolens.ui.transfer.Grids;
import org.convolens.ui.transfer.TransferController;
import org.convolens.ui.transfer.TransferDialogs;
import org.convolens.ui.transport.TransportController;
import org.convolens.ui.worksheet.Printers;
import org.convolens.ui.worksheet.WorksheetController;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// Puts the window's parts to work: menus, toolbar, status and the controllers of the stage.
public final class MainController {
  private static final int SIGNAL_LENGTH = 8;

  private final MainView view;
  private final Workbench bench;
  private final Stage window;
  private final Actions actions;
  private final StageDirector director;
  private final LayerEdits layers;
  private final Panels panels;
  private final Desk desk;
  private final DocumentController documents;
  private final FileDrop drops;
  private final WorksheetController worksheet;
  private final Classroom classroom;
  private final AboutWindow about;

  public MainController(
      MainView view,
      Workbench bench,
      EvaluationService service,
      ProgramService programs,
      Samples samples,
      Desk desk,
      Printers printers,
      LessonProgress progress,
      Stage window) {
    this.view = view;
    this.bench = bench;
    this.window = window;
    this.actions = new Actions(bench.texts());
    layers = new LayerEdits(bench);
    new LayerStripController(view.layers, bench, layers);
    view.addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
    var input = new InputController(view.input, bench, samples);
    new KernelController(view.kernel, bench);
    new MapController(view.map, bench);
    new TransportController(view.transport, bench);
    director = new StageDirector(bench, view.input.grid(), view.kernel.grid(), view.map.grid());
    new ContributionController(bench, director.explainedProperty(), new ContributionService());
    panels = new Panels(view, bench, director, programs);
    panels.follow();
    new ArithmeticController(view.arithmetic, bench, director.explainedProperty());
    this.desk = desk;
    documents = new DocumentController(bench, desk, actions);
    drops = new FileDrop(view);
    drops.accept(file -> ExperimentName.is(file.toString()), documents::open);
    var pasting = new PasteController(bench, desk.faults(), () -> view.kernel.grid().isFocused());
    var grids = new Grids(view.input.grid(), view.kernel.grid(), view.map.grid());
    var themes = new Themes(bench.options());
    worksheet = new WorksheetController(window, bench, themes, printers, desk.faults());
    about = new AboutWindow(window, bench.texts(), themes);
    var dialogs = new TransferDialogs(window, bench.texts(), themes);
    new TransferController(bench, grids, desk, documents, dialogs, actions, pasting::paste)
        .acceptDrops(drops, view);
    declareActions();
    classroom =
        new Classroom(
            view.side,
            bench,
            new Classroom.Surroundings(
                documents, actions, desk.faults(), progress, view, view.map.grid()));
    new MainMenus(bench, actions)
        .fill(view.menu, new ReadyNetworks(bench, samples), recent(), classroom.menu());
    fillToolbar();
    followService(service);
    new StatusText(bench, view.input.grid(), input.drawingProperty())
        .show(view.status.textProperty());
    new DocumentTitle(bench, documents).show(view.title.textProperty(), window.titleProperty());
    bench.texts().languageProperty().subscribe((_, _) -> drawAgain());
  }

  /// The program's own drawings hold numbers, which are written as the language does.
  private void drawAgain() {
    for (var node : view.lookupAll("*")) {
      if (node instanceof Painted && node instanceof Parent drawing) {
        drawing.requestLayout();
      }
    }
  }

  public StageDirector director() {
    return director;
  }

  /// What files may be dragged onto the window.
  public FileDrop drops() {
    return drops;
  }

  public DocumentController documents() {
    return documents;
  }

  public Classroom classroom() {
    return classroom;
  }

  public Actions actions() {
    return actions;
  }

  // --- Actions

  private void declareActions() {
    var session = bench.session();
    actions.declare(
        "newSignal",
        BootstrapIcons.SOUNDWAVE,
        "Shortcut+Shift+N",
        () -> documents.openNew(startSignal()));
    var undo =
        actions.declare("undo", BootstrapIcons.ARROW_COUNTERCLOCKWISE, "Shortcut+Z", session::undo);
    var redo = actions.declare("redo", BootstrapIcons.ARROW_CLOCKWISE, "Shortcut+Y", session::redo);
    name(undo, "action.undo", session.undoNameProperty());
    name(redo, "action.redo", session.redoNameProperty());
    actions.declare(
        "fullscreen",
        BootstrapIcons.ARROWS_FULLSCREEN,
        "F11",
        () -> window.setFullScreen(!window.isFullScreen()));
    actions.declare(
        "gallery",
        BootstrapIcons.GRID_3X3_GAP_FILL,
        "Shortcut+G",
        () -> bench.options().galleryProperty().set(!bench.options().galleryProperty().get()));
    actions.declare(
        "projector",
        BootstrapIcons.DISPLAY_FILL,
        "F9",
        () -> bench.options().projectorProperty().set(!bench.options().projectorProperty().get()));
    actions.declare("worksheet", BootstrapIcons.PRINTER, "Shortcut+P", worksheet::open);
    actions.declare("train", BootstrapIcons.GRAPH_DOWN, "F6", panels::toggleTraining);
    actions.declare("code", BootstrapIcons.CODE_SLASH, "F7", panels::toggleCode);
    LayerActions.declare(actions, layers, view.layers);
    actions.declare("network", BootstrapIcons.DIAGRAM_3, "F4", panels::toggleNetwork);
    var contribution = bench.stage().contribution().shownProperty();
    actions.declare(
        "contribution",
        BootstrapIcons.THERMOMETER_HALF,
        "Shortcut+H",
        () -> contribution.set(!contribution.get()));
    actions.declare("summary", BootstrapIcons.TABLE, "F5", panels::toggleSummary);
    actions.declare(
        "quit",
        BootstrapIcons.BOX_ARROW_RIGHT,
        "Shortcut+Q",
        () -> window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST)));
    actions.declare("theme", BootstrapIcons.CIRCLE_HALF, "F8", this::nextTheme);
    actions.declare(
        "shortcuts",
        BootstrapIcons.KEYBOARD,
        "F1",
        () -> new ShortcutSheet(bench.texts(), actions).show(view.tools));
    actions.declare("about", BootstrapIcons.INFO_CIRCLE, "", about::show);
  }

  /// The article's signal with a bump.
  private Experiment startSignal() {
    return new Experiment(
        bench.texts().get("signal.default"),
        SignalPreset.BUMP.create(SIGNAL_LENGTH, 0),
        List.of(Conv.of("conv1", new Filter(KernelPreset.BUMP.weights(), 0))));
  }

  private void name(Action action, String key, ObservableValue<Optional<EditName>> edit) {
    Runnable show =
        () -> {
          action.textProperty().unbind();
          action.setText(
              edit.getValue()
                  .map(name -> bench.texts().get(key + ".named", bench.texts().get(name.key())))
                  .orElse(bench.texts().get(key)));
          action.setDisabled(edit.getValue().isEmpty());
        };
    edit.subscribe(_ -> show.run());
    bench.texts().languageProperty().subscribe(_ -> show.run());
  }

  private void nextTheme() {
    var theme = bench.options().themeProperty();
    var dark = view.getScene().getRoot().getPseudoClassStates().contains(Themes.DARK);
    theme.set(dark ? ViewOptions.Theme.LIGHT : ViewOptions.Theme.DARK);
  }

  /// What nothing else took, an Escape closes.
  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && panels.escape()) {
      event.consume();
    }
  }

  private RecentMenu recent() {
    return new RecentMenu(bench.texts(), desk.settings(), documents::open);
  }

  private void fillToolbar() {
    view.tools.getChildren().add(view.side.chapters);
    for (var id :
        List.of("undo", "redo", "code", "theme", "projector", "fullscreen", "shortcuts")) {
      view.tools.getChildren().add(actions.button(id));
    }
  }

  // --- Status

  private void followService(EvaluationService service) {
    view.cancel.visibleProperty().bind(service.slowProperty());
    view.cancel.setOnAction(_ -> service.stopWork());
    view.progress.progressProperty().bind(service.progressProperty());
  }
}
