package org.convolens.ui.window;

import java.util.List;
import javafx.beans.binding.Bindings;
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
import org.convolens.ui.code.CodeView;
import org.convolens.ui.gallery.GalleryView;
import org.convolens.ui.input.InputView;
import org.convolens.ui.kernel.KernelView;
import org.convolens.ui.layers.ActivationView;
import org.convolens.ui.layers.LayerSettings;
import org.convolens.ui.layers.LayerStripView;
import org.convolens.ui.layers.PoolView;
import org.convolens.ui.layers.SummaryView;
import org.convolens.ui.lesson.SideView;
import org.convolens.ui.map.MapView;
import org.convolens.ui.network.NetworkView;
import org.convolens.ui.signal.SignalView;
import org.convolens.ui.style.Controls;
import org.convolens.ui.text.Texts;
import org.convolens.ui.training.TrainingView;
import org.convolens.ui.transport.TransportView;

/// The whole window: layers, stage, arithmetic, transport and status.
public final class MainView extends BorderPane {
  private static final double KERNEL_PERCENT = 24;
  private static final double LEAST_KERNEL_WIDTH = 292;
  private static final double INPUT_SHARE = 0.474;
  private static final double GALLERY_SHARE = 0.4;

  /// In a narrow stage the input's tools need half of what is left.
  private static final double NARROW = 860;

  private static final double SIDE_SHARE = 0.215;
  private static final double NARROWEST_SIDE = 262;
  private static final double WIDEST_SIDE = 420;

  public final LayerStripView layers;
  public final InputView input;
  public final SignalView signal;
  public final KernelView kernel;
  public final LayerSettings settings;
  public final MapView map;
  public final GalleryView gallery;
  public final NetworkView network;
  public final SummaryView summary;
  public final ArithmeticView arithmetic;
  public final TransportView transport;
  public final CodeView code;
  public final TrainingView training;
  public final SideView side;
  final Node stage;
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
    signal = new SignalView(texts);
    kernel = new KernelView(texts);
    settings = new LayerSettings(kernel, new PoolView(texts), new ActivationView(texts));
    map = new MapView(texts);
    gallery = new GalleryView(texts);
    network = new NetworkView(texts);
    summary = new SummaryView(texts);
    arithmetic = new ArithmeticView(texts);
    transport = new TransportView(texts);
    code = new CodeView(texts);
    training = new TrainingView(texts);
    side = new SideView(texts);
    title.getStyleClass().add("document-title");
    title.setId("document-title");
    var bar = Controls.row(menu, Controls.gap(), title, Controls.gap(), tools);
    bar.getStyleClass().add("top-bar");
    setTop(new VBox(bar, layers));
    setRight(new HBox(side, code, training));
    stage = stageAndGallery();
    setCenter(new StackPane(stage, network, summary));
    widthProperty().subscribe(width -> side.setPrefWidth(sideWidth(width.doubleValue())));
    status.setId("status");
    status.setText("");
    progress.setId("progress");
    progress.setPrefWidth(120);
    cancel.setId("cancel");
    cancel.textProperty().bind(texts.of("work.cancel"));
    var work = Controls.row(Controls.label(texts.of("work.running")), progress, cancel);
    work.setId("work");
    work.managedProperty().bind(work.visibleProperty());
    work.visibleProperty().bind(cancel.visibleProperty());
    status.getRightItems().add(work);
    gallery
        .visibleProperty()
        .subscribe(open ->
            setBottom(
                open ? new VBox(transport, status) : new VBox(arithmetic, transport, status)));
  }

  /// All maps, when they are shown, have the room of the arithmetic and some of the stage.
  private VBox stageAndGallery() {
    var grids = stage();
    gallery.managedProperty().bind(gallery.visibleProperty());
    var both = new VBox(grids, gallery);
    VBox.setVgrow(grids, Priority.ALWAYS);
    grids.setMinHeight(0);
    gallery.setMinHeight(Region.USE_PREF_SIZE);
    gallery
        .prefHeightProperty()
        .bind(
            Bindings.max(GalleryView.LEAST_HEIGHT, both.heightProperty().multiply(GALLERY_SHARE)));
    return both;
  }

  private static double sideWidth(double width) {
    return Math.clamp(width * SIDE_SHARE, NARROWEST_SIDE, WIDEST_SIDE);
  }

  private GridPane stage() {
    var stage = new GridPane();
    stage.getStyleClass().add("stage");
    stage.addRow(0, input, settings, map);
    stage.add(signal, 0, 0);
    List.of(input, settings, map, signal).forEach(panel -> panel.setMinWidth(0));
    List.of(input, map, signal)
        .forEach(panel -> panel.managedProperty().bind(panel.visibleProperty()));
    var columns = List.of(column(), column(), column());
    stage.getColumnConstraints().addAll(columns);
    stage.widthProperty().subscribe(_ -> share(columns, stage.getWidth()));
    signal.visibleProperty().subscribe(_ -> share(columns, stage.getWidth()));
    var row = new RowConstraints();
    row.setVgrow(Priority.ALWAYS);
    row.setPercentHeight(100);
    stage.getRowConstraints().add(row);
    return stage;
  }

  /// The kernel's settings need their width in a small window; the pictures have the rest.
  private void share(List<ColumnConstraints> columns, double width) {
    var kernel = Math.max(KERNEL_PERCENT, 100 * LEAST_KERNEL_WIDTH / Math.max(1, width));
    var rest = 100 - kernel;
    var first = signal.isVisible() ? 1 : width < NARROW ? 0.5 : INPUT_SHARE;
    columns.get(0).setPercentWidth(rest * first);
    columns.get(1).setPercentWidth(kernel);
    columns.get(2).setPercentWidth(rest * (1 - first));
  }

  /// Sets the stage for a signal or for a picture.
  void showSignal(boolean signals) {
    input.setVisible(!signals);
    map.setVisible(!signals);
    signal.setVisible(signals);
    GridPane.setColumnSpan(settings, signals ? 2 : 1);
  }

  private static ColumnConstraints column() {
    var column = new ColumnConstraints();
    column.setHgrow(Priority.ALWAYS);
    return column;
  }
}
