package org.convolens.ui.network;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.BiPredicate;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.convolens.core.ColourMap;
import org.convolens.core.Evaluation;
import org.convolens.core.PartialEvaluation;
import org.convolens.core.ValueRange;
import org.convolens.ui.Workbench;
import org.convolens.ui.grid.Colours;
import org.convolens.ui.grid.GridContent;
import org.convolens.ui.grid.GridKeys;
import org.convolens.ui.grid.TensorGrid;

/// Shows the whole network, what the value that is pointed at depends on, and dives into a layer.
public final class NetworkController {
  private final NetworkView view;
  private final Workbench bench;
  private final Dive dive;
  private final TileWork work = new TileWork();
  private final NetworkPointing pointing;
  private boolean open;
  private boolean dived;

  /// @param stage what the network stands in for
  public NetworkController(NetworkView view, Node stage, Workbench bench) {
    this.view = view;
    this.bench = bench;
    this.dive = new Dive(view, stage);
    this.pointing = new NetworkPointing(view, bench, this::draw);
    view.close.setOnAction(_ -> enter());
    bench.session().mapProperty().subscribe(_ -> follow());
    bench.session().partialProperty().subscribe(some -> some.ifPresent(this::follow));
    bench.stage().seen().network(() -> open ? NetworkPane.MOST_TILES : 0);
    bench.options().colourMapProperty().subscribe(_ -> follow());
    bench.texts().languageProperty().subscribe(_ -> follow());
  }

  // --- In and out

  /// Whether the whole network is shown, or on its way.
  public boolean isOpen() {
    return open;
  }

  /// From a layer to the whole network, or back into it.
  public void toggle() {
    if (open) {
      enter();
    } else {
      leave();
    }
  }

  /// Comes one step back out, if the user dived into a layer, or closes the whole network.
  ///
  /// @return whether there was a step
  public boolean escape() {
    var step = open || dived;
    if (step) {
      toggle();
    }
    return step;
  }

  private void leave() {
    open = true;
    dived = false;
    pointing.begin();
    follow();
    view.pane.applyCss();
    view.pane.layout();
    dive.out(centre(stagedTile()));
    stagedTile().ifPresent(Node::requestFocus);
  }

  private Optional<TensorGrid> stagedTile() {
    return bench
        .stage()
        .index()
        .filter(index -> index + 1 < view.pane.columns().size())
        .map(index -> view.pane.columns().get(index + 1).tiles())
        .map(tiles -> tiles.get(Math.min(bench.stage().filterProperty().get(), tiles.size() - 1)));
  }

  private Point2D centre(Optional<TensorGrid> tile) {
    return tile.map(
            node -> view.sceneToLocal(node.localToScene(node.getWidth() / 2, node.getHeight() / 2)))
        .orElse(new Point2D(view.getWidth() / 2, view.getHeight() / 2));
  }

  private void enter() {
    open = false;
    dive.in(centre(stagedTile()));
  }

  /// Into one map of a layer; the input is seen on the first layer.
  private void enter(int column, int map) {
    var layer = Math.max(0, column - 1);
    if (layer < bench.session().experiment().layers().size()) {
      bench.pointer().release();
      bench.stage().showLayer(layer);
      if (column > 0) {
        bench.stage().showFilter(map);
      }
      dived = true;
      enter();
    }
  }

  // --- Showing

  private Optional<Evaluation> evaluation() {
    return bench.session().mapProperty().get().last();
  }

  private void follow() {
    if (open) {
      evaluation()
          .ifPresent(now -> {
            arrange(now);
            pointing.forgetGradients();
            draw();
            pointing.show();
          });
    }
  }

  /// Shows the maps that are finished; the others stay as they are.
  private void follow(PartialEvaluation some) {
    if (open) {
      arrange(some.evaluation());
      pointing.forgetGradients();
      draw(some.evaluation(), (column, map) -> column == 0 || some.has(column - 1, map));
    }
  }

  private void arrange(Evaluation now) {
    if (view.pane.show(NetworkSheet.contents(now, bench.texts()))) {
      listen();
    }
  }

  private void listen() {
    for (var column = 0; column < view.pane.columns().size(); column++) {
      var tiles = view.pane.columns().get(column).tiles();
      for (var map = 0; map < tiles.size(); map++) {
        listen(tiles.get(map), column, map);
      }
    }
  }

  private void listen(TensorGrid tile, int column, int map) {
    tile.setOnMouseMoved(event ->
        tile.cellAt(event.getX(), event.getY())
            .ifPresent(cell -> pointing.hover(new NetworkValue(column, map, cell))));
    tile.setOnMouseClicked(event -> click(event, tile, column, map));
    tile.setOnKeyPressed(event -> key(event, tile, column, map));
  }

  private void click(MouseEvent event, TensorGrid tile, int column, int map) {
    if (event.getButton() == MouseButton.PRIMARY && !event.isAltDown()) {
      enter(column, map);
    } else {
      tile.cellAt(event.getX(), event.getY())
          .ifPresent(cell -> pointing.togglePin(new NetworkValue(column, map, cell)));
    }
  }

  private void key(KeyEvent event, TensorGrid tile, int column, int map) {
    if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
      tile.focusCellProperty()
          .get()
          .ifPresent(cell -> pointing.togglePin(new NetworkValue(column, map, cell)));
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      enter(column, map);
      event.consume();
    } else if (GridKeys.walk(tile, event)) {
      tile.focusCellProperty()
          .get()
          .ifPresent(cell -> pointing.hover(new NetworkValue(column, map, cell)));
      event.consume();
    }
  }

  /// Draws every tile anew.
  private void draw() {
    evaluation().ifPresent(now -> draw(now, (_, _) -> true));
  }

  /// Draws some tiles, each given by its column and map.
  private void draw(Evaluation now, BiPredicate<Integer, Integer> which) {
    var drawings = new ArrayList<Runnable>();
    var columns = view.pane.columns();
    for (var column = 0; column < columns.size(); column++) {
      for (var map = 0; map < columns.get(column).tiles().size(); map++) {
        var at = column;
        var channel = map;
        var tile = columns.get(column).tiles().get(map);
        if (which.test(at, channel)) {
          drawings.add(() -> tile.show(content(now, at, channel)));
        }
      }
    }
    work.replace(drawings);
  }

  private GridContent content(Evaluation now, int column, int map) {
    var gradient = pointing.gradient(column);
    var tensor = gradient.orElse(now.inputOf(column));
    var chosen = bench.options().colourMapProperty().get();
    return gradient.isPresent()
        ? GridContent.of(
            tensor,
            map,
            new Colours(
                chosen.diverging() ? chosen : ColourMap.ORANGE_BLUE,
                ValueRange.symmetric(tensor.channel(map))))
        : NetworkSheet.content(tensor, column, map, chosen);
  }
}
