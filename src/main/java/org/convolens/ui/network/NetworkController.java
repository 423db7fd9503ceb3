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
import org.convolens.core.Reach;
import org.convolens.core.Tensor;
import org.convolens.core.ValueRange;
import org.convolens.core.gradient.Gradients;
import org.convolens.model.Pointing;
import org.convolens.model.paint.Cell;
import org.convolens.service.ContributionService;
import org.convolens.ui.Workbench;
import org.convolens.ui.grid.Colours;
import org.convolens.ui.grid.GridContent;
import org.convolens.ui.grid.GridKeys;
import org.convolens.ui.grid.GridMarks;
import org.convolens.ui.grid.TensorGrid;
import org.convolens.ui.text.NumberText;

/// Shows the whole network, what the value that is pointed at depends on, and dives into a layer.
public final class NetworkController {
  private final NetworkView view;
  private final Workbench bench;
  private final Dive dive;
  private final TileWork work = new TileWork();
  private final ContributionService contributions = new ContributionService();
  private Optional<Value> pointed = Optional.empty();
  private Optional<Gradients> gradients = Optional.empty();
  private boolean open;
  private boolean dived;

  /// A value in the network.
  ///
  /// @param column 0 for the input, else one more than the layer's index
  private record Value(int column, int map, Cell cell) {}

  /// @param stage what the network stands in for
  public NetworkController(NetworkView view, Node stage, Workbench bench) {
    this.view = view;
    this.bench = bench;
    this.dive = new Dive(view, stage);
    view.close.setOnAction(_ -> enter());
    view.contribution
        .selectedProperty()
        .bindBidirectional(bench.stage().contribution().shownProperty());
    view.contribution.selectedProperty().subscribe((_, _) -> ask());
    bench.pointer().pinnedProperty().subscribe(_ -> point());
    contributions.setOnSucceeded(_ -> {
      gradients = Optional.of(contributions.getValue());
      draw();
    });
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

  /// Comes one step back out, if the user dived into a layer.
  ///
  /// @return whether there was a step
  public boolean surface() {
    if (!open && dived) {
      leave();
      return true;
    }
    return false;
  }

  private void leave() {
    open = true;
    dived = false;
    pointed =
        bench.stage().stage().map(stage -> new Value(stage.index() + 1, stage.filter(), place()));
    follow();
    view.pane.applyCss();
    view.pane.layout();
    dive.out(centre(stagedTile()));
    stagedTile().ifPresent(Node::requestFocus);
  }

  private Cell place() {
    return new Cell(bench.playback().row(), bench.playback().column());
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
            gradients = Optional.empty();
            draw();
            point();
          });
    }
  }

  /// Shows the maps that are finished; the others stay as they are.
  private void follow(PartialEvaluation some) {
    if (open) {
      arrange(some.evaluation());
      gradients = Optional.empty();
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
            .ifPresent(cell -> hover(new Value(column, map, cell))));
    tile.setOnMouseClicked(event -> click(event, tile, column, map));
    tile.setOnKeyPressed(event -> key(event, tile, column, map));
  }

  private void click(MouseEvent event, TensorGrid tile, int column, int map) {
    if (event.getButton() == MouseButton.PRIMARY && !event.isAltDown()) {
      enter(column, map);
    } else {
      tile.cellAt(event.getX(), event.getY())
          .ifPresent(cell -> togglePin(new Value(column, map, cell)));
    }
  }

  private void key(KeyEvent event, TensorGrid tile, int column, int map) {
    if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
      tile.focusCellProperty().get().ifPresent(cell -> togglePin(new Value(column, map, cell)));
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      enter(column, map);
      event.consume();
    } else if (GridKeys.walk(tile, event)) {
      tile.focusCellProperty().get().ifPresent(cell -> hover(new Value(column, map, cell)));
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
    var gradient = gradient(column);
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

  /// How much the values of a column move the one that is pointed at.
  private Optional<Tensor> gradient(int column) {
    return gradients
        .filter(_ -> view.contribution.isSelected())
        .filter(found -> column < found.layers().size())
        .map(found -> found.layers().get(column).input());
  }

  // --- Pointing

  private void hover(Value value) {
    if (!bench.pointer().pinned()) {
      point(value);
    }
  }

  /// Pins a value, whose layer goes onto the stage so that its arithmetic is shown below; or lets
  /// it go.
  private void togglePin(Value value) {
    var again = bench.pointer().pinned() && pointed.equals(Optional.of(value));
    bench.pointer().release();
    if (!again) {
      point(value);
      if (value.column() > 0) {
        bench.stage().showLayer(value.column() - 1);
        bench.stage().showFilter(value.map());
        bench.pointer().pin(new Pointing.AtMap(value.cell()));
      } else {
        bench.pointer().pin(new Pointing.AtInput(value.cell()));
      }
    }
  }

  private void point(Value value) {
    if (!pointed.equals(Optional.of(value))) {
      pointed = Optional.of(value);
      point();
      ask();
    }
  }

  private void point() {
    evaluation()
        .ifPresent(now -> {
          var value =
              pointed.filter(
                  at -> at.column() <= now.outputs().size() && fits(now.inputOf(at.column()), at));
          value.ifPresentOrElse(at -> mark(now, at), this::unmark);
          view.readout.setText(value.map(at -> described(now, at)).orElse(""));
        });
  }

  private static boolean fits(Tensor tensor, Value at) {
    return at.map() < tensor.channels()
        && at.cell().row() < tensor.rows()
        && at.cell().column() < tensor.columns();
  }

  private void mark(Evaluation now, Value at) {
    var reaches =
        Reach.of(now.experiment(), at.column() - 1, at.map(), at.cell().row(), at.cell().column());
    var columns = view.pane.columns();
    for (var column = 0; column < columns.size(); column++) {
      var tiles = columns.get(column).tiles();
      for (var map = 0; map < tiles.size(); map++) {
        var lit = column < reaches.size() && reaches.get(column).hasChannel(map);
        tiles
            .get(map)
            .mark(
                lit
                    ? GridMarks.lit(reaches.get(column).regions(), bench.pointer().pinned())
                    : GridMarks.NONE);
      }
    }
  }

  private void unmark() {
    view.pane
        .columns()
        .forEach(column -> column.tiles().forEach(tile -> tile.mark(GridMarks.NONE)));
  }

  private String described(Evaluation now, Value at) {
    var name =
        at.column() == 0
            ? bench.texts().get("input.title")
            : now.experiment().layers().get(at.column() - 1).name();
    var value = now.inputOf(at.column()).get(at.map(), at.cell().row(), at.cell().column());
    return bench
        .texts()
        .get(
            "network.value",
            name,
            at.map() + 1,
            at.cell().row() + 1,
            at.cell().column() + 1,
            NumberText.of(value));
  }

  private void ask() {
    if (view.contribution.isSelected() && pointed.filter(at -> at.column() > 0).isPresent()) {
      var at = pointed.get();
      evaluation()
          .filter(now -> at.column() <= now.outputs().size())
          .filter(now -> fits(now.inputOf(at.column()), at))
          .ifPresent(now ->
              contributions.ask(
                  now, at.column() - 1, at.map(), at.cell().row(), at.cell().column()));
    } else if (gradients.isPresent()) {
      gradients = Optional.empty();
      draw();
    }
  }
}
