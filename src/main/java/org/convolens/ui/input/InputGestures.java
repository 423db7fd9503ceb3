package org.convolens.ui.input;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.convolens.core.Experiment;
import org.convolens.core.Tensor;
import org.convolens.model.EditName;
import org.convolens.model.Pointing;
import org.convolens.model.paint.Cell;
import org.convolens.model.paint.Ink;
import org.convolens.model.paint.Painting;
import org.convolens.model.paint.Tool;
import org.convolens.ui.Workbench;
import org.convolens.ui.grid.GridKeys;

/// Painting on the input grid with pointer, wheel and keys. One stroke, from press to release, is
/// one edit. By keyboard a line, a rectangle or a move goes from one Enter to the next.
final class InputGestures {
  private static final double BRUSH_RADIUS = 1.5;
  private static final float WHEEL_STEP = 0.1f;

  private final InputView view;
  private final Workbench bench;
  private final Supplier<Tool> tool;
  private final Supplier<Ink> inks;
  private final ReadOnlyObjectWrapper<Optional<Drawing>> drawing =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Stroke> stroke = Optional.empty();

  /// A stroke under way.
  ///
  /// @param original the experiment before it
  /// @param start where it began
  /// @param last the cell it reached
  private record Stroke(Tool tool, Experiment original, Cell start, Cell last, Ink ink) {
    Stroke at(Cell cell) {
      return new Stroke(tool, original, start, cell, ink);
    }
  }

  InputGestures(InputView view, Workbench bench, Supplier<Tool> tool, Supplier<Ink> inks) {
    this.view = view;
    this.bench = bench;
    this.tool = tool;
    this.inks = inks;
    var grid = view.grid;
    grid.setOnMousePressed(this::press);
    grid.setOnMouseDragged(this::drag);
    grid.setOnMouseReleased(_ -> release());
    grid.setOnMouseMoved(this::hover);
    grid.setOnMouseExited(_ -> bench.pointer().hover(Pointing.NOWHERE));
    grid.setOnScroll(this::scroll);
    grid.setOnKeyPressed(this::key);
    grid.focusedProperty()
        .subscribe(focused -> {
          if (!focused && drawing.get().isPresent()) {
            release();
          }
        });
    bench
        .session()
        .paintingProperty()
        .subscribe(painting -> {
          if (!painting) {
            forget();
          }
        });
  }

  /// What the keyboard is drawing.
  ReadOnlyObjectProperty<Optional<Drawing>> drawingProperty() {
    return drawing.getReadOnlyProperty();
  }

  // --- Pointer

  private void press(MouseEvent event) {
    view.grid.requestFocus();
    var place = view.grid.cellAt(event.getX(), event.getY());
    if (event.getButton() == MouseButton.MIDDLE || event.isAltDown()) {
      place.ifPresent(cell -> bench.pointer().togglePin(new Pointing.AtInput(cell)));
      return;
    }
    if (!bench.stage().showsPainting()) {
      place.ifPresent(this::pin);
      return;
    }
    var erase = event.getButton() == MouseButton.SECONDARY && tool.get() != Tool.MOVE;
    place.ifPresent(cell -> begin(cell, erase ? Tool.ERASER : tool.get()));
  }

  /// The input of a deeper layer cannot be painted; its cells are pinned like those of a map.
  private void pin(Cell cell) {
    view.grid.focusCellProperty().set(Optional.of(cell));
    bench.pointer().togglePin(new Pointing.AtInput(cell));
  }

  private void begin(Cell cell, Tool used) {
    var ink = used == Tool.ERASER ? inks.get().erasing() : inks.get();
    view.grid.focusCellProperty().set(Optional.of(cell));
    bench.session().beginStroke(nameOf(used));
    bench.pointer().release();
    var begun = new Stroke(used, bench.session().experiment(), cell, cell, ink);
    stroke = Optional.of(begun);
    bench
        .stage()
        .moveProperty()
        .set(used == Tool.MOVE ? Optional.of(new Cell(0, 0)) : Optional.empty());
    apply(begun, cell);
  }

  private void drag(MouseEvent event) {
    stroke.ifPresent(now -> {
      var cell = view.grid.placeAt(event.getX(), event.getY());
      if (!cell.equals(now.last())) {
        reach(now, cell);
      }
    });
  }

  private void reach(Stroke now, Cell cell) {
    apply(now, cell);
    stroke = Optional.of(now.at(cell));
    if (now.tool() == Tool.MOVE) {
      var start = now.start();
      bench
          .stage()
          .moveProperty()
          .set(Optional.of(new Cell(cell.row() - start.row(), cell.column() - start.column())));
    }
  }

  private void release() {
    stroke.ifPresent(_ -> bench.session().endStroke());
  }

