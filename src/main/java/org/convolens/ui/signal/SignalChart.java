package org.convolens.ui.signal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.convolens.ui.pen.CanvasPen;
import org.convolens.ui.pen.Painted;
import org.convolens.ui.pen.Pen;
import org.convolens.ui.signal.SignalLayout.Part;
import org.convolens.ui.signal.SignalLayout.Place;

/// The one-dimensional stage: a signal as stems and cells, the filter below it, its products as
/// lines that join in one dot, and the map that grows under that. A signal too long to be read at a
/// time is shown in part, with a strip above that shows it as a whole.
public final class SignalChart extends Region implements Painted {
  private static final StyleablePropertyFactory<SignalChart> CSS =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());

  private enum Ink {
    LINE,
    TEXT,
    MUTED,
    BACKGROUND,
    INPUT,
    KERNEL,
    PRODUCT,
    MAP,
    WINDOW
  }

  private final Canvas canvas = new Canvas();
  private final Overview overview = new Overview();
  private final Map<Ink, StyleableProperty<Color>> inks = new EnumMap<>(Ink.class);
  private final StyleableProperty<Number> numberSize =
      CSS.createStyleableNumberProperty(
          this, "numberSize", "-number-size", chart -> chart.numberSize(), 17);
  private final StyleableProperty<Number> leastCell =
      CSS.createStyleableNumberProperty(
          this, "leastCell", "-least-cell", chart -> chart.leastCell(), 30);
  private final ObjectProperty<Optional<Place>> focusPlace =
      new SimpleObjectProperty<>(Optional.empty());
  private SignalScene scene = SignalScene.EMPTY;
  private SignalLayout layout = layout(0);
  private double scroll;

  SignalChart() {
    setId("signal-chart");
    getStyleClass().add("signal-chart");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    for (var ink : Ink.values()) {
      inks.put(
          ink,
          CSS.createStyleableColorProperty(
              this,
              ink.name(),
              "-ink-" + ink.name().toLowerCase(java.util.Locale.ROOT),
              chart -> chart.ink(ink),
              Color.GRAY));
    }
    getChildren().addAll(canvas, overview);
    overview.onChosen(share -> scrollTo(share * layout.length() - layout.seen() / 2));
    focusPlace.subscribe(this::draw);
    focusedProperty().subscribe(this::draw);
    setMinSize(120, 120);
  }

  private StyleableProperty<Color> ink(Ink ink) {
    var property = inks.get(ink);
    if (property == null) {
      throw new IllegalStateException("no ink " + ink);
    }
    return property;
  }

  private StyleableProperty<Number> numberSize() {
    return numberSize;
  }

  private StyleableProperty<Number> leastCell() {
    return leastCell;
  }

  // --- Properties

  SignalScene scene() {
    return scene;
  }

  /// The place the keyboard is on.
  ObjectProperty<Optional<Place>> focusPlaceProperty() {
    return focusPlace;
  }

  Optional<Place> placeAt(double x, double y) {
    return layout.at(x, y, scene.sliding(), scene.run().position());
  }

  /// Where a cell stands in this node's coordinates.
  public Rectangle2D boundsOf(String part, int index) {
    var y =
        switch (Part.valueOf(part)) {
          case SIGNAL -> layout.cellsY();
          case FILTER -> layout.filterY();
          case MAP -> layout.mapY();
        };
    return new Rectangle2D(x(Part.valueOf(part), index), y, layout.cell(), layout.side());
  }

  private double x(Part part, int index) {
    return switch (part) {
      case SIGNAL -> layout.x(index);
      case FILTER -> layout.filterX(scene.sliding().orElseThrow(), scene.run().position(), index);
      case MAP -> layout.mapX(scene.sliding().orElseThrow(), index);
    };
  }

  /// The column of the signal at a point, also outside.
  int columnAt(double x) {
    return (int) Math.floor((x - layout.x(0)) / layout.cell());
  }

  /// Whether a point lies above the cells, where a value is set by its height.
  boolean inStems(double y) {
    return y < layout.cellsY();
  }

  /// The value at a height among the stems, in hundredths.
  float valueAt(double y) {
    var range = SignalScene.stems(scene.signal(), scene.channel());
    var share = 1 - (y - layout.top() - 8) / (layout.stemsHeight() - 22);
    var value = range.low() + Math.clamp(share, 0.0, 1.0) * (range.high() - range.low());
    return Math.round(value * 100) / 100f;
  }

  // --- Commands

  void show(SignalScene next) {
    var signalChanged = !next.signal().equals(scene.signal()) || next.channel() != scene.channel();
    scene = next;
    arrange();
    if (signalChanged && layout.scrolls()) {
      overview.show(next.signal(), next.channel(), style());
    }
  }

  /// Keeps what the window covers in sight.
  void follow() {
    if (layout.scrolls() && scene.sliding().isPresent()) {
      var sliding = scene.sliding().get();
      var first = scene.run().position() * sliding.stride().columns();
      if (first < scroll + 1 || first + sliding.extent().columns() > scroll + layout.seen() - 1) {
        scrollTo(first - layout.seen() / 3);
      }
    }
  }

  /// Scrolls so that a cell of the signal, counted with the padding, stands first.
  void scrollTo(double cells) {
    scroll = Math.clamp(cells, 0, layout.mostScroll());
    arrange();
  }

  void scrollBy(double cells) {
    scrollTo(scroll + cells);
  }

  void scrollToSee(int column) {
    if (layout.scrolls() && (layout.x(column) < 0 || layout.x(column + 1) > layout.width())) {
      scrollTo(column - layout.seen() / 2);
    }
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    overview.resizeRelocate(12, 4, Math.max(1, getWidth() - 24), SignalLayout.OVERVIEW - 6);
    arrange();
    overview.show(scene.signal(), scene.channel(), style());
  }

  private SignalLayout layout(double at) {
    return SignalLayout.fit(
        scene.signal().columns(),
        scene.ring(),
        Math.max(1, getWidth()),
        Math.max(1, getHeight()),
        leastCell.getValue().doubleValue(),
        at);
  }

  private void arrange() {
    layout = layout(scroll);
    if (scroll > layout.mostScroll()) {
      scroll = layout.scrolls() ? layout.mostScroll() : 0;
      layout = layout(scroll);
    }
    overview.setVisible(layout.scrolls());
    overview.mark(scroll - layout.ring().left(), layout.seen(), scene.signal().columns());
    draw();
  }

  private void draw() {
    paint(new CanvasPen(canvas));
    if (isFocused()) {
      focusPlace
          .get()
          .filter(place -> place.part() == Part.SIGNAL || scene.stage().isPresent())
          .ifPresent(this::drawFocus);
    }
  }

  @Override
  public void paint(Pen pen) {
    new SignalPainter(pen, layout, style()).draw(scene);
  }

  private void drawFocus(Place place) {
    var pen = canvas.getGraphicsContext2D();
    var cell = boundsOf(place.part().name(), place.index());
    pen.setStroke(Color.WHITE);
    pen.setLineWidth(4);
    pen.strokeRect(cell.getMinX(), cell.getMinY(), cell.getWidth(), cell.getHeight());
    pen.setStroke(Color.BLACK);
    pen.setLineWidth(2);
    pen.setLineDashes(3, 3);
    pen.strokeRect(cell.getMinX(), cell.getMinY(), cell.getWidth(), cell.getHeight());
    pen.setLineDashes();
  }

  private SignalStyle style() {
    return new SignalStyle(
        ink(Ink.LINE).getValue(),
        ink(Ink.TEXT).getValue(),
        ink(Ink.MUTED).getValue(),
        ink(Ink.BACKGROUND).getValue(),
        ink(Ink.INPUT).getValue(),
        ink(Ink.KERNEL).getValue(),
        ink(Ink.PRODUCT).getValue(),
        ink(Ink.MAP).getValue(),
        ink(Ink.WINDOW).getValue(),
        numberSize.getValue().doubleValue());
  }

  /// Tells a screen reader what the keyboard or pointer is on.
  void announce(String text) {
    setAccessibleText(text);
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return CSS.getCssMetaData();
  }
}
