package org.convolens.ui.kernel;

import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.convolens.core.Tensor;
import org.convolens.model.EditName;
import org.convolens.model.Pointing;
import org.convolens.model.paint.Cell;
import org.convolens.ui.Workbench;
import org.convolens.ui.grid.GridKeys;
import org.convolens.ui.text.NumberText;

/// Editing the kernel's cells: typing, stepping with the wheel or the page keys, walking with the
/// arrows.
final class KernelGestures {
  private static final float STEP = 0.1f;
  private static final float LARGE_STEP = 1;

  /// Changes the weights of the filter on the stage.
  @FunctionalInterface
  interface Edit {
    void apply(EditName name, UnaryOperator<Tensor> change);
  }

  private final KernelView view;
  private final Workbench bench;
  private final Edit edit;

  KernelGestures(KernelView view, Workbench bench, Edit edit) {
    this.view = view;
    this.bench = bench;
    this.edit = edit;
    view.grid.setOnMousePressed(this::press);
    view.grid.setOnMouseMoved(this::hover);
    view.grid.setOnMouseExited(_ -> bench.pointer().hover(Pointing.NOWHERE));
    view.grid.setOnScroll(this::scroll);
    view.grid.setOnKeyPressed(this::key);
    view.grid.setOnKeyTyped(this::typed);
    view.editor.setOnAction(_ -> commit());
    view.editor.addEventFilter(KeyEvent.KEY_PRESSED, this::editorKey);
    view.editor
        .focusedProperty()
        .subscribe(focused -> {
          if (!focused && view.editor.isVisible()) {
            commit();
          }
        });
  }

  private Cell cell() {
    return view.grid.focusCellProperty().get().orElse(new Cell(0, 0));
  }

  private void press(MouseEvent event) {
    view.grid.requestFocus();
    view.grid
        .cellAt(event.getX(), event.getY())
        .ifPresent(cell -> {
          view.grid.focusCellProperty().set(Optional.of(cell));
          if (event.getClickCount() == 2) {
            open(NumberText.of(weight(cell)));
            view.editor.selectAll();
          } else {
            bench.pointer().togglePin(new Pointing.AtKernel(cell));
          }
        });
  }

  private void hover(MouseEvent event) {
    bench.pointer().hover(view.grid.cellAt(event.getX(), event.getY()).map(Pointing.AtKernel::new));
  }

  private void scroll(ScrollEvent event) {
    var steps = Math.signum(event.getDeltaY() + event.getDeltaX());
    if (steps != 0) {
      view.grid
          .cellAt(event.getX(), event.getY())
          .ifPresent(
              cell -> step(cell, (float) steps * (event.isControlDown() ? LARGE_STEP : STEP)));
      event.consume();
    }
  }

  private void step(Cell cell, float delta) {
    set(cell, Math.round((weight(cell) + delta) * 100) / 100f);
  }

  private float weight(Cell cell) {
    var content = view.grid.content();
    return content.tensor().get(content.channel(), cell.row(), cell.column());
  }

  private void set(Cell cell, float value) {
    var channel = view.grid.content().channel();
    edit.apply(
        EditName.KERNEL_CELL, weights -> weights.with(channel, cell.row(), cell.column(), value));
  }

  // --- Keys

  /// Plus and minus are typed into a cell, so they step no weight: a minus begins a negative
  /// number.
  private void key(KeyEvent event) {
    if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
      return;
    }
    var size = event.isShiftDown() ? LARGE_STEP : STEP;
    switch (event.getCode()) {
      case ENTER, F2 -> {
        open(NumberText.of(weight(cell())));
        view.editor.selectAll();
      }
      case DELETE, BACK_SPACE -> set(cell(), 0);
      case PAGE_UP -> step(cell(), size);
      case PAGE_DOWN -> step(cell(), -size);
      default -> {
        if (!walk(event)) {
          return;
        }
      }
    }
    event.consume();
  }

  private boolean walk(KeyEvent event) {
    var walked = GridKeys.walk(view.grid, event);
    if (walked) {
      bench.pointer().hover(new Pointing.AtKernel(cell()));
    }
    return walked;
  }

  private void typed(KeyEvent event) {
    var text = event.getCharacter();
    if (!event.isControlDown() && !text.isEmpty() && "0123456789-−.,".contains(text)) {
      open(text);
      view.editor.end();
      event.consume();
    }
  }

  private void open(String text) {
    var cell = cell();
    view.grid.focusCellProperty().set(Optional.of(cell));
    var bounds = view.grid.boundsOf(cell.row(), cell.column());
    var width = Math.max(64, bounds.getWidth());
    var height = Math.max(30, bounds.getHeight());
    view.editor.resizeRelocate(
        view.grid.getLayoutX() + bounds.getMinX() + (bounds.getWidth() - width) / 2,
        view.grid.getLayoutY() + bounds.getMinY() + (bounds.getHeight() - height) / 2,
        width,
        height);
    view.editor.setText(text);
    mark(false);
    view.editor.setVisible(true);
    // Not styled before, it has no skin yet, and without one it takes no keys.
    view.editor.applyCss();
    view.editor.requestFocus();
  }

  private void commit() {
    try {
      var value = NumberText.entered(view.editor.getText(), weight(cell()));
      close();
      set(cell(), value);
    } catch (NumberFormatException _) {
      if (view.editor.isFocused()) {
        mark(true);
        view.about.setText(bench.texts().get("kernel.cell.wrong"));
      } else {
        close();
      }
    }
  }

  private void mark(boolean wrong) {
    view.editor.getStyleClass().removeAll("wrong");
    if (wrong) {
      view.editor.getStyleClass().add("wrong");
    }
  }

  private void close() {
    var hadFocus = view.editor.isFocused();
    view.editor.setVisible(false);
    if (hadFocus) {
      view.grid.requestFocus();
    }
  }

  private void editorKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      view.editor.setVisible(false);
      view.grid.requestFocus();
      event.consume();
    } else if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
      commit();
      if (!view.editor.isVisible()) {
        walk(event);
      }
      event.consume();
    }
  }
}
