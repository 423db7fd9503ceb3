package org.convolens.ui.layers;

import java.util.List;
import org.convolens.model.network.NewLayer;
import org.convolens.ui.actions.Actions;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// What the menu and the keyboard do to the row of layers.
public final class LayerActions {
  private static final List<String> IDS =
      List.of(
          "previousLayer",
          "nextLayer",
          "addConv",
          "addActivation",
          "addMaxPool",
          "addAveragePool",
          "copyLayer",
          "renameLayer",
          "toggleLayer",
          "moveLayerLeft",
          "moveLayerRight",
          "deleteLayer");

  private LayerActions() {}

  /// Everything declared here, in the order of the menu.
  public static List<String> ids() {
    return IDS;
  }

  /// Declares them.
  public static void declare(Actions actions, LayerEdits edits, LayerStripView strip) {
    actions.declare(
        "previousLayer",
        BootstrapIcons.ARROW_LEFT_CIRCLE,
        "Shortcut+Page Up",
        () -> edits.walk(-1));
    actions.declare(
        "nextLayer", BootstrapIcons.ARROW_RIGHT_CIRCLE, "Shortcut+Page Down", () -> edits.walk(1));
    insert(actions, edits, "addConv", "Shortcut+Shift+K", NewLayer.CONV);
    insert(actions, edits, "addActivation", "Shortcut+Shift+R", NewLayer.ACTIVATION);
    insert(actions, edits, "addMaxPool", "Shortcut+Shift+P", NewLayer.MAX_POOL);
    insert(actions, edits, "addAveragePool", "Shortcut+Shift+G", NewLayer.AVERAGE_POOL);
    actions.declare("copyLayer", BootstrapIcons.FILES, "Shortcut+D", edits::duplicate);
    actions.declare(
        "renameLayer",
        BootstrapIcons.PENCIL,
        "F2",
        () -> {
          strip.details.name.requestFocus();
          strip.details.name.selectAll();
        });
    actions.declare("toggleLayer", BootstrapIcons.TOGGLE_ON, "Shortcut+B", edits::toggle);
    actions.declare(
        "moveLayerLeft", BootstrapIcons.ARROW_LEFT, "Shortcut+Shift+Page Up", () -> edits.move(-1));
    actions.declare(
        "moveLayerRight",
        BootstrapIcons.ARROW_RIGHT,
        "Shortcut+Shift+Page Down",
        () -> edits.move(1));
    actions.declare("deleteLayer", BootstrapIcons.TRASH, "Shortcut+Delete", edits::delete);
  }

  private static void insert(
      Actions actions, LayerEdits edits, String id, String shortcut, NewLayer kind) {
    actions.declare(id, BootstrapIcons.PLUS_CIRCLE, shortcut, () -> edits.insert(kind));
  }
}
