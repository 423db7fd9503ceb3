package org.convolens.ui.grid;

import java.util.ArrayList;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.convolens.core.Border;
import org.convolens.core.Padding;
import org.convolens.core.Pair;
import org.convolens.core.Sliding;
import org.convolens.core.Tensor;
import org.convolens.ui.text.NumberText;

/// The outline that glides over a grid, with the weights printed small in the corner of each cell
/// it covers. Gliding only moves this node: nothing is drawn again.
public final class SlidingWindow extends Pane {
  private static final double LABELS_FROM = 38;
  private static final double LARGEST_SHARE = 0.42;
  private static final int MOST_LABELS = 121;

  private final Region outline = new Region();
  private GridLayout layout = new GridLayout(1, 1, Padding.Explicit.NONE, 1, 0, 0);
  private Tensor weights = Tensor.signal(Float.NaN);
  private Sliding sliding =
      new Sliding(
          weights.shape(), Pair.ONE, Pair.ONE, Pair.ONE, Padding.Explicit.NONE, Border.Named.ZERO);
  private double row;
  private double column;

  SlidingWindow() {
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
    outline.setManaged(false);
    outline.getStyleClass().add("window-outline");
    getStyleClass().add("sliding-window");
  }

  /// What the window looks like: the weights of one kernel as they meet the input.
  public void dress(Sliding geometry, Tensor kernel) {
    sliding = geometry;
    weights = kernel;
    build();
  }

  /// A window of one cell without weights, for the map.
  public void dressAsCell() {
    dress(
        new Sliding(
            weights.shape(),
            Pair.ONE,
            Pair.ONE,
            Pair.ONE,
            Padding.Explicit.NONE,
            Border.Named.ZERO),
        Tensor.signal(Float.NaN));
  }

  void arrange(GridLayout changed) {
    if (!changed.equals(layout)) {
      layout = changed;
      build();
    }
  }

  /// Whether it reaches beyond an area of this size wherever it stands.
  boolean isLargerThan(double width, double height) {
    return outline.getWidth() > width || outline.getHeight() > height;
  }

  /// The output row it stands on; fractions on the way to the next.
  public double row() {
    return row;
  }

  /// The output column it stands on; fractions on the way to the next.
  public double column() {
    return column;
  }

  /// Moves to an output place; fractions lie between two places.
  public void moveTo(double outputRow, double outputColumn) {
    row = outputRow;
    column = outputColumn;
    setTranslateX(layout.x(column * sliding.stride().columns() - sliding.padding().left()));
    setTranslateY(layout.y(row * sliding.stride().rows() - sliding.padding().top()));
  }

  private void build() {
    var extent = sliding.extent();
    outline.resize(extent.columns() * layout.cell() + 1, extent.rows() * layout.cell() + 1);
    getChildren().setAll(outline);
    var labelled = layout.cell() >= LABELS_FROM && !Float.isNaN(weights.get(0, 0, 0));
    if (labelled && weights.rows() * weights.columns() <= MOST_LABELS) {
      addLabels();
    }
    moveTo(row, column);
  }

  /// Weights too long for their cells are left out altogether: tags over tags help nobody.
  private void addLabels() {
    var labels = new ArrayList<Region>();
    for (var r = 0; r < weights.rows(); r++) {
      for (var c = 0; c < weights.columns(); c++) {
        labels.add(label(r, c));
      }
    }
    getChildren().addAll(labels);
    labels.forEach(SlidingWindow::fitToText);
    if (!labels.stream().allMatch(this::fits)) {
      getChildren().removeAll(labels);
    }
  }

  /// Whether a tag stays within its cell and leaves room for the number there.
  private boolean fits(Region label) {
    return label.getWidth() <= layout.cell() - 3
        && label.getHeight() <= layout.cell() * LARGEST_SHARE;
  }

  private static void fitToText(Region label) {
    label.applyCss();
    label.autosize();
  }

  private Region label(int kernelRow, int kernelColumn) {
    var text = new Text("×" + NumberText.of(weights.get(kernelRow, kernelColumn)));
    text.getStyleClass().add("window-weight");
    var tag = new StackPane(text);
    tag.getStyleClass().add("window-weight-tag");
    tag.setManaged(false);
    tag.setLayoutX(kernelColumn * sliding.dilation().columns() * layout.cell() + 2);
    tag.setLayoutY(kernelRow * sliding.dilation().rows() * layout.cell() + 2);
    return tag;
  }
}
