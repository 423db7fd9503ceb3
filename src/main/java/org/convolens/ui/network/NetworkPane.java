package org.convolens.ui.network;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.convolens.ui.grid.TensorGrid;
import org.convolens.ui.pen.CanvasPen;
import org.convolens.ui.pen.Painted;
import org.convolens.ui.pen.Pen;

/// Columns of small maps, one column a tensor, with the edges that connect them.
final class NetworkPane extends Region implements Painted {
  /// More maps of one layer than this are counted, not drawn.
  static final int MOST_TILES = 6;

  private static final double LEAST_COLUMN = 104;
  private static final double HEADER = 44;
  private static final double FOOTER = 20;
  private static final double GAP = 8;
  private static final double LARGEST_TILE = 320;
  private static final double TILE_SHARE = 0.66;

  private final Canvas edges = new Canvas();
  private final List<Column> columns = new ArrayList<>();

  /// One tensor: the input, or what a layer leaves.
  ///
  /// @param groups of a convolution that makes it; 0 where every map follows from one map alone
  record Content(String name, String shape, int maps, int groups) {
    int tiles() {
      return Math.min(maps, MOST_TILES);
    }
  }

  /// What stands for one tensor.
  record Column(Content content, Label name, Label shape, Label more, List<TensorGrid> tiles) {}

  NetworkPane() {
    getStyleClass().add("network-pane");
    edges.setMouseTransparent(true);
    edges.setManaged(false);
    getChildren().add(edges);
  }

  List<Column> columns() {
    return columns;
  }

  /// Shows other columns; those that have the same number of maps keep their tiles.
  ///
  /// @return whether tiles came or went
  boolean show(List<Content> contents) {
    var same =
        contents.stream()
            .map(Content::tiles)
            .toList()
            .equals(columns.stream().map(column -> column.tiles().size()).toList());
    if (!same) {
      columns.clear();
      getChildren().setAll(edges);
      for (var index = 0; index < contents.size(); index++) {
        columns.add(column(contents.get(index), index));
      }
    }
    for (var index = 0; index < contents.size(); index++) {
      fill(index, contents.get(index));
    }
    setMinWidth(contents.size() * LEAST_COLUMN);
    requestLayout();
    return !same;
  }

  private Column column(Content content, int index) {
    var tiles = new ArrayList<TensorGrid>();
    for (var map = 0; map < content.tiles(); map++) {
      var tile = new TensorGrid();
      tile.setId("tile-" + index + "-" + map);
      tile.setMinSize(10, 10);
      tile.getStyleClass().addAll("small-grid", "network-tile");
      tiles.add(tile);
    }
    var column =
        new Column(content, label("network-name"), label("strip-text"), label("strip-text"), tiles);
    getChildren().addAll(column.name(), column.shape(), column.more());
    getChildren().addAll(tiles);
    return column;
  }

  private static Label label(String style) {
    var label = new Label();
    label.getStyleClass().add(style);
    return label;
  }

  private void fill(int index, Content content) {
    var old = columns.get(index);
    var column = new Column(content, old.name(), old.shape(), old.more(), old.tiles());
    columns.set(index, column);
    column.name().setText(content.name());
    column.shape().setText(content.shape());
    var hidden = content.maps() - content.tiles();
    column.more().setText(hidden > 0 ? "+ " + hidden : "");
  }

  @Override
  protected void layoutChildren() {
    if (columns.isEmpty()) {
      return;
    }
    edges.setWidth(getWidth());
    edges.setHeight(getHeight());
    var width = getWidth() / columns.size();
    for (var index = 0; index < columns.size(); index++) {
      layoutColumn(columns.get(index), index * width, width);
    }
    drawEdges();
  }

  private void layoutColumn(Column column, double left, double width) {
    var count = column.tiles().size();
    var room = getHeight() - HEADER - FOOTER;
    var side =
        Math.max(
            16,
            Math.min(
                Math.min(width * TILE_SHARE, LARGEST_TILE), (room - (count - 1) * GAP) / count));
    place(column.name(), left, 2, width);
    place(column.shape(), left, 22, width);
    var top = HEADER + Math.max(0, (room - count * side - (count - 1) * GAP) / 2);
    for (var map = 0; map < count; map++) {
      var tile = column.tiles().get(map);
      tile.resizeRelocate(left + (width - side) / 2, top + map * (side + GAP), side, side);
    }
    place(column.more(), left, top + count * (side + GAP) - GAP + 2, width);
  }

  private static void place(Label label, double left, double top, double width) {
    var wanted = Math.min(width - 4, label.prefWidth(-1));
    label.resizeRelocate(left + (width - wanted) / 2, top, wanted, label.prefHeight(-1));
  }

  private void drawEdges() {
    var pen = new CanvasPen(edges);
    pen.clear();
    paint(pen);
  }

  @Override
  public void paint(Pen pen) {
    pen.setStroke(Color.gray(0.5, 0.55));
    pen.setLineWidth(1.2);
    for (var index = 1; index < columns.size(); index++) {
      var from = columns.get(index - 1);
      var to = columns.get(index);
      for (var a = 0; a < from.tiles().size(); a++) {
        for (var b = 0; b < to.tiles().size(); b++) {
          if (connected(from.content(), to.content(), a, b)) {
            var start = from.tiles().get(a);
            var end = to.tiles().get(b);
            pen.strokeLine(
                start.getLayoutX() + start.getWidth(),
                start.getLayoutY() + start.getHeight() / 2,
                end.getLayoutX(),
                end.getLayoutY() + end.getHeight() / 2);
          }
        }
      }
    }
  }

  private static boolean connected(Content from, Content to, int a, int b) {
    return to.groups() == 0
        ? a == b
        : a / Math.max(1, from.maps() / to.groups()) == b / Math.max(1, to.maps() / to.groups());
  }
}
