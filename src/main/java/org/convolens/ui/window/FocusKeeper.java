package org.convolens.ui.window;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Keeps the focus with what the user works on: a panel that opens takes it and gives it back where
/// it was, and where a control vanishes with the focus in it, the cells have it.
final class FocusKeeper {
  private final Node window;
  private final Node tools;
  private final Supplier<Node> cells;

  /// @param window all that can have the focus
  /// @param tools where JavaFX puts a focus that was lost, as it does first of all
  /// @param cells where the keys of the stage work
  FocusKeeper(Node window, Node tools, Supplier<Node> cells) {
    this.window = window;
    this.tools = tools;
    this.cells = cells;
    window
        .sceneProperty()
        .subscribe(scene -> {
          if (scene != null) {
            scene
                .focusOwnerProperty()
                .subscribe((before, _) -> {
                  if (before != null && isGone(before)) {
                    Platform.runLater(() -> rescue(scene));
                  }
                });
          }
        });
  }

  /// Gives a panel the focus while it is open.
  ///
  /// @param take gives the focus to what is of use in it
  void lend(Node panel, Runnable take) {
    var lent = new Lent(panel, take);
    panel.visibleProperty().subscribe((_, open) -> lent.follow(open));
  }

  private void rescue(Scene scene) {
    var owner = scene.getFocusOwner();
    if (owner == null || holds(tools, owner)) {
      cells.get().requestFocus();
    }
  }

  private boolean isGone(Node node) {
    return !Objects.equals(node.getScene(), window.getScene()) || !shows(node);
  }

  private static boolean shows(Node node) {
    return ancestry(node).allMatch(Node::isVisible);
  }

  static boolean holds(Node part, @Nullable Node node) {
    return ancestry(node).anyMatch(part::equals);
  }

  private static Stream<Node> ancestry(@Nullable Node node) {
    return Stream.iterate(node, some -> some != null, Node::getParent);
  }

  private final class Lent {
    private final Node panel;
    private final Runnable take;
    private Optional<Node> before = Optional.empty();

    Lent(Node panel, Runnable take) {
      this.panel = panel;
      this.take = take;
    }

    void follow(boolean open) {
      if (window.getScene() == null) {
        return;
      }
      var owner = window.getScene().getFocusOwner();
      if (open) {
        before = Optional.ofNullable(owner).filter(node -> !holds(panel, node));
        // The controls of a new panel have their parts only then.
        panel.applyCss();
        take.run();
      } else if (owner == null || holds(panel, owner)) {
        before.filter(node -> !isGone(node) && !node.isDisabled()).orElseGet(cells).requestFocus();
        before = Optional.empty();
      }
    }
  }
}
