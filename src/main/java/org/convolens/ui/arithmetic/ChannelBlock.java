package org.convolens.ui.arithmetic;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.convolens.core.Tensor;
import org.convolens.core.ValueRange;
import org.convolens.ui.grid.Colours;
import org.convolens.ui.grid.GridContent;
import org.convolens.ui.grid.GridMarks;
import org.convolens.ui.grid.TensorGrid;

/// The part of the arithmetic that one channel has: its patch times its kernel, and their sum.
final class ChannelBlock extends VBox {
  /// A cell that has room for a number such as −0.58.
  static final double LEAST_CELL = 28;

  static final double ROOM_AROUND = 6;
  private static final double LEAST_GRID = 56;
  private static final double SIGNS = 46;

  private final TensorGrid patch = grid();
  private final TensorGrid kernel = grid();
  private final TensorGrid products = grid();
  private final HBox grids;
  private final Label title = new Label();
  private final Label sum = new Label();

  /// @param number counted from 1, for its name
  ChannelBlock(int number) {
    setId("channel-block-" + number);
    getStyleClass().add("channel-block");
    title.getStyleClass().addAll("small-title", "input-title");
    sum.setId("channel-sum-" + number);
    sum.getStyleClass().addAll("small-title", "product-title");
    grids = new HBox(patch, sign("×"), kernel, sign("="), products);
    grids.getStyleClass().add("block-grids");
    grids.managedProperty().bind(grids.visibleProperty());
    VBox.setVgrow(grids, Priority.ALWAYS);
    var head = new HBox(title, sum);
    head.getStyleClass().add("block-head");
    getChildren().addAll(head, grids);
    managedProperty().bind(visibleProperty());
  }

  private static TensorGrid grid() {
    var grid = new TensorGrid();
    grid.setFocusTraversable(false);
    grid.setMouseTransparent(true);
    grid.setNumbersFrom(20);
    grid.getStyleClass().addAll("small-grid", "block-grid");
    grid.setMinSize(LEAST_GRID, 40);
    HBox.setHgrow(grid, Priority.ALWAYS);
    return grid;
  }

  private static Label sign(String text) {
    var label = new Label(text);
    label.getStyleClass().add("block-sign");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  /// Shows the numbers, or where there is no room for them only their sum.
  void setOpen(boolean open) {
    grids.setVisible(open);
    setMinWidth(open ? USE_COMPUTED_SIZE : USE_PREF_SIZE);
    HBox.setHgrow(this, open ? Priority.ALWAYS : Priority.NEVER);
  }

  void name(String name, String total) {
    title.setText(name);
    sum.setText(total);
    setAccessibleText(name + " " + total);
  }

  /// How wide a block must be to show the numbers of a kernel.
  static double leastWidth(int columns) {
    return 3 * leastGrid(columns) + SIGNS;
  }

  private static double leastGrid(int columns) {
    return Math.max(LEAST_GRID, columns * LEAST_CELL + ROOM_AROUND);
  }

  /// Shows one channel of each.
  ///
  /// @param weights the colours of kernels
  /// @param input the colours of the patch
  void show(
      Tensor patchPlane, Tensor kernelPlane, Tensor productPlane, Colours input, Colours weights) {
    List.of(patch, kernel, products)
        .forEach(grid -> grid.setMinWidth(leastGrid(kernelPlane.columns())));
    patch.show(GridContent.of(patchPlane, 0, input));
    kernel.show(GridContent.of(kernelPlane, 0, weights));
    products.show(
        GridContent.of(
            productPlane, 0, new Colours(weights.map(), ValueRange.symmetric(productPlane))));
  }

  void mark(GridMarks marks) {
    patch.mark(marks);
    kernel.mark(marks);
    products.mark(marks);
  }
}
