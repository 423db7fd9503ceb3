package org.convolens.ui.gallery;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.convolens.core.Combination;
import org.convolens.ui.style.Controls;
import org.convolens.ui.text.Texts;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// All maps of the layer on the stage in rows of tiles. Only the rows on the screen have tiles.
public final class GalleryView extends VBox {
  static final double ROW_HEIGHT = MapTile.SIDE + 44;

  /// Its tools and one row of maps.
  public static final double LEAST_HEIGHT = ROW_HEIGHT + 64;

  private static final double TILE_WIDTH = MapTile.SIDE + 18;
  private static final double SCROLL_BAR = 30;

  final ListView<Integer> rows = new ListView<>();
  final Label title = new Label();
  final TextField name = new TextField();
  final Button add;
  final Button duplicate;
  final Button delete;
  final Button earlier;
  final Button later;
  final MenuButton sets = new MenuButton();
  final Map<Combination.Kind, Button> combine = new EnumMap<>(Combination.Kind.class);
  final HBox combining = Controls.row();
  final HBox editing;
  final Button close;
  final List<MapTile> tiles = new ArrayList<>();
  private int count;
  private int columns = 1;

  public GalleryView(Texts texts) {
    getStyleClass().addAll("panel", "gallery");
    setId("gallery");
    title.setId("gallery-title");
    title.getStyleClass().addAll("panel-title", "map-title");
    title.setMinWidth(USE_PREF_SIZE);
    add = button("filter-add", BootstrapIcons.PLUS, texts, "filters.add");
    duplicate = button("filter-duplicate", BootstrapIcons.FILES, texts, "filters.duplicate");
    delete = button("filter-delete", BootstrapIcons.TRASH, texts, "filters.delete");
    earlier = button("filter-earlier", BootstrapIcons.ARROW_LEFT, texts, "filters.earlier");
    later = button("filter-later", BootstrapIcons.ARROW_RIGHT, texts, "filters.later");
    close = button("gallery-close", BootstrapIcons.X, texts, "gallery.close");
    name.setId("filter-name");
    name.setPrefColumnCount(12);
    Controls.describe(name, texts.of("filters.name"));
    name.promptTextProperty().bind(texts.of("filters.name"));
    sets.setId("filter-sets");
    sets.textProperty().bind(texts.of("filters.sets"));
    Controls.describe(sets, texts.of("filters.sets.about"));
    editing = Controls.row(name, add, duplicate, delete, earlier, later, sets);
    for (var kind : Combination.Kind.values()) {
      var key = kind.name().toLowerCase(Locale.ROOT);
      var button = new Button();
      button.setId("combine-" + key);
      button.textProperty().bind(texts.of("combine." + key));
      Controls.describe(button, texts.of("combine." + key + ".about"));
      combine.put(kind, button);
    }
    combining.getChildren().add(Controls.label(texts.of("combine"), "field-name"));
    combining.getChildren().addAll(combine.values());
    rows.setId("gallery-rows");
    rows.setFixedCellSize(ROW_HEIGHT);
    rows.setMinHeight(ROW_HEIGHT + 4);
    rows.accessibleTextProperty().bind(texts.of("gallery.about"));
    VBox.setVgrow(rows, Priority.ALWAYS);
    getChildren()
        .addAll(
            Controls.row(title, Controls.gap(), combining, Controls.gap(), editing, close), rows);
  }

  private static Button button(String id, BootstrapIcons icon, Texts texts, String key) {
    return Controls.iconButton(id, icon, texts.of(key));
  }

  /// Makes the tiles as rows come onto the screen.
  ///
  /// @param made prepares a new tile
  /// @param shown fills a tile with the map it now stands for
  void fillWith(Consumer<MapTile> made, Consumer<MapTile> shown) {
    rows.setCellFactory(_ -> new Row(made, shown));
  }

  /// Lays out so many maps in rows.
  void arrange(int maps, double width) {
    var fitting = Math.max(1, (int) ((width - SCROLL_BAR) / TILE_WIDTH));
    if (maps != count || fitting != columns) {
      count = maps;
      columns = fitting;
      rows.getItems().setAll(IntStream.range(0, Math.ceilDiv(count, columns)).boxed().toList());
      rows.refresh();
    }
  }

  /// How many pictures there are now, on the screen or not.
  public int pictures() {
    return tiles.stream().mapToInt(MapTile::pictures).sum();
  }

  int columns() {
    return columns;
  }

  void reveal(int map) {
    var row = map / columns;
    var visible = (int) (rows.getHeight() / ROW_HEIGHT);
    var shown =
        tiles.stream()
            .anyMatch(tile -> tile.index() == map && isInside(tile.getBoundsInLocal(), tile));
    if (!shown) {
      rows.scrollTo(Math.max(0, row - Math.max(0, visible - 1)));
    }
  }

  /// Whether a tile stands for a map and is on the screen, be it in part.
  boolean isSeen(MapTile tile) {
    var place = rows.sceneToLocal(tile.localToScene(tile.getBoundsInLocal()));
    return tile.index() != MapTile.NONE
        && tile.getScene() != null
        && place.getMaxY() > 0
        && place.getMinY() < rows.getHeight();
  }

  private boolean isInside(Bounds bounds, MapTile tile) {
    var place = rows.sceneToLocal(tile.localToScene(bounds));
    return place.getMinY() >= -1 && place.getMaxY() <= rows.getHeight() + 1;
  }

  private final class Row extends ListCell<Integer> {
    private final HBox line = new HBox();
    private final Consumer<MapTile> made;
    private final Consumer<MapTile> shown;

    Row(Consumer<MapTile> made, Consumer<MapTile> shown) {
      this.made = made;
      this.shown = shown;
      line.getStyleClass().add("tile-row");
      getStyleClass().add("gallery-row");
      setText("");
    }

    @Override
    protected void updateItem(Integer row, boolean empty) {
      super.updateItem(row, empty);
      setGraphic(empty ? null : line);
      while (line.getChildren().size() < columns) {
        var tile = new MapTile();
        tiles.add(tile);
        made.accept(tile);
        line.getChildren().add(tile);
      }
      for (var place = 0; place < line.getChildren().size(); place++) {
        var tile = (MapTile) line.getChildren().get(place);
        var map = empty || row == null || place >= columns ? count : row * columns + place;
        tile.become(map < count ? map : MapTile.NONE);
        tile.setManaged(place < columns);
        if (map < count) {
          shown.accept(tile);
        }
      }
    }
  }
}
