package org.convolens.ui.window;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.StatusBar;
import org.convolens.ui.arithmetic.ArithmeticView;
import org.convolens.ui.gallery.GalleryView;
import org.convolens.ui.input.InputView;
import org.convolens.ui.kernel.KernelView;
import org.convolens.ui.layers.LayerSettings;
import org.convolens.ui.layers.LayerStripView;
import org.convolens.ui.lesson.SideView;
import org.convolens.ui.map.MapView;
import org.convolens.ui.style.Controls;
import org.convolens.ui.text.Texts;
import org.convolens.ui.transport.TransportView;

/// The whole window: layers, stage, arithmetic, transport and status.
public final class MainView extends BorderPane {
  private static final double KERNEL_PERCENT = 24;
  private static final double LEAST_KERNEL_WIDTH = 292;

  /// In sizes of the text: the kernel's fields grow with it.
  private static final double LEAST_KERNEL_EMS = 18;

  private static final double INPUT_SHARE = 0.474;
  private static final double GALLERY_SHARE = 0.4;

  /// In a narrow stage the input's tools need half of what is left.
  private static final double NARROW = 860;

  private static final double SIDE_SHARE = 0.215;
  private static final double NARROWEST_SIDE = 262;
  private static final double WIDEST_SIDE = 420;

  public final LayerStripView layers;
  public final InputView input;
  public final KernelView kernel;
  public final LayerSettings settings;
  public final MapView map;
  public final ArithmeticView arithmetic;
  public final TransportView transport;
  public final SideView side;
  final Node stage;
  private final GridPane grids = new GridPane();
  private final List<ColumnConstraints> columns = List.of(column(), column(), column());
  private final HBox beside;
  private final StackPane centre;
  private final VBox stageAndGallery;
  private final FocusKeeper focus;
  private final BooleanProperty signals = new SimpleBooleanProperty();
  final MenuBar menu = new MenuBar();
  final HBox tools = Controls.row();
  final Label title = new Label();
  final StatusBar status = new StatusBar();
  final ProgressBar progress = new ProgressBar();
  final Button cancel = new Button();

  public MainView(Texts texts) {
    getStyleClass().add("main");
    layers = new LayerStripView(texts);
    input = new InputView(texts);
    kernel = new KernelView(texts);
    settings = new LayerSettings(kernel);
    map = new MapView(texts);
    arithmetic = new ArithmeticView(texts);
    transport = new TransportView(texts);
    side = new SideView(texts);
    title.getStyleClass().add("document-title");
    title.setId("document-title");
    title.setMinWidth(0);
    List.of(menu, tools).forEach(part -> part.setMinWidth(Region.USE_PREF_SIZE));
    var bar = Controls.row(menu, Controls.gap(), title, Controls.gap(), tools);
    bar.getStyleClass().add("top-bar");
    setTop(new VBox(bar, layers));
    beside = new HBox(side);
    focus =
        new FocusKeeper(this, tools, () -> signals.get() ? lookup("#signal-chart") : input.grid());
    lendFocus(side.lesson, () -> {});
    lendFocus(side.predict, () -> {});
    setRight(beside);
    fillGrids();
    stageAndGallery = new VBox(grids);
    VBox.setVgrow(grids, Priority.ALWAYS);
    grids.setMinHeight(0);
    stage = stageAndGallery;
    centre = new StackPane(stage);
    setCenter(centre);
    widthProperty().subscribe(width -> side.setPrefWidth(sideWidth(width.doubleValue())));
    status.setId("status");
    status.setText("");
    status.setFocusTraversable(false);
    progress.setId("progress");
    progress.setPrefWidth(120);
    cancel.setId("cancel");
    cancel.textProperty().bind(texts.of("work.cancel"));
    var work = Controls.row(Controls.label(texts.of("work.running")), progress, cancel);
    work.setId("work");
    cancel.setVisible(false);
    cancel
        .visibleProperty()
        .subscribe(slow -> status.getRightItems().setAll(slow ? List.of(work) : List.of()));
    setBottom(new VBox(arithmetic, transport, status));
  }

  /// All maps, when they are shown, have the room of the arithmetic and some of the stage.
  void addGallery(GalleryView gallery) {
    gallery.managedProperty().bind(gallery.visibleProperty());
    gallery.setMinHeight(Region.USE_PREF_SIZE);
    gallery
        .prefHeightProperty()
        .bind(
            Bindings.max(
                GalleryView.LEAST_HEIGHT,
                stageAndGallery.heightProperty().multiply(GALLERY_SHARE)));
    stageAndGallery.getChildren().add(gallery);
    gallery
        .visibleProperty()
        .subscribe(open ->
            setBottom(
                open ? new VBox(transport, status) : new VBox(arithmetic, transport, status)));
  }

  void addBeside(Node panel) {
    beside.getChildren().add(panel);
  }

  /// Gives a panel the focus while it is open.
  ///
  /// @param take gives the focus to what is of use in it
  void lendFocus(Node panel, Runnable take) {
    focus.lend(panel, take);
  }

  /// What hides the stage while it is visible, and what stands in its place.
  void addOverStage(Node panel) {
    centre.getChildren().add(panel);
  }

  void addInPlaceOfStage(Node panel) {
    centre.getChildren().add(1, panel);
  }

  void addSignal(Node signal) {
    signal.managedProperty().bind(signal.visibleProperty());
    signal.visibleProperty().bind(signals);
    grids.add(signal, 0, 0);
  }

  private static double sideWidth(double width) {
    return Math.clamp(width * SIDE_SHARE, NARROWEST_SIDE, WIDEST_SIDE);
  }

  private void fillGrids() {
    grids.getStyleClass().add("stage");
    grids.addRow(0, input, settings, map);
    List.of(input, settings, map).forEach(panel -> panel.setMinWidth(0));
    List.of(input, map).forEach(panel -> panel.managedProperty().bind(panel.visibleProperty()));
    grids.getColumnConstraints().addAll(columns);
    grids.widthProperty().subscribe(_ -> shareWidth());
    signals.subscribe(_ -> shareWidth());
    title.fontProperty().subscribe(_ -> shareWidth());
    var row = new RowConstraints();
    row.setVgrow(Priority.ALWAYS);
    row.setPercentHeight(100);
    grids.getRowConstraints().add(row);
  }

  /// The kernel's settings need their width in a small window; the pictures have the rest.
  private void shareWidth() {
    var width = grids.getWidth();
    var least = Math.max(LEAST_KERNEL_WIDTH, LEAST_KERNEL_EMS * title.getFont().getSize());
    var kernel = Math.max(KERNEL_PERCENT, 100 * least / Math.max(1, width));
    var rest = 100 - kernel;
    var first = signals.get() ? 1 : width < NARROW ? 0.5 : INPUT_SHARE;
    columns.get(0).setPercentWidth(rest * first);
    columns.get(1).setPercentWidth(kernel);
    columns.get(2).setPercentWidth(rest * (1 - first));
  }

  /// Sets the stage for a signal or for a picture.
  void showSignal(boolean signal) {
    input.setVisible(!signal);
    map.setVisible(!signal);
    signals.set(signal);
    GridPane.setColumnSpan(settings, signal ? 2 : 1);
  }

  private static ColumnConstraints column() {
    var column = new ColumnConstraints();
    column.setHgrow(Priority.ALWAYS);
    return column;
  }
}
