package org.convolens.ui.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.controlsfx.control.StatusBar;
import org.convolens.app.ConvolensWindow;
import org.convolens.app.Home;
import org.convolens.app.Opening;
import org.convolens.core.Conv;
import org.convolens.core.Experiment;
import org.convolens.core.Filter;
import org.convolens.core.Tensor;
import org.convolens.files.Folders;
import org.convolens.model.Playback;
import org.convolens.model.kernel.KernelPreset;
import org.convolens.model.paint.InputPreset;
import org.convolens.ui.grid.TensorGrid;
import org.convolens.ui.signal.SignalChart;
import org.convolens.ui.style.Themes;
import org.convolens.ui.text.NumberText;
import org.convolens.ui.text.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// The whole window with the article's vertical line, and what a test does and sees in it.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
abstract class UiTest {
  static final String INPUT = "#input-grid";
  static final String KERNEL = "#kernel-grid";
  static final String MAP = "#map-grid";

  ConvolensWindow window;
  final NamedFiles choice = new NamedFiles();
  FxRobot robot;
  @TempDir Path own;
  final NamedPrinters printers = new NamedPrinters();
  private Home home;

  @BeforeEach
  void openWindow(FxRobot hand) throws TimeoutException {
    robot = hand;
    FxToolkit.registerPrimaryStage();
    FxToolkit.registerStage(Stage::new);
    FxToolkit.setupStage(this::open);
    await(() ->
        window.bench().session().mapProperty().get() instanceof org.convolens.model.MapState.Fresh);
  }

  private void open(Stage stage) {
    Themes.loadFonts();
    home = Home.in(new Folders(own.resolve("settings"), own.resolve("state")));
    home.keeper().follow();
    open(stage, Opening.on(start()));
  }

  void open(Stage stage, Opening opening) {
    open(stage, opening, Locale.ENGLISH);
  }

  void open(Stage stage, Opening opening, Locale language) {
    window = new ConvolensWindow(stage, new Texts(language), opening, home, choice, printers);
    stage.setWidth(1000);
    stage.setHeight(940);
    stage.show();
  }

  /// What the window opens on.
  Experiment start() {
    return article();
  }

  @AfterEach
  void closeWindow() {
    robot.interact(() -> {
      stage().hide();
      home.close();
      NumberText.follow(new Texts(Locale.ENGLISH));
    });
  }

  Home home() {
    return home;
  }

  Stage stage() {
    return (Stage) window.view().getScene().getWindow();
  }

  static Experiment article() {
    return experiment(InputPreset.VERTICAL_LINE.create(8, 8, 0), KernelPreset.VERTICAL_LINE);
  }

  static Experiment experiment(Tensor input, KernelPreset kernel) {
    return new Experiment(
        "Line", input, List.of(Conv.of("conv1", new Filter(kernel.weights(), 0))));
  }

  // --- What is there

  Experiment experiment() {
    return window.bench().session().experiment();
  }

  Tensor input() {
    return experiment().input();
  }

  Conv conv() {
    return (Conv) experiment().layers().getFirst();
  }

  Tensor weights() {
    return conv().filters().getFirst().weights();
  }

  /// The map as its grid shows it, not as the model has it.
  Tensor map() {
    return grid(MAP).content().tensor();
  }

  Playback playback() {
    return window.bench().playback();
  }

  TensorGrid grid(String id) {
    return robot.lookup(id).queryAs(TensorGrid.class);
  }

  String text(String id) {
    return robot.lookup(id).<Labeled>query().getText();
  }

  String status() {
    return robot.lookup("#status").queryAs(StatusBar.class).getText();
  }

  List<String> formula() {
    return robot
        .from(robot.lookup("#formula").<javafx.scene.Node>query())
        .lookup(".formula-part")
        .<Label>queryAll()
        .stream()
        .map(Label::getText)
        .toList();
  }

  static float[] row(Tensor tensor, int row) {
    var values = new float[tensor.columns()];
    for (var column = 0; column < values.length; column++) {
      values[column] = tensor.get(row, column);
    }
    return values;
  }

  // --- What is done

  void show(Experiment other) {
    robot.interact(() -> window.bench().session().open(other));
    await(() ->
        window.bench().session().mapProperty().get() instanceof org.convolens.model.MapState.Fresh);
  }

  Point2D cell(String id, double row, double column) {
    var grid = grid(id);
    var bounds = grid.boundsOf(row, column);
    return grid.localToScreen(
        bounds.getMinX() + bounds.getWidth() / 2, bounds.getMinY() + bounds.getHeight() / 2);
  }

  SignalChart chart() {
    return robot.lookup("#signal-chart").queryAs(SignalChart.class);
  }

  Point2D place(String part, int index) {
    var bounds = chart().boundsOf(part, index);
    return chart()
        .localToScreen(
            bounds.getMinX() + bounds.getWidth() / 2, bounds.getMinY() + bounds.getHeight() / 2);
  }

  void drag(int fromRow, int fromColumn, int toRow, int toColumn) {
    robot.drag(cell(INPUT, fromRow, fromColumn)).moveTo(cell(INPUT, toRow, toColumn)).drop();
  }

  /// Turns the wheel over a cell; the headless platform has no wheel of its own.
  void wheel(String id, int row, int column, int steps, boolean control) {
    var grid = grid(id);
    var bounds = grid.boundsOf(row, column);
    var place = grid.localToScene(bounds.getMinX() + 2, bounds.getMinY() + 2);
    var x = place.getX();
    var y = place.getY();
    var turn =
        new ScrollEvent(
            ScrollEvent.SCROLL,
            x,
            y,
            x,
            y,
            false,
            control,
            false,
            false,
            false,
            false,
            0,
            40.0 * steps,
            0,
            0,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            null);
    robot.interact(() -> Event.fireEvent(grid, turn));
  }

  void press(KeyCode modifier, KeyCode key) {
    robot.press(modifier).type(key).release(modifier);
  }

  /// Types a number into a spinner, as a user would.
  void enter(String spinner, String number) {
    robot.doubleClickOn(robot.lookup(spinner).queryAs(Spinner.class).getEditor());
    press(KeyCode.CONTROL, KeyCode.A);
    robot.write(number).type(KeyCode.ENTER);
  }

  void slide(String id, double value) {
    var slider = robot.lookup(id).queryAs(Slider.class);
    robot.interact(() -> slider.setValue(value));
  }

  /// Clicks a button of a dialog, once its window has the focus and rests where it was put: a
  /// window manager moves a new window.
  void clickInDialog(String button) {
    var node = robot.lookup(button).query();
    var place = new AtomicReference<Bounds>();
    await(() -> {
      var now = node.localToScreen(node.getLayoutBounds());
      return now.equals(place.getAndSet(now)) && node.getScene().getWindow().isFocused();
    });
    robot.clickOn(node);
  }

  static void await(BooleanSupplier condition) {
    await(condition, "it");
  }

  static void await(BooleanSupplier condition, String what) {
    try {
      WaitForAsyncUtils.waitFor(
          15,
          TimeUnit.SECONDS,
          () -> WaitForAsyncUtils.waitForAsyncFx(5000, condition::getAsBoolean));
    } catch (TimeoutException e) {
      throw new AssertionError(what + " did not come about in time", e);
    }
  }
}
