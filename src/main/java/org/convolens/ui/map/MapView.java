package org.convolens.ui.map;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.ToggleSwitch;
import org.convolens.ui.grid.TensorGrid;
import org.convolens.ui.style.Controls;
import org.convolens.ui.style.Presence;
import org.convolens.ui.text.Texts;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// The feature map as a heatmap, with its legend.
public final class MapView extends VBox {
  /// In a panel narrower than this the map needs the room of its scale.
  private static final double ROOM_FOR_LEGEND = 200;

  private static final double ROOM_BETWEEN = 18;

  final TensorGrid grid = new TensorGrid();
  final Legend legend = new Legend();
  final ToggleSwitch relu;
  final Button colours;
  final ToggleButton gallery;
  final Button addFilter = new Button();
  final Label message = new Label();
  final Label shape = new Label();
  final Label readout = new Label();
  final Label facts = new Label();
  final Label after = new Label();
  final Label combination = new Label();
  final Label badge = new Label();
  final StackPane stack = new StackPane();
  private final Label title;
  private final HBox head;
  private final HBox tools;

  public MapView(Texts texts) {
    getStyleClass().addAll("panel", "map-panel");
    grid.setId("map-grid");
    legend.setId("map-legend");
    relu = Controls.toggle("relu", texts.of("map.relu"), texts.of("map.relu.about"));
    colours = Controls.iconButton("map-colours", BootstrapIcons.PALETTE, texts.of("map.colours"));
    gallery =
        Controls.iconToggle(
            "map-gallery", BootstrapIcons.GRID_3X3_GAP_FILL, texts.of("action.gallery"));
    message.setId("map-message");
    message.setWrapText(true);
    message.getStyleClass().add("map-message");
    message.visibleProperty().bind(message.textProperty().isNotEmpty());
    addFilter.setId("add-filter");
    addFilter.textProperty().bind(texts.of("map.addFilter"));
    shape.setId("map-shape");
    shape.getStyleClass().add("shape-text");
    readout.setId("map-readout");
    readout.getStyleClass().add("shape-text");
    var empty = new VBox(addFilter);
    empty.getStyleClass().add("empty");
    empty.visibleProperty().bind(addFilter.visibleProperty());
    badge.setId("shift-badge");
    badge.getStyleClass().add("shift-badge");
    badge.setMinWidth(0);
    badge
        .visibleProperty()
        .bind(badge.textProperty().isNotEmpty().and(readout.textProperty().isEmpty()));
    badge.managedProperty().bind(badge.visibleProperty());
    // A move leaves the shape as it was; its sentence needs the room.
    shape.visibleProperty().bind(badge.visibleProperty().not());
    shape.managedProperty().bind(shape.visibleProperty());
    facts.setId("map-facts");
    facts.setMinWidth(0);
    facts.getStyleClass().add("shape-text");
    after.setId("map-after");
    after.getStyleClass().add("map-after");
    after.setMinWidth(0);
    after.managedProperty().bind(after.textProperty().isNotEmpty());
    combination.setId("map-combination");
    combination.getStyleClass().add("combination-name");
    Presence.fill(stack, grid, empty);
    stack.getChildren().add(message);
    stack.setMinSize(80, 80);
    HBox.setHgrow(stack, Priority.ALWAYS);
    var scale = new HBox(legend);
    List.of(scale, colours, facts)
        .forEach(part -> {
          part.visibleProperty().bind(widthProperty().greaterThan(ROOM_FOR_LEGEND));
          part.managedProperty().bind(part.visibleProperty());
        });
    var body = new HBox(stack, scale);
    body.getStyleClass().add("map-body");
    VBox.setVgrow(body, Priority.ALWAYS);
    title = Controls.label(texts.of("map.title"), "panel-title", "map-title");
    head = Controls.row(title, after, combination, Controls.gap());
    tools = Controls.row(relu, gallery, colours);
    tools.setMinWidth(USE_PREF_SIZE);
    head.getChildren().add(tools);
    getChildren().addAll(head, body, Controls.row(readout, badge, Controls.gap(), facts, shape));
    widthProperty().subscribe(this::placeTools);
    title.widthProperty().subscribe(this::placeTools);
    after.widthProperty().subscribe(this::placeTools);
  }

  /// The tools stand beside the title, or below it where the title would be cut off.
  private void placeTools() {
    var room = getWidth() - snappedLeftInset() - snappedRightInset();
    var needed =
        title.prefWidth(-1)
            + (after.isManaged() ? after.prefWidth(-1) + head.getSpacing() : 0)
            + combination.prefWidth(-1)
            + tools.prefWidth(-1)
            + ROOM_BETWEEN;
    var beside = room >= needed || getWidth() == 0;
    if (beside != head.getChildren().contains(tools)) {
      if (beside) {
        getChildren().remove(tools);
        head.getChildren().add(tools);
      } else {
        head.getChildren().remove(tools);
        getChildren().add(1, tools);
      }
    }
  }

  /// What is wrong with the map, empty when nothing is.
  public ObservableValue<String> complaint() {
    return message.textProperty();
  }

  /// Where the cells are drawn.
  public TensorGrid grid() {
    return grid;
  }

  /// Which colour means which value.
  public Region legend() {
    return legend;
  }
}
