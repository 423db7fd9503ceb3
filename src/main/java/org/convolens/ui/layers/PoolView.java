package org.convolens.ui.layers;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.ToggleSwitch;
import org.convolens.core.Pool;
import org.convolens.ui.kernel.PaddingChoice;
import org.convolens.ui.kernel.PaddingSides;
import org.convolens.ui.style.Controls;
import org.convolens.ui.style.MenuChoice;
import org.convolens.ui.text.Texts;

/// The settings of a pooling layer.
public final class PoolView extends VBox {
  static final int MOST = 16;

  final Map<Pool.Kind, ToggleButton> kinds = new EnumMap<>(Pool.Kind.class);
  final Label about = new Label();
  final Spinner<Integer> rows;
  final Spinner<Integer> columns;
  final Spinner<Integer> strideRows;
  final Spinner<Integer> strideColumns;
  final MenuChoice<PaddingChoice> padding;
  final PaddingSides sides;
  final ToggleSwitch countPadding;

  public PoolView(Texts texts) {
    getStyleClass().addAll("panel", "layer-panel");
    setId("pool-panel");
    rows = Controls.spinner("pool-rows", 1, MOST, 2, texts.of("pool.size.rows"));
    columns = Controls.spinner("pool-columns", 1, MOST, 2, texts.of("pool.size.columns"));
    strideRows = Controls.spinner("pool-stride-rows", 1, MOST, 2, texts.of("pool.stride.rows"));
    strideColumns =
        Controls.spinner("pool-stride-columns", 1, MOST, 2, texts.of("pool.stride.columns"));
    sides = new PaddingSides("pool-padding", MOST, texts);
    padding = PaddingChoice.control("pool-padding", texts);
    countPadding =
        Controls.toggle(
            "count-padding", texts.of("pool.countPadding"), texts.of("pool.countPadding.about"));
    countPadding.managedProperty().bind(countPadding.visibleProperty());
    about.setWrapText(true);
    about.getStyleClass().add("about");
    getChildren()
        .addAll(
            Controls.label(texts.of("pool.title"), "panel-title", "kernel-title"),
            kindButtons(texts),
            about,
            form(texts),
            countPadding);
  }

  private SegmentedButton kindButtons(Texts texts) {
    var segmented = new SegmentedButton();
    for (var kind : Pool.Kind.values()) {
      var button = new ToggleButton();
      button.setId("pool-" + kind.name().toLowerCase(java.util.Locale.ROOT));
      button.textProperty().bind(texts.of(LayerNames.key(kind)));
      kinds.put(kind, button);
      segmented.getButtons().add(button);
    }
    return segmented;
  }

  private GridPane form(Texts texts) {
    var form = new GridPane();
    form.getStyleClass().add("form");
    form.addRow(0, name(texts, "pool.size"), pair(rows, columns));
    form.addRow(1, name(texts, "stride"), pair(strideRows, strideColumns));
    form.addRow(2, name(texts, "padding"), padding);
    form.add(sides, 1, 3);
    sides.managedProperty().bind(sides.visibleProperty());
    return form;
  }

  private static HBox pair(Node first, Node second) {
    return Controls.row(first, new Label("×"), second);
  }

  private static Label name(Texts texts, String key) {
    return Controls.label(texts.of(key), "field-name");
  }
}
