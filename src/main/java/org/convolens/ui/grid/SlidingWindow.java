package org.convolens.ui.grid;

import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import org.convolens.core.Border;
import org.convolens.core.Padding;
import org.convolens.core.Pair;
import org.convolens.core.Sliding;
import org.convolens.core.Tensor;
import org.convolens.ui.text.NumberText;

/// The outline that glides over a grid, with the weights printed small in the corner of each cell
/// it covers. Gliding only moves this node: nothing is drawn again.
public final class SlidingWindow extends Pane {
  private static final double LABELS_FROM = 24;

  /// How much of a cell's height its weight takes, so that the number below it stays whole.
  private static final double LARGEST_SHARE = 0.31;

  /// How high a digit is, in ems.
  private static final double DIGIT_HEIGHT = 0.71;

  /// What is left free of a cell's width: the tag's own padding and its distance to both sides.
  private static final double MARGIN = 8;

  /// On a photograph a window is smaller than its own outline.
  private static final double LEAST_SIDE = 11;

  private static final int MOST_LABELS = 121;

  private final Region outline = new Region();
  private GridLayout layout = GridLayout.NONE;
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
    var width = extent.columns() * layout.cell() + 1;
    var height = extent.rows() * layout.cell() + 1;
    var seen = Math.max(0, LEAST_SIDE - Math.min(width, height));
    outline.resizeRelocate(-seen / 2, -seen / 2, width + seen, height + seen);
    getChildren().setAll(outline);
    var labelled = layout.cell() >= LABELS_FROM && !Float.isNaN(weights.get(0, 0, 0));
    if (labelled && weights.rows() * weights.columns() <= MOST_LABELS) {
      addLabels();
    }
    moveTo(row, column);
  }

  private void addLabels() {
    var labels = new ArrayList<Region>();
    for (var r = 0; r < weights.rows(); r++) {
      for (var c = 0; c < weights.columns(); c++) {
        label(r, c).ifPresent(labels::add);
      }
    }
    getChildren().addAll(labels);
    labels.forEach(this::fitToCell);
  }

  /// What stands in the corner of a cell, shorter where the full weight is too long and nothing
  /// where that is too: tags over tags help nobody.
  private Optional<String> words(float weight) {
    return Stream.of(
            NumberText.of(weight), NumberText.decimal(weight, 1), NumberText.decimal(weight, 0))
        .map(text -> "×" + text)
        .filter(text -> fittingSize(text) >= CellNumbers.SMALLEST)
        .findFirst();
  }

  /// In which size a text fits the width of a cell.
  private double fittingSize(String text) {
    return (layout.cell() - MARGIN) / CellNumbers.width(text);
  }

  private void fitToCell(Region label) {
    label.applyCss();
    for (var child : label.getChildrenUnmodifiable()) {
      if (child instanceof Text text) {
        var styled = text.getFont().getSize();
        var high = (layout.cell() * LARGEST_SHARE - 3) / DIGIT_HEIGHT;
        var size = Math.min(fittingSize(text.getText()), Math.max(CellNumbers.SMALLEST, high));
        if (size < styled) {
          text.setStyle("-fx-font-size: " + size + "px");
        }
      }
    }
    label.applyCss();
    label.autosize();
  }

  private Optional<Region> label(int kernelRow, int kernelColumn) {
    return words(weights.get(kernelRow, kernelColumn))
        .map(words -> tag(words, kernelRow, kernelColumn));
  }

  private Region tag(String words, int kernelRow, int kernelColumn) {
    var text = new Text(words);
    text.setBoundsType(TextBoundsType.VISUAL);
    text.getStyleClass().add("window-weight");
    var tag = new StackPane(text);
    tag.getStyleClass().add("window-weight-tag");
    tag.setManaged(false);
    tag.setLayoutX(kernelColumn * sliding.dilation().columns() * layout.cell() + 1);
    tag.setLayoutY(kernelRow * sliding.dilation().rows() * layout.cell());
    return tag;
  }
}
