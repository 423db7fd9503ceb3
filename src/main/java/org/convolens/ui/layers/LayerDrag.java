package org.convolens.ui.layers;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Dragging a chip to another place in the row.
final class LayerDrag {
  private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");
  private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
  private static final double THRESHOLD = 8;

  private final Supplier<List<LayerChip>> chips;
  private final BiConsumer<Integer, Integer> move;
  private Optional<Drag> drag = Optional.empty();

  LayerDrag(Supplier<List<LayerChip>> chips, BiConsumer<Integer, Integer> move) {
    this.chips = chips;
    this.move = move;
  }

  void follow(LayerChip chip) {
    chip.button.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> press(chip, event));
  }

  private void press(LayerChip chip, MouseEvent event) {
    drag.ifPresent(Drag::end);
    if (event.getButton() == MouseButton.PRIMARY) {
      drag = Optional.of(new Drag(chip, event.getSceneX()));
    }
  }

  /// From the press to the release. Listens to the whole scene: not every platform sends what
  /// follows a press to the node that was pressed.
  private final class Drag {
    private final LayerChip chip;
    private final double start;
    private final Scene scene;
    private final EventHandler<MouseEvent> onDrag = this::follow;
    private final EventHandler<MouseEvent> onRelease = this::release;
    private boolean far;

    Drag(LayerChip chip, double start) {
      this.chip = chip;
      this.start = start;
      this.scene = chip.getScene();
      scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, onDrag);
      scene.addEventFilter(MouseEvent.MOUSE_RELEASED, onRelease);
    }

    private void follow(MouseEvent event) {
      var way = event.getSceneX() - start;
      far |= Math.abs(way) > THRESHOLD;
      if (far) {
        chip.button.setTranslateX(way);
        chip.setViewOrder(-1);
        chip.button.pseudoClassStateChanged(DRAGGED, true);
        mark(placeAt(event.getSceneX()), chips.get().indexOf(chip));
      }
    }

    private void release(MouseEvent event) {
      end();
      if (far) {
        chip.button.disarm();
        move.accept(chips.get().indexOf(chip), placeAt(event.getSceneX()));
      }
    }

    void end() {
      drag = Optional.empty();
      scene.removeEventFilter(MouseEvent.MOUSE_DRAGGED, onDrag);
      scene.removeEventFilter(MouseEvent.MOUSE_RELEASED, onRelease);
      chip.button.setTranslateX(0);
      chip.setViewOrder(0);
      chip.button.pseudoClassStateChanged(DRAGGED, false);
      mark(-1, -1);
    }
  }

  private void mark(int place, int from) {
    var all = chips.get();
    for (var index = 0; index < all.size(); index++) {
      all.get(index).button.pseudoClassStateChanged(TARGET, index == place && index != from);
    }
  }

  /// The place among the chips of a point on the screen.
  private int placeAt(double x) {
    var all = chips.get();
    var place = 0;
    while (place < all.size() - 1 && x > right(all.get(place))) {
      place++;
    }
    return place;
  }

  private static double right(LayerChip chip) {
    return chip.localToScene(chip.getLayoutBounds()).getMaxX();
  }
}
