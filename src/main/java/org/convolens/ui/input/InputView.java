package org.convolens.ui.input;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.convolens.model.paint.Tool;
import org.convolens.ui.grid.TensorGrid;
import org.convolens.ui.style.Controls;
import org.convolens.ui.text.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// The picture that is painted, with its tools.
public final class InputView extends VBox {
  private static final int MOST_CELLS = 512;

  final TensorGrid grid = new TensorGrid();
  final Map<Tool, ToggleButton> tools = new EnumMap<>(Tool.class);
  final Slider value = new Slider(0, 1, 1);
  final Label valueText = new Label("1");
  final Region swatch = new Region();
  final Spinner<Integer> rows;
  final Spinner<Integer> columns;
  final MenuButton presets = new MenuButton();
  final Label shape = new Label();
  final Label origin = new Label();
  private final HBox sizes;
  private final HBox painting;

  public InputView(Texts texts) {
    getStyleClass().addAll("panel", "input-panel");
    rows = Controls.spinner("input-rows", 1, MOST_CELLS, 8, texts.of("input.rows"));
    columns = Controls.spinner("input-columns", 1, MOST_CELLS, 8, texts.of("input.columns"));
    grid.setId("input-grid");
    presets.setId("input-presets");
    presets.textProperty().bind(texts.of("input.presets"));
    Controls.describe(presets, texts.of("input.presets.about"));
    value.setId("paint-value");
    value.setBlockIncrement(0.1);
    Controls.describe(value, texts.of("input.value"));
    value.setPrefWidth(84);
    value.setMinWidth(40);
    swatch.getStyleClass().add("swatch");
    valueText.getStyleClass().add("value-text");
    shape.getStyleClass().add("shape-text");
    origin.setId("input-origin");
    origin.getStyleClass().add("shape-text");
    origin.setMinWidth(0);
    sizes = Controls.row(rows, new Label("×"), columns);
    painting = Controls.row(toolButtons(texts), Controls.gap(), swatch, value, valueText);
    painting.managedProperty().bind(painting.visibleProperty());
    sizes.managedProperty().bind(sizes.visibleProperty());
    presets.managedProperty().bind(presets.visibleProperty());
    getChildren()
        .addAll(
            Controls.row(
                Controls.label(texts.of("input.title"), "panel-title", "input-title"),
                origin,
                Controls.gap(),
                sizes),
            painting,
            grid,
            Controls.row(presets, Controls.gap(), shape));
    VBox.setVgrow(grid, Priority.ALWAYS);
  }

  /// Offers the tools that paint, or only shows what a deeper layer is given.
  void showPainted(boolean painted) {
    sizes.setVisible(painted);
    painting.setVisible(painted);
    presets.setVisible(painted);
  }

  private SegmentedButton toolButtons(Texts texts) {
    var segmented = new SegmentedButton();
    for (var tool : Tool.values()) {
      var name = tool.name().toLowerCase(java.util.Locale.ROOT);
      var button = Controls.iconToggle("tool-" + name, icon(tool), texts.of("tool." + name));
      tools.put(tool, button);
      segmented.getButtons().add(button);
    }
    return segmented;
  }

  private static Ikon icon(Tool tool) {
    return switch (tool) {
      case PENCIL -> BootstrapIcons.PENCIL_FILL;
      case BRUSH -> BootstrapIcons.BRUSH_FILL;
      case LINE -> BootstrapIcons.SLASH;
      case RECTANGLE -> BootstrapIcons.SQUARE;
      case FILL -> BootstrapIcons.PAINT_BUCKET;
      case ERASER -> BootstrapIcons.ERASER_FILL;
      case MOVE -> BootstrapIcons.ARROWS_MOVE;
    };
  }

  /// Where the cells are drawn.
  public TensorGrid grid() {
    return grid;
  }
}
