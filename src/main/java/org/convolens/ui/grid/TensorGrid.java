package org.convolens.ui.grid;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.convolens.core.Border;
import org.convolens.core.Tensor;
import org.convolens.model.paint.Cell;
import org.convolens.ui.pen.CanvasPen;
import org.convolens.ui.pen.Painted;
import org.convolens.ui.pen.Pen;

/// One plane of a tensor as coloured cells with their numbers: the input, a kernel or a feature
/// map. Shows a ring of padding, covered cells, cells out of reach, marks and a sliding window on
/// top. Cells are pointed at and walked by keyboard; what that does is up to its controller.
public final class TensorGrid extends Region implements Painted {
  private static final StyleablePropertyFactory<TensorGrid> CSS =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());

  /// On a window as high as the usual one; few cells larger than this would only look odd.
  private static final double LARGEST_CELL = 96;

  private static final double USUAL_HEIGHT = 900;

  private final Canvas cells = new Canvas();
  private final Canvas marks = new Canvas();
  private final SlidingWindow window = new SlidingWindow();
  private final StyleableProperty<Color> lineColour = colour("-grid-line", "gridLine");
  private final StyleableProperty<Color> coverColour = colour("-grid-cover", "gridCover");
  private final StyleableProperty<Color> coverMark = colour("-grid-cover-mark", "gridCoverMark");
  private final StyleableProperty<Color> markColour = colour("-grid-mark", "gridMark");
  private final StyleableProperty<Number> numberSize =
      CSS.createStyleableNumberProperty(
          this, "numberSize", "-number-size", grid -> grid.numberSize(), 15);
  private final ObjectProperty<Optional<Cell>> focusCell =
      new SimpleObjectProperty<>(Optional.empty());

  private GridContent content = GridContent.EMPTY;
  private GridMarks shownMarks = GridMarks.NONE;
  private GridLayout layout = GridLayout.NONE;
  private double largestCell = LARGEST_CELL;
  private double numbersFrom = 28;

  public TensorGrid() {
    getStyleClass().add("tensor-grid");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    getChildren().addAll(cells, marks, window);
    focusedProperty().subscribe(this::drawMarks);
    focusCell.subscribe(this::drawMarks);
    setMinSize(60, 60);
    setPrefSize(300, 300);
    List.of(lineColour, coverColour, coverMark, markColour, numberSize)
        .forEach(this::drawAgainOnChange);
  }

  /// A canvas does not follow its stylesheet by itself.
  private void drawAgainOnChange(StyleableProperty<?> style) {
    if (style instanceof ObservableValue<?> observable) {
      observable.subscribe(_ -> requestLayout());
    }
  }

  private StyleableProperty<Color> colour(String css, String name) {
    return CSS.createStyleableColorProperty(
        this, name, css, grid -> grid.colourNamed(name), Color.GRAY);
  }

  private StyleableProperty<Color> colourNamed(String name) {
    return switch (name) {
      case "gridLine" -> lineColour;
      case "gridCover" -> coverColour;
      case "gridCoverMark" -> coverMark;
      default -> markColour;
    };
  }

  private StyleableProperty<Number> numberSize() {
    return numberSize;
  }

  // --- Properties

  public GridContent content() {
    return content;
  }

  public GridMarks marks() {
    return shownMarks;
  }

  public SlidingWindow window() {
    return window;
  }

  /// The cell the keyboard is on.
  public ObjectProperty<Optional<Cell>> focusCellProperty() {
    return focusCell;
  }

  /// The side of a cell in pixels.
  public double cellSize() {
    return layout.cell();
  }

  public Optional<Cell> cellAt(double x, double y) {
    return layout.cellAt(x, y);
  }

  /// The cell at a point, also outside the grid.
  public Cell placeAt(double x, double y) {
    return layout.nearest(x, y);
  }

  /// Where a cell stands in this node's coordinates; fractions of a cell count.
  public Rectangle2D boundsOf(double row, double column) {
    return new Rectangle2D(layout.x(column), layout.y(row), layout.cell(), layout.cell());
  }

  // --- Commands

  /// Shows other content, drawing only the cells that changed where that is possible.
  public void show(GridContent next) {
    var before = content;
    content = next;
    if (!next.fitsLayoutOf(before)) {
      requestLayout();
      arrange();
    } else if (next.drawnLike(before)) {
      painter().drawChanges(before, next);
    } else {
      draw();
    }
  }

  public void mark(GridMarks next) {
    if (!next.equals(shownMarks)) {
      shownMarks = next;
      drawMarks();
    }
  }

  /// From which side of a cell on it shows its number.
  public void setNumbersFrom(double pixels) {
    numbersFrom = pixels;
  }

  /// How large a cell becomes at most, on a window as high as the usual one.
  public void setLargestCell(double pixels) {
    largestCell = pixels;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    cells.setWidth(getWidth());
    cells.setHeight(getHeight());
    marks.setWidth(getWidth());
    marks.setHeight(getHeight());
    arrange();
  }

  private void arrange() {
    layout =
        GridLayout.fit(
            content.tensor().rows(),
            content.tensor().columns(),
            content.ring(),
            getWidth(),
            getHeight(),
            largestCell * growth(),
            pixel());
    window.arrange(layout);
    var overflows = window.isLargerThan(getWidth(), getHeight());
    setClip(overflows ? new Rectangle(getWidth(), getHeight()) : null);
    draw();
    drawMarks();
  }

  private double pixel() {
    var shownIn = getScene() == null ? null : getScene().getWindow();
    return shownIn == null ? 1 : 1 / shownIn.getRenderScaleX();
  }

  /// How much higher the window is than the usual one: what is small on a large screen cannot be
  /// read from the back of a room.
  private double growth() {
    return getScene() == null ? 1 : Math.max(1, getScene().getHeight() / USUAL_HEIGHT);
  }

  private void draw() {
    painter().drawAll(content);
  }

  private CellPainter painter() {
    return painter(new CanvasPen(cells));
  }

  private CellPainter painter(Pen pen) {
    return new CellPainter(
        pen,
        layout,
        new CellPainter.Style(
            lineColour.getValue(),
            coverColour.getValue(),
            coverMark.getValue(),
            numberSize.getValue().doubleValue() * Math.max(1, layout.cell() / LARGEST_CELL),
            numbersFrom));
  }

  private void drawMarks() {
    var focus = isFocused() ? focusCell.get() : Optional.<Cell>empty();
    new MarkPainter(new CanvasPen(marks), layout, markColour.getValue())
        .draw(shownMarks, focus, content);
  }

  /// Draws the cells and their marks, without the focus.
  @Override
  public void paint(Pen pen) {
    painter(pen).drawAll(content);
    new MarkPainter(pen, layout, markColour.getValue()).draw(shownMarks, Optional.empty(), content);
  }

  /// Tells a screen reader what the keyboard or pointer is on.
  public void announce(String text) {
    setAccessibleText(text);
    notifyAccessibleAttributeChanged(javafx.scene.AccessibleAttribute.TEXT);
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return CSS.getCssMetaData();
  }

  /// The value that stands in a cell of the padding ring.
  static float ringValue(Tensor tensor, Border border, int channel, int row, int column) {
    var r = border.source(row, tensor.rows());
    var c = border.source(column, tensor.columns());
    return r == Border.NONE || c == Border.NONE ? border.constant() : tensor.get(channel, r, c);
  }
}
