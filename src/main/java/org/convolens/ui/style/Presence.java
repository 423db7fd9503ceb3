package org.convolens.ui.style;

import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Children that stand in their pane only while they are visible: hidden ones would be styled and
/// laid out as well.
public final class Presence {
  private Presence() {}

  /// Puts children into a pane, in this order, each only while it is visible.
  public static void fill(Pane pane, Node... children) {
    var all = List.of(children);
    for (var child : all) {
      child
          .visibleProperty()
          .subscribe(visible -> {
            if (visible) {
              add(pane.getChildren(), all, child);
            } else {
              pane.getChildren().remove(child);
            }
          });
    }
  }

  private static void add(ObservableList<Node> present, List<Node> all, Node child) {
    if (!present.contains(child)) {
      var before = all.subList(0, all.indexOf(child)).stream().filter(present::contains).count();
      present.add((int) before, child);
    }
  }
}
