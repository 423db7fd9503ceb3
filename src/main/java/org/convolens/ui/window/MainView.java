package org.convolens.ui.window;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.controlsfx.control.StatusBar;
import org.convolens.ui.arithmetic.ArithmeticView;
import org.convolens.ui.input.InputView;
import org.convolens.ui.kernel.KernelView;
import org.convolens.ui.map.MapView;
import org.convolens.ui.style.Controls;
import org.convolens.ui.text.Texts;
import org.convolens.ui.transport.TransportView;

/// The whole window: layers, stage, arithmetic, transport and status.
public final class MainView extends BorderPane {
  public final InputView input;
  public final KernelView kernel;
  public final MapView map;
  public final ArithmeticView arithmetic;
  public final TransportView transport;
  final MenuBar menu = new MenuBar();
  final HBox tools = Controls.row();
  final Label title = new Label();
  final StatusBar status = new StatusBar();
  final ProgressBar progress = new ProgressBar();
  final Button cancel = new Button();

  public MainView(Texts texts, LayerStrip layers) {
    getStyleClass().add("main");
    input = new InputView(texts);
    kernel = new KernelView(texts);
    map = new MapView(texts);
    arithmetic = new ArithmeticView(texts);
    transport = new TransportView(texts);
    title.getStyleClass().add("document-title");
    title.setId("document-title");
    var bar = Controls.row(menu, Controls.gap(), title, Controls.gap(), tools);
    bar.getStyleClass().add("top-bar");
    setTop(new VBox(bar, layers));
    setCenter(stage());
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
    setBottom(new VBox(arithmetic, transport, status));
  }

  private GridPane stage() {
    var stage = new GridPane();
    stage.getStyleClass().add("stage");
    stage.addRow(0, input, kernel, map);
    stage.getColumnConstraints().addAll(share(36, 300), share(24, 280), share(40, 300));
    var row = new RowConstraints();
    row.setVgrow(Priority.ALWAYS);
    row.setPercentHeight(100);
    stage.getRowConstraints().add(row);
    return stage;
  }

  private static ColumnConstraints share(double percent, double least) {
    var column = new ColumnConstraints();
    column.setPercentWidth(percent);
    column.setMinWidth(least);
    column.setHgrow(Priority.ALWAYS);
    return column;
  }
}
