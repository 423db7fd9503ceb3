package org.convolens.ui.window;

import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;

/// Leaves the keys to the menu that has been entered or opened. The control with the focus keeps it
/// meanwhile, and would take them too.
final class MenuKeys {
  private final Scene scene;
  private final MenuBar bar;

  MenuKeys(Scene scene, MenuBar bar) {
    this.scene = scene;
    this.bar = bar;
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::keep);
    scene.addEventFilter(KeyEvent.KEY_TYPED, this::keep);
    bar.addEventHandler(MouseEvent.MOUSE_EXITED, this::leave);
  }

  /// Whether a menu, or a pop-up with controls of its own, has the keys.
  boolean haveKeys() {
    return entered() || Window.getWindows().stream().anyMatch(this::takesKeys);
  }

  /// Whether the menu bar was entered by keyboard; a pointer that rests on it lights a menu too.
  private boolean entered() {
    return !bar.isHover() && bar.queryAccessibleAttribute(AccessibleAttribute.FOCUS_NODE) != null;
  }

  private boolean takesKeys(Window window) {
    var opened =
        window instanceof ContextMenu || (window instanceof PopOver pop && !pop.isDetached());
    return opened && window.isShowing() && owners(window).anyMatch(scene.getWindow()::equals);
  }

  private static Stream<Window> owners(Window window) {
    return Stream.iterate(
        window,
        owner -> owner != null,
        owner -> owner instanceof PopupWindow popup ? popup.getOwnerWindow() : null);
  }

  /// The menus have had their turn: those that are open come before the scene, and the bar listens
  /// beside this. Shortcuts work all the same.
  private void keep(KeyEvent event) {
    var shortcut = event.isControlDown() || event.isAltDown() || event.isMetaDown();
    if (!shortcut && !event.getCode().isFunctionKey() && haveKeys()) {
      event.consume();
    }
  }

  /// The bar goes on taking arrows after the pointer has only passed over it, until the next click
  /// elsewhere.
  private void leave(MouseEvent event) {
    if (bar.getMenus().stream().noneMatch(menu -> menu.isShowing())) {
      Event.fireEvent(scene, event.copyFor(scene, scene, MouseEvent.MOUSE_CLICKED));
    }
  }
}
