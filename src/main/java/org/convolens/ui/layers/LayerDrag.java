package org.convolens.ui.layers;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.input.MouseEvent;

/// Dragging a chip to another place in the row.
final class LayerDrag {
  private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");
  private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
  private static final double THRESHOLD = 8;

  private final Supplier<List<LayerChip>> chips;
  private final BiConsumer<Integer, Integer> move;
  private double start;
  private boolean dragging;

  LayerDrag(Supplier<List<LayerChip>> chips, BiConsumer<Integer, Integer> move) {
    this.chips = chips;
    this.move = move;
  }

  void follow(LayerChip chip) {
    chip.button.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          start = event.getSceneX();
          dragging = false;
        });
    chip.button.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> drag(chip, event));
    chip.button.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> release(chip, event));
  }

  private void drag(LayerChip chip, MouseEvent event) {
    var way = event.getSceneX() - start;
    dragging |= Math.abs(way) > THRESHOLD;
    if (dragging) {
      chip.button.setTranslateX(way);
      chip.setViewOrder(-1);
      chip.button.pseudoClassStateChanged(DRAGGED, true);
      mark(placeAt(event.getSceneX()), chips.get().indexOf(chip));
    }
  }

  private void mark(int place, int from) {
    var all = chips.get();
    for (var index = 0; index < all.size(); index++) {
      all.get(index).button.pseudoClassStateChanged(TARGET, index == place && index != from);
    }
  }

  private void release(LayerChip chip, MouseEvent event) {
    if (dragging) {
      dragging = false;
      chip.button.setTranslateX(0);
      chip.setViewOrder(0);
      chip.button.pseudoClassStateChanged(DRAGGED, false);
      mark(-1, -1);
      chip.button.disarm();
      move.accept(chips.get().indexOf(chip), placeAt(event.getSceneX()));
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
