package org.convolens.ui.style;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.ScrollPaneSkin;

/// Scrolls as JavaFX does, but its bars stand in the scene only while they are needed, and the
/// content is drawn straight to the screen, not to a picture of its own first.
public final class PlainScrollSkin extends ScrollPaneSkin {
  public PlainScrollSkin(ScrollPane control) {
    super(control);
    for (var child : List.copyOf(getChildren())) {
      if (child instanceof ScrollBar) {
        child.visibleProperty().subscribe(needed -> keep(child, needed));
      } else {
        child.setCache(false);
      }
    }
  }

  private void keep(Node bar, boolean needed) {
    if (!needed) {
      getChildren().remove(bar);
    } else if (!getChildren().contains(bar)) {
      getChildren().add(bar);
    }
  }
}
