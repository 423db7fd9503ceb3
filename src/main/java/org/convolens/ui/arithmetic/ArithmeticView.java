package org.convolens.ui.arithmetic;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.convolens.ui.grid.TensorGrid;
import org.convolens.ui.style.Controls;
import org.convolens.ui.style.Presence;
import org.convolens.ui.text.Texts;

/// The arithmetic of one output value, in numbers: patch, filter, products, sum, bias, activation,
/// result. Each number has the colour of the grid it comes from.
public final class ArithmeticView extends HBox {
  final TensorGrid patch = new TensorGrid();
  final TensorGrid kernel = new TensorGrid();
  final TensorGrid products = new TensorGrid();
  final HBox grids;
  final TableView<Term> table = new TableView<>();
  final TableView<ChannelSum> sums = new TableView<>();
  final ChannelBlocks blocks = new ChannelBlocks();
  final BooleanProperty signal = new SimpleBooleanProperty();
  final Label place = new Label();
  final FlowPane formula = new FlowPane();

  public ArithmeticView(Texts texts) {
    getStyleClass().addAll("panel", "arithmetic");
    setId("arithmetic");
    grids =
        new HBox(
            titled(texts, "arithmetic.patch", "input-title", patch, "trace-patch"),
            sign("×"),
            titled(texts, "arithmetic.kernel", "kernel-title", kernel, "trace-kernel"),
            sign("="),
            titled(texts, "arithmetic.products", "product-title", products, "trace-products"));
    grids.getStyleClass().add("arithmetic-grids");
    grids.managedProperty().bind(grids.visibleProperty());
    table.setId("trace-table");
    table.managedProperty().bind(table.visibleProperty());
    table.setPrefWidth(475);
    table.setFixedCellSize(24);
    table.setMinHeight(60);
    column(
        Bindings.when(signal)
            .then(texts.of("arithmetic.signalCell"))
            .otherwise(texts.of("arithmetic.cell")),
        165,
        "place");
    column(texts.of("arithmetic.patch"), 95, "input");
    column(texts.of("arithmetic.kernel"), 95, "weight");
    column(texts.of("arithmetic.product"), 95, "product");
    sums.setId("channel-sums");
    sums.managedProperty().bind(sums.visibleProperty());
    sums.setPrefWidth(230);
    sums.setMinHeight(60);
    sumColumn(texts, "arithmetic.channel", 90, "channel");
    sumColumn(texts, "arithmetic.channelSum", 120, "sum");
    place.setId("trace-place");
    place.getStyleClass().add("trace-place");
    formula.setId("formula");
    formula.getStyleClass().add("formula");
    var result = new VBox(place, formula);
    result.getStyleClass().add("arithmetic-result");
    result.setMinWidth(200);
    HBox.setHgrow(result, Priority.ALWAYS);
    HBox.setHgrow(blocks, Priority.SOMETIMES);
    showPart(Part.GRIDS);
    Presence.fill(this, grids, blocks, table, sums, sign("→"), result);
  }

  /// How the products are laid out.
  enum Part {
    /// One patch, one kernel.
    GRIDS,
    /// One patch and kernel for each channel or map.
    BLOCKS,
    /// A table of the products.
    TABLE,
    /// A table of the products and one of the channels.
    TABLES
  }

  void showPart(Part part) {
    grids.setVisible(part == Part.GRIDS);
    blocks.setVisible(part == Part.BLOCKS);
    table.setVisible(part == Part.TABLE || part == Part.TABLES);
    sums.setVisible(part == Part.TABLES);
  }

  /// Keeps the grids wide enough for the numbers of so many columns.
  void giveRoom(int columns) {
    var least = Math.max(60, columns * ChannelBlock.LEAST_CELL + ChannelBlock.ROOM_AROUND);
    List.of(patch, kernel, products).forEach(grid -> grid.setMinWidth(least));
  }

  private void sumColumn(Texts texts, String key, double width, String part) {
    var column = new TableColumn<ChannelSum, String>();
    column.textProperty().bind(texts.of(key));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(
        row -> new javafx.beans.property.ReadOnlyStringWrapper(row.getValue().text(part)));
    sums.getColumns().add(column);
  }

  /// Shows filter and products too, or the patch alone.
  void showWeighted(boolean weighted) {
    grids
        .getChildren()
        .subList(1, grids.getChildren().size())
        .forEach(part -> {
          part.setVisible(weighted);
          part.setManaged(weighted);
        });
  }

  private static Node titled(Texts texts, String key, String style, TensorGrid grid, String id) {
    grid.setId(id);
    grid.setFocusTraversable(false);
    grid.setMouseTransparent(true);
    grid.setNumbersFrom(20);
    grid.getStyleClass().add("small-grid");
    grid.accessibleTextProperty().bind(texts.of(key));
    grid.setMinSize(60, 40);
    VBox.setVgrow(grid, Priority.ALWAYS);
    var box = new VBox(Controls.label(texts.of(key), "small-title", style), grid);
    box.getStyleClass().add("titled-grid");
    return box;
  }

  private static Label sign(String text) {
    var label = new Label(text);
    label.getStyleClass().add("sign");
    label.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    return label;
  }

  private void column(ObservableValue<String> title, double width, String part) {
    var column = new TableColumn<Term, String>();
    column.textProperty().bind(title);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(
        row -> new javafx.beans.property.ReadOnlyStringWrapper(row.getValue().part(part)));
    table.getColumns().add(column);
  }
}
