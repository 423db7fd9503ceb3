package org.convolens.ui.input;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.convolens.model.channels.Depth;
import org.convolens.model.paint.Tool;
import org.convolens.ui.grid.TensorGrid;
import org.convolens.ui.style.Controls;
import org.convolens.ui.style.Presence;
import org.convolens.ui.style.ToggleRow;
import org.convolens.ui.text.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// The picture that is painted, with its tools.
public final class InputView extends VBox {
  /// Stands for all channels together.
  static final int ALL = -1;

  private static final int MOST_CELLS = 2048;

  final TensorGrid grid = new TensorGrid();
  final Map<Tool, ToggleButton> tools = new EnumMap<>(Tool.class);
  final Slider value = new Slider(0, 1, 1);
  final Label valueText = new Label("1");
  final Region swatch = new Region();
  final Spinner<Integer> rows;
  final Spinner<Integer> columns;
  final Spinner<Integer> channels;
  final ColorPicker colour = new ColorPicker();
  final SegmentedButton planes = new SegmentedButton();
  final MenuButton presets = new MenuButton();
  final Label origin = new Label();
  final ToggleButton through = new ToggleButton();
  final ToggleButton contribution;
  private final HBox sizes;
  private final FlowPane painting;

  public InputView(Texts texts) {
    getStyleClass().addAll("panel", "input-panel");
    rows = Controls.spinner("input-rows", 1, MOST_CELLS, 8, texts.of("input.rows"));
    columns = Controls.spinner("input-columns", 1, MOST_CELLS, 8, texts.of("input.columns"));
    channels = Controls.spinner("input-channels", 1, Depth.MOST, 1, texts.of("input.channels"));
    channels.getStyleClass().add("depth-spinner");
    grid.setId("input-grid");
    presets.setId("input-presets");
    presets.setGraphic(FontIcon.of(BootstrapIcons.IMAGES));
    presets.textProperty().bind(texts.of("input.presets"));
    Controls.describe(presets, texts.of("input.presets.about"));
    value.setId("paint-value");
    value.setBlockIncrement(0.1);
    Controls.describe(value, texts.of("input.value"));
    value.setPrefWidth(84);
    value.setMinWidth(40);
    colour.setId("paint-colour");
    colour.managedProperty().bind(colour.visibleProperty());
    value.managedProperty().bind(value.visibleProperty());
    swatch.managedProperty().bind(swatch.visibleProperty());
    valueText.managedProperty().bind(valueText.textProperty().isNotEmpty());
    planes.setId("planes");
    Controls.describe(colour, texts.of("input.colour"));
    swatch.getStyleClass().add("swatch");
    valueText.getStyleClass().add("value-text");
    origin.setId("input-origin");
    origin.getStyleClass().add("shape-text");
    origin.setMinWidth(0);
    through.setId("look-through");
    through.textProperty().bind(texts.of("input.through"));
    Controls.describe(through, texts.of("input.through.about"));
    through.getStyleClass().add("look-through");
    contribution =
        Controls.iconToggle(
            "input-contribution", BootstrapIcons.THERMOMETER_HALF, texts.of("action.contribution"));
    sizes = Controls.row(rows, new Label("×"), columns, new Label("×"), channels);
    var group = new ToggleGroup();
    painting =
        Controls.wrapping(
            toolButtons(texts, group, Tool.PENCIL, Tool.BRUSH, Tool.LINE, Tool.RECTANGLE),
            toolButtons(texts, group, Tool.FILL, Tool.ERASER, Tool.MOVE),
            inks());
    var planesRow = Controls.row(planes);
    planesRow.visibleProperty().bind(Bindings.isNotEmpty(planes.getButtons()));
    var head = Controls.wrapping();
    Presence.fill(
        head,
        Controls.label(texts.of("input.title"), "panel-title", "input-title"),
        origin,
        through,
        contribution,
        presets,
        sizes);
    sizes.maxWidthProperty().bind(head.widthProperty());
    Presence.fill(this, head, painting, planesRow, grid);
    VBox.setVgrow(grid, Priority.ALWAYS);
  }

  private HBox inks() {
    var row = Controls.row();
    Presence.fill(row, colour, swatch, value, valueText);
    return row;
  }

  /// Offers the tools that paint, or only shows what a deeper layer is given.
  void showPainted(boolean painted) {
    sizes.setVisible(painted);
    painting.setVisible(painted);
    presets.setVisible(painted);
  }

  /// Some of the tools, of which one is chosen among all of the group.
  private SegmentedButton toolButtons(Texts texts, ToggleGroup group, Tool... some) {
    var segmented = new SegmentedButton();
    segmented.setToggleGroup(group);
    for (var tool : some) {
      var name = tool.name().toLowerCase(java.util.Locale.ROOT);
      var button = Controls.iconToggle("tool-" + name, icon(tool), texts.of("tool." + name));
      tools.put(tool, button);
      segmented.getButtons().add(button);
    }
    return segmented;
  }

  /// One button a channel and one for all together; none when there is only one channel.
  void showPlanes(List<String> names, int chosen, IntConsumer choice) {
    if (planes.getButtons().size() != (names.isEmpty() ? 0 : names.size() + 1)) {
      var group = new ToggleGroup();
      planes.getButtons().clear();
      for (var plane = ALL; plane < names.size() && !names.isEmpty(); plane++) {
        planes.getButtons().add(planeButton(plane, group, choice));
      }
      ToggleRow.of(planes.getButtons());
    }
    for (var index = 0; index < planes.getButtons().size(); index++) {
      var button = planes.getButtons().get(index);
      button.setText(index == 0 ? String.join("", names) : names.get(index - 1));
      button.setSelected(index + ALL == chosen);
    }
  }

  private static ToggleButton planeButton(int plane, ToggleGroup group, IntConsumer choice) {
    var button = new ToggleButton();
    button.setId(plane == ALL ? "plane-all" : "plane-" + (plane + 1));
    button.getStyleClass().add("plane-button");
    button.setToggleGroup(group);
    button.setOnAction(_ -> {
      button.setSelected(true);
      choice.accept(plane);
    });
    return button;
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
