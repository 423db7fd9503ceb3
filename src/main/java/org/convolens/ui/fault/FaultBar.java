package org.convolens.ui.fault;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import org.convolens.ui.Later;
import org.convolens.ui.text.Texts;

/// Shows messages in a bar above the content, which makes room for it: menus and tools stay within
/// reach. The bar is made for the first of them.
public final class FaultBar extends BorderPane {
  private final Faults faults;
  private final Later<MessageBar> bar;
  private Optional<Node> focusedBefore = Optional.empty();

  public FaultBar(Node content, Faults faults, Texts texts) {
    super(content);
    this.faults = faults;
    bar = new Later<>(() -> new MessageBar(texts, this::dismiss));
    faults.shown().subscribe(this::showNext);
    texts.languageProperty().subscribe(_ -> showNext());
    sceneProperty().subscribe(_ -> showNext());
    sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::remember);
    addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
    addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> bar.made().ifPresent(made -> made.hold(true)));
    addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> bar.made().ifPresent(made -> made.hold(false)));
  }

  private void remember(Node before, Node now) {
    if (inBar(now) && !inBar(before)) {
      focusedBefore = Optional.ofNullable(before);
    }
  }

  private boolean inBar(Node node) {
    return node != null && bar.made().filter(made -> made.equals(node.getParent())).isPresent();
  }

  /// What nothing else took, an Escape closes.
  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !faults.shown().isEmpty()) {
      event.consume();
      dismiss();
    }
  }

  private void dismiss() {
    if (!faults.shown().isEmpty()) {
      faults.dismiss(faults.shown().getFirst());
    }
  }

  private void showNext() {
    if (getScene() == null) {
      bar.made().ifPresent(MessageBar::hide);
    } else if (faults.shown().isEmpty()) {
      bar.made().ifPresent(this::close);
    } else {
      setTop(bar.get());
      bar.get().show(faults.shown().getFirst());
    }
  }

  /// Gives the focus back to where it was.
  private void close(MessageBar made) {
    if (made.isFocusWithin()) {
      focusedBefore.ifPresent(Node::requestFocus);
    }
    made.hide();
    setTop(null);
  }
}
