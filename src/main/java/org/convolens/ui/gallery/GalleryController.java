package org.convolens.ui.gallery;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.convolens.core.Combination;
import org.convolens.core.Conv;
import org.convolens.model.MapState;
import org.convolens.model.Stage;
import org.convolens.service.Background;
import org.convolens.ui.Workbench;

/// Fills the gallery with the maps of the layer on the stage and brings the one that is chosen onto
/// the stage.
public final class GalleryController {
  private static final int MOST_PIXELS = 128;

  private final GalleryView view;
  private final Workbench bench;
  private final SortedSet<Integer> picked = new TreeSet<>();
  private final Background painter = new Background("gallery");

  public GalleryController(GalleryView view, Workbench bench) {
    this.view = view;
    this.bench = bench;
    var filters = new FilterEditing(view, bench);
    view.fillWith(tile -> prepare(tile, filters), this::fill);
    view.close.setOnAction(_ -> bench.options().galleryProperty().set(false));
    view.rows.setOnKeyPressed(this::key);
    view.rows.widthProperty().subscribe(_ -> show());
    view.combine.forEach((kind, button) -> button.setOnAction(_ -> combine(kind)));
    bench.options().galleryProperty().subscribe(this::open);
    bench.stage().stageProperty().subscribe(_ -> show());
    bench.stage().filterProperty().subscribe(_ -> follow());
    bench.stage().seen().gallery(this::seen);
    bench
        .session()
        .mapProperty()
        .subscribe(state -> {
          if (state instanceof MapState.Fresh) {
            show();
          }
        });
    bench.options().colourMapProperty().subscribe(_ -> show());
    bench.options().fixedRangeProperty().subscribe(_ -> show());
    bench.texts().languageProperty().subscribe(_ -> show());
  }

  private void open(boolean open) {
    view.setVisible(open);
    show();
    if (open) {
      view.rows.requestFocus();
      follow();
    }
  }

  private int count() {
    return bench.stage().stage().map(stage -> stage.shown().channels()).orElse(0);
  }

  private int chosen() {
    return bench.stage().filterProperty().get();
  }

  // --- Gestures

  private void prepare(MapTile tile, FilterEditing filters) {
    tile.setOnMouseClicked(event -> click(tile, event));
    tile.setOnDragDetected(event -> {
      tile.startFullDrag();
      event.consume();
    });
    tile.setOnMouseDragReleased(event -> {
      if (event.getGestureSource() instanceof MapTile source) {
        filters.move(source.index(), tile.index());
      }
    });
  }

  private void click(MapTile tile, MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
      view.rows.requestFocus();
      if (event.isShortcutDown()) {
        pick(tile.index());
      } else {
        picked.clear();
        bench.stage().showFilter(tile.index());
        follow();
      }
    }
  }

  /// Chooses a map beside the one on the stage, or lets it go.
  private void pick(int map) {
    if (picked.isEmpty() && map != chosen()) {
      picked.add(chosen());
    }
    if (!picked.remove(map)) {
      picked.add(map);
    }
    bench.stage().combination().ifPresent(combination -> combine(combination.kind()));
    follow();
  }

  private void combine(Combination.Kind kind) {
    bench
        .stage()
        .combine(
            picked.size() < 2
                ? Optional.empty()
                : Optional.of(new Combination(kind, List.copyOf(picked))));
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE) {
      pick(chosen());
      event.consume();
      return;
    }
    var step =
        switch (event.getCode()) {
          case LEFT -> -1;
          case RIGHT -> 1;
          case UP -> -view.columns();
          case DOWN -> view.columns();
          default -> 0;
        };
    if (step != 0 && !event.isShortcutDown()) {
      var next = chosen() + step;
      if (next >= 0 && next < count()) {
        bench.stage().showFilter(next);
      }
      event.consume();
    }
  }

  // --- Showing

  private void show() {
    if (view.isVisible()) {
      picked.removeIf(map -> map >= count());
      view.combine.values().forEach(button -> button.setDisable(picked.size() < 2));
      view.arrange(count(), view.rows.getWidth());
      view.title.setText(bench.texts().get("gallery.title", count()));
      view.tiles.stream().filter(tile -> tile.index() < count()).forEach(this::fill);
    }
  }

  /// The maps whose tiles are on the screen.
  private BitSet seen() {
    var maps = new BitSet();
    if (view.isVisible()) {
      view.tiles.stream().filter(view::isSeen).forEach(tile -> maps.set(tile.index()));
    }
    return maps;
  }

  private void follow() {
    if (view.isVisible()) {
      view.tiles.forEach(this::describe);
      view.combine.values().forEach(button -> button.setDisable(picked.size() < 2));
      view.reveal(chosen());
    }
  }

  private void describe(MapTile tile) {
    if (tile.index() != MapTile.NONE) {
      tile.describe(nameOf(tile.index()), tile.index() == chosen(), picked.contains(tile.index()));
    }
  }

  private String nameOf(int map) {
    var number = Integer.toString(map + 1);
    return conv()
        .filter(conv -> map < conv.filters().size())
        .map(conv -> conv.filters().get(map).name())
        .filter(name -> !name.isEmpty())
        .map(name -> number + " · " + name)
        .orElse(number);
  }

  private Optional<Conv> conv() {
    return bench.stage().stage().flatMap(Stage::conv);
  }

  /// Has the pictures of a tile made; those of a tile that has gone to another map are dropped.
  private void fill(MapTile tile) {
    var stage = bench.stage().stage();
    if (tile.index() != MapTile.NONE && stage.isPresent()) {
      describe(tile);
      paint(tile, stage.get());
    } else {
      painter.forget(tile);
    }
  }

  /// Has a map painted once it is finished, unless the tile shows it already.
  private void paint(MapTile tile, Stage stage) {
    var index = tile.index();
    if (index >= stage.shown().channels() || !bench.stage().isFinished(index)) {
      return;
    }
    var look =
        new MapLook(
            stage.shown().channel(index),
            stage.conv().map(conv -> conv.filters().get(index).weights()),
            bench.options().colourMapProperty().get(),
            bench.options().fixedRangeProperty().get());
    var before = tile.look();
    painter.submit(
        tile,
        () -> before.equals(Optional.of(look)) ? Optional.<Pictures>empty() : Optional.of(of(look)),
        pictures -> {
          if (tile.index() == index) {
            pictures.ifPresent(made -> tile.show(look, made.map(), made.kernel()));
          }
        });
  }

  private static Pictures of(MapLook look) {
    return new Pictures(
        Thumbnail.ofMap(look.plane(), look.colours(), look.range(), MOST_PIXELS),
        look.weights().map(weights -> Thumbnail.ofKernel(weights, look.colours())));
  }

  private record Pictures(Thumbnail map, Optional<Thumbnail> kernel) {}
}