  /// The stroke is over. A picture that stands where it stood has not been moved.
  private void forget() {
    var ended = stroke;
    stroke = Optional.empty();
    drawing.set(Optional.empty());
    ended
        .filter(was -> was.tool() == Tool.MOVE)
        .filter(was -> was.original().equals(bench.session().experiment()))
        .ifPresent(_ -> bench.stage().moveProperty().set(Optional.empty()));
  }

  private void apply(Stroke now, Cell cell) {
    var before = now.original().input();
    bench
        .session()
        .edit(
            nameOf(now.tool()),
            experiment -> experiment.withInput(painted(now, before, experiment.input(), cell)));
  }

  private Tensor painted(Stroke now, Tensor before, Tensor input, Cell cell) {
    var ink = now.ink();
    return switch (now.tool()) {
      case PENCIL, ERASER -> Painting.pencil(input, ink, now.last(), cell);
      case BRUSH -> Painting.brush(input, ink, now.last(), cell, BRUSH_RADIUS);
      case LINE -> Painting.line(before, ink, now.start(), cell);
      case RECTANGLE -> Painting.rectangle(before, ink, now.start(), cell, false);
      case FILL -> Painting.fill(input, ink, cell);
      case MOVE ->
          Painting.move(
              before, cell.row() - now.start().row(), cell.column() - now.start().column());
    };
  }

  private static EditName nameOf(Tool tool) {
    return switch (tool) {
      case PENCIL, BRUSH -> EditName.PAINT;
      case LINE -> EditName.LINE;
      case RECTANGLE -> EditName.RECTANGLE;
      case FILL -> EditName.FILL;
      case ERASER -> EditName.ERASE;
      case MOVE -> EditName.MOVE;
    };
  }

  private void hover(MouseEvent event) {
    bench.pointer().hover(view.grid.cellAt(event.getX(), event.getY()).map(Pointing.AtInput::new));
  }

  private void scroll(ScrollEvent event) {
    var steps = Math.signum(event.getDeltaY());
    if (steps != 0 && bench.stage().showsPainting()) {
      view.grid
          .cellAt(event.getX(), event.getY())
          .ifPresent(cell -> step(cell, (float) steps * WHEEL_STEP));
      event.consume();
    }
  }

  private void step(Cell cell, float delta) {
    var ink = inks.get();
    bench
        .session()
        .edit(
            EditName.PAINT,
            experiment ->
                experiment.withInput(Painting.step(experiment.input(), ink, cell, delta)));
  }

  // --- Keys

  private void key(KeyEvent event) {
    if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
      return;
    }
    var cell = view.grid.focusCellProperty().get().orElse(new Cell(0, 0));
    var handled = bench.stage().showsPainting() ? paintKey(event, cell) : lookKey(event, cell);
    if (handled) {
      view.grid
          .focusCellProperty()
          .get()
          .ifPresent(at -> bench.pointer().hover(new Pointing.AtInput(at)));
      event.consume();
    }
  }

  private boolean lookKey(KeyEvent event, Cell cell) {
    if (event.getCode() == KeyCode.ENTER) {
      pin(cell);
      return true;
    }
    return GridKeys.walk(view.grid, event);
  }

  private boolean paintKey(KeyEvent event, Cell cell) {
    switch (event.getCode()) {
      case ENTER -> enter(cell);
      case DELETE, BACK_SPACE -> paintOne(cell, Tool.ERASER);
      case PLUS, ADD, EQUALS -> step(cell, WHEEL_STEP);
      case MINUS, SUBTRACT -> step(cell, -WHEEL_STEP);
      default -> {
        return stretch(event.getCode()) || GridKeys.walk(view.grid, event);
      }
    }
    return true;
  }

  private void paintOne(Cell cell, Tool used) {
    begin(cell, used);
    release();
  }

  private void enter(Cell cell) {
    if (drawing.get().isPresent()) {
      release();
    } else if (Drawing.needsTwoPlaces(tool.get())) {
      begin(cell, tool.get());
      drawing.set(Optional.of(new Drawing(tool.get(), cell, cell)));
    } else {
      paintOne(cell, tool.get());
    }
  }

  /// Takes the other end of what is drawn along; the picture can be moved out of its frame.
  private boolean stretch(KeyCode key) {
    var now = stroke.filter(_ -> drawing.get().isPresent());
    var next = now.flatMap(from -> GridKeys.beside(from.last(), key));
    next.ifPresent(to -> stretch(now.orElseThrow(), to));
    return next.isPresent();
  }

  private void stretch(Stroke now, Cell to) {
    GridKeys.go(view.grid, to);
    var within = view.grid.focusCellProperty().get().orElse(to);
    reach(now, now.tool() == Tool.MOVE ? to : within);
    drawing.set(stroke.map(at -> new Drawing(at.tool(), at.start(), at.last())));
  }
}
