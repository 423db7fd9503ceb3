package org.convolens.ui.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.convolens.lesson.LessonText.Piece;
import org.convolens.lesson.LessonText.Thing;
import org.convolens.lesson.Place;
import org.convolens.model.Pointer;
import org.convolens.model.Pointing;
import org.convolens.model.paint.Cell;

/// Lights up what a word of a lesson names, while the pointer is on the word.
final class Lights {
  private static final String LIT = "lit";

  private final Node root;
  private final Pointer pointer;
  private final List<Node> lit = new ArrayList<>();

  /// @param root everything that words can name stands below it
  Lights(Node root, Pointer pointer) {
    this.root = root;
    this.pointer = pointer;
  }

  void on(Piece piece) {
    off();
    piece
        .cell()
        .ifPresentOrElse(
            place -> pointer.hover(pointing(place)), () -> piece.thing().ifPresent(this::light));
  }

  void off() {
    lit.forEach(node -> node.getStyleClass().remove(LIT));
    lit.clear();
    pointer.hover(Pointing.NOWHERE);
  }

  private void light(Thing thing) {
    for (var selector : selectors(thing)) {
      root.lookupAll(selector).stream().filter(Lights::shows).forEach(lit::add);
    }
    lit.forEach(node -> node.getStyleClass().add(LIT));
  }

  private static boolean shows(Node node) {
    var parent = Optional.ofNullable(node.getParent());
    return node.isVisible() && parent.map(Lights::shows).orElse(true);
  }

  static Pointing pointing(Place place) {
    var cell = new Cell(place.row(), place.column());
    return switch (place.part()) {
      case INPUT -> new Pointing.AtInput(cell);
      case KERNEL -> new Pointing.AtKernel(cell);
      case MAP -> new Pointing.AtMap(cell);
    };
  }

  private static List<String> selectors(Thing thing) {
    return switch (thing) {
      case INPUT -> List.of("#input-grid", "#signal-chart");
      case KERNEL -> List.of("#kernel-grid");
      case MAP -> List.of("#map-grid", "#signal-chart");
      case PRODUCTS -> List.of("#trace-products");
      case WINDOW -> List.of("#trace-patch");
      case BIAS -> List.of("#bias");
      case RELU -> List.of("#relu", "#signal-relu");
      case STRIDE -> List.of("#stride-rows", "#stride-columns");
      case PADDING -> List.of("#padding");
      case BORDER -> List.of("#border");
      case DILATION -> List.of("#dilation-rows", "#dilation-columns");
      case FLIP -> List.of("#flip");
      case PLAY -> List.of("#play");
      case LAYERS -> List.of("#layers");
      case TOOLS -> List.of("#input-presets", "#signal-presets", "#tool-pencil");
      case FILTERS -> List.of("#stage-filter");
      case LEGEND -> List.of("#map-legend");
    };
  }
}
