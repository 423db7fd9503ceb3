package org.convolens.ui.signal;

import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.convolens.core.Tensor;
import org.convolens.model.EditName;
import org.convolens.model.Pointing;
import org.convolens.model.paint.Cell;
import org.convolens.model.paint.Ink;
import org.convolens.model.paint.Painting;
import org.convolens.ui.Workbench;
import org.convolens.ui.signal.SignalLayout.Part;
import org.convolens.ui.signal.SignalLayout.Place;

/// Painting and pointing on the one-dimensional stage. In the cells a stroke paints the chosen
/// value, among the stems it draws the signal by its height. One stroke is one edit.
final class SignalGestures {
  private static final float STEP = 0.1f;

  /// Changes the signal.
  @FunctionalInterface
  interface Edit {
    void apply(EditName name, UnaryOperator<Tensor> change);
  }

  private final SignalView view;
  private final SignalChart chart;
  private final Workbench bench;
  private final Edit edit;
  private Optional<Stroke> stroke = Optional.empty();

  /// A stroke under way.
  ///
  /// @param drawing whether it sets values by its height
  /// @param last the column it reached
  private record Stroke(EditName name, boolean drawing, float value, int last) {}

  SignalGestures(SignalView view, Workbench bench, Edit edit) {
    this.view = view;
    this.chart = view.chart;
    this.bench = bench;
    this.edit = edit;
    chart.setOnMousePressed(this::press);
    chart.setOnMouseDragged(this::drag);
    chart.setOnMouseReleased(_ -> release());
    chart.setOnMouseMoved(this::hover);
    chart.setOnMouseExited(_ -> bench.pointer().hover(Pointing.NOWHERE));
    chart.setOnScroll(this::scroll);
    chart.setOnKeyPressed(this::key);
  }

  private Ink ink(float value) {
    return Ink.of(chart.scene().channel(), value);
  }

  // --- Pointer

  private void press(MouseEvent event) {
    chart.requestFocus();
    chart.placeAt(event.getX(), event.getY()).ifPresent(place -> press(event, place));
  }

  private void press(MouseEvent event, Place place) {
    chart.focusPlaceProperty().set(Optional.of(place));
    var pinning = event.getButton() == MouseButton.MIDDLE || event.isAltDown();
    if (place.part() != Part.SIGNAL || pinning || !bench.stage().showsPainting()) {
      bench.pointer().togglePin(pointing(place));
      return;
    }
    var erase = event.getButton() == MouseButton.SECONDARY;
    var drawing = !erase && chart.inStems(event.getY());
    begin(place.index(), erase, drawing, drawing ? chart.valueAt(event.getY()) : chosen());
    bench.pointer().release();
  }

  private float chosen() {
    return SignalController.hundredths(view.value.getValue());
  }

  private void begin(int column, boolean erase, boolean drawing, float value) {
    var name = erase ? EditName.ERASE : EditName.PAINT;
    bench.session().beginStroke(name);
    stroke = Optional.of(new Stroke(name, drawing, erase ? 0 : value, column));
    paint(column, erase ? 0 : value);
  }

  private void drag(MouseEvent event) {
    stroke.ifPresent(now -> {
      var value = now.drawing() ? chart.valueAt(event.getY()) : now.value();
      var column = chart.columnAt(event.getX());
      stroke = Optional.of(new Stroke(now.name(), now.drawing(), value, column));
      edit.apply(
          now.name(),
          signal ->
              Painting.line(signal, ink(value), new Cell(0, now.last()), new Cell(0, column)));
    });
  }

  private void paint(int column, float value) {
    var cell = new Cell(0, column);
    edit.apply(
        stroke.orElseThrow().name(), signal -> Painting.line(signal, ink(value), cell, cell));
  }

  private void release() {
    stroke.ifPresent(_ -> bench.session().endStroke());
    stroke = Optional.empty();
  }

  private void hover(MouseEvent event) {
    bench.pointer().hover(chart.placeAt(event.getX(), event.getY()).map(this::pointing));
  }

  private Pointing pointing(Place place) {
    return switch (place.part()) {
      case SIGNAL -> new Pointing.AtInput(new Cell(0, place.index()));
      case FILTER -> new Pointing.AtKernel(new Cell(0, chart.scene().turned(place.index())));
      case MAP -> new Pointing.AtMap(new Cell(0, place.index()));
    };
  }

  /// Upright the wheel changes the cell under the pointer; sideways it scrolls a long signal.
  private void scroll(ScrollEvent event) {
    if (Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY()) || event.isShiftDown()) {
      chart.scrollBy(-(event.getDeltaX() + event.getDeltaY()) / 40);
    } else if (event.getDeltaY() > 0 || event.getDeltaY() < 0) {
      var delta = (float) Math.signum(event.getDeltaY()) * STEP;
      chart
          .placeAt(event.getX(), event.getY())
          .filter(place -> place.part() == Part.SIGNAL)
          .ifPresent(place -> step(place.index(), delta));
    }
    event.consume();
  }

  private void step(int column, float delta) {
    if (bench.stage().showsPainting()) {
      edit.apply(
          EditName.PAINT, signal -> Painting.step(signal, ink(0), new Cell(0, column), delta));
    }
  }

  // --- Keys

  private void key(KeyEvent event) {
    if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
      return;
    }
    var place = chart.focusPlaceProperty().get().orElse(new Place(Part.SIGNAL, 0));
    switch (event.getCode()) {
      case LEFT -> walk(place.part(), place.index() - 1);
      case RIGHT -> walk(place.part(), place.index() + 1);
      case UP -> walk(Part.SIGNAL, place.index());
      case DOWN -> walk(Part.MAP, place.index());
      case ENTER -> enter(place);
      case DELETE, BACK_SPACE -> set(place, 0);
      case PLUS, ADD, EQUALS -> change(place, STEP);
      case MINUS, SUBTRACT -> change(place, -STEP);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void walk(Part part, int index) {
    var scene = chart.scene();
    var last =
        switch (part) {
          case SIGNAL -> scene.signal().columns() - 1;
          case FILTER -> scene.taps() - 1;
          case MAP -> scene.stage().map(stage -> stage.outputColumns()).orElse(1) - 1;
        };
    var place = new Place(part, Math.clamp(index, 0, last));
    chart.focusPlaceProperty().set(Optional.of(place));
    if (part == Part.SIGNAL) {
      chart.scrollToSee(place.index());
    }
    bench.pointer().release();
    bench.pointer().hover(pointing(place));
  }

  private void enter(Place place) {
    if (place.part() == Part.SIGNAL) {
      set(place, chosen());
    } else {
      bench.pointer().togglePin(pointing(place));
    }
  }

  private void set(Place place, float value) {
    if (place.part() == Part.SIGNAL && bench.stage().showsPainting()) {
      begin(place.index(), false, false, value);
      release();
      bench.pointer().hover(pointing(place));
    }
  }

  private void change(Place place, float delta) {
    if (place.part() == Part.SIGNAL) {
      step(place.index(), delta);
      bench.pointer().hover(pointing(place));
    }
  }
}
