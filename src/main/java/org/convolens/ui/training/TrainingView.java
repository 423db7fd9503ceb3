package org.convolens.ui.training;

import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.convolens.model.kernel.KernelPreset;
import org.convolens.ui.grid.TensorGrid;
import org.convolens.ui.style.Controls;
import org.convolens.ui.text.Texts;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// A hidden filter's map to learn from, what training needs, and how the loss falls.
public final class TrainingView extends VBox {
  private static final int MOST_STEPS = 2000;
  private static final int USUAL_STEPS = 200;

  final Button close;
  final ComboBox<KernelPreset> hidden = new ComboBox<>();
  final TensorGrid target = new TensorGrid();
  final ComboBox<Double> rate = new ComboBox<>();
  final ComboBox<Double> momentum = new ComboBox<>();
  final Spinner<Integer> steps;
  final Button random = new Button();
  final Button train = new Button();
  final Label state = new Label();
  final LossCurve curve = new LossCurve();
  private final VBox content;

  public TrainingView(Texts texts) {
    setId("training-panel");
    getStyleClass().addAll("panel", "training-panel");
    managedProperty().bind(visibleProperty());
    close = Controls.iconButton("training-close", BootstrapIcons.X, texts.of("training.close"));
    steps =
        Controls.spinner("training-steps", 1, MOST_STEPS, USUAL_STEPS, texts.of("training.steps"));
    hidden.setId("training-hidden");
    rate.setId("training-rate");
    momentum.setId("training-momentum");
    rate.getItems().setAll(0.003, 0.01, 0.03, 0.1, 0.3, 1.0);
    rate.setValue(0.03);
    momentum.getItems().setAll(0.0, 0.5, 0.9);
    momentum.setValue(0.9);
    target.setId("training-target");
    random.setId("training-random");
    random.textProperty().bind(texts.of("training.random"));
    train.setId("training-start");
    train.getStyleClass().add("accent");
    train.setMaxWidth(Double.MAX_VALUE);
    state.setId("training-state");
    state.setWrapText(true);
    state.getStyleClass().add("about");
    Controls.describe(hidden, texts.of("training.hidden.about"));
    Controls.describe(rate, texts.of("training.rate"));
    Controls.describe(momentum, texts.of("training.momentum"));
    Controls.describe(random, texts.of("training.random.about"));
    hidden.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(hidden, Priority.ALWAYS);
    HBox.setHgrow(train, Priority.ALWAYS);
    var title =
        Controls.row(
            Controls.label(texts.of("training.title"), "panel-title"), Controls.gap(), close);
    content = content(texts);
    getChildren().addAll(title, scrolled(content));
  }

  private VBox content(Texts texts) {
    var about = Controls.label(texts.of("training.about"), "about");
    about.setWrapText(true);
    about.setMinHeight(USE_PREF_SIZE);
    var all =
        new VBox(
            about,
            Controls.row(Controls.label(texts.of("training.hidden"), "field-name"), hidden),
            Controls.row(random, train),
            Controls.label(texts.of("training.target"), "small-title", "map-title"),
            target,
            curve,
            state,
            settings(texts));
    all.getStyleClass().add("training-content");
    return all;
  }

  /// Gives the first of its choices the focus.
  public void takeFocus() {
    content.requestFocusTraversal(TraversalDirection.NEXT);
  }

  /// In a small window the panel scrolls instead of pushing the transport out.
  private static ScrollPane scrolled(VBox content) {
    var scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setMinHeight(0);
    scroll.setPrefHeight(0);
    scroll.getStyleClass().addAll("edge-to-edge", "settings-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    return scroll;
  }

  private GridPane settings(Texts texts) {
    var form = new GridPane();
    form.getStyleClass().add("form");
    form.addRow(0, Controls.label(texts.of("training.rate"), "field-name"), rate);
    form.addRow(1, Controls.label(texts.of("training.momentum"), "field-name"), momentum);
    form.addRow(2, Controls.label(texts.of("training.steps"), "field-name"), steps);
    return form;
  }
}
