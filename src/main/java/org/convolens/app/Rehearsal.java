package org.convolens.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.convolens.model.ViewOptions.Theme;
import org.convolens.ui.text.Texts;

/// One act after the other: keys, strokes, menus, lists, themes, languages. It touches no file.
final class Rehearsal extends AnimationTimer {
  private static final int PULSES_AN_ACT = 4;
  private static final int STROKE_PARTS = 6;

  private final ConvolensWindow window;
  private final Scene scene;
  private final Runnable end;
  private final Deque<Runnable> acts = new ArrayDeque<>();
  private int pulses;

  /// @param end called on the FX thread after the last act
  Rehearsal(ConvolensWindow window, Runnable end) {
    this.window = window;
    this.scene = window.view().getScene();
    this.end = end;
    play();
    paint();
    point();
    openMenus();
    openLists();
    dress();
  }

  @Override
  public void handle(long now) {
    pulses++;
    if (pulses % PULSES_AN_ACT != 0) {
      return;
    }
    if (acts.isEmpty()) {
      stop();
      end.run();
    } else {
      acts.pop().run();
    }
  }

  private void rest(int turns) {
    for (var turn = 0; turn < turns; turn++) {
      acts.add(() -> {});
    }
  }

  // --- The sliding filter

  private void play() {
    press(KeyCode.HOME);
    press(KeyCode.SPACE);
    rest(40);
    press(KeyCode.SPACE);
    press(KeyCode.LEFT);
    press(KeyCode.RIGHT);
    press(KeyCode.END);
  }

  private void press(KeyCode code) {
    for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
      acts.add(() ->
          Event.fireEvent(
              Optional.ofNullable(scene.getFocusOwner()).orElse(window.view()),
              new KeyEvent(type, "", code.getName(), code, false, false, false, false)));
    }
  }

  // --- The grids

  private void paint() {
    var grid = window.view().input.grid();
    mouse(grid, MouseEvent.MOUSE_MOVED, 0.2);
    mouse(grid, MouseEvent.MOUSE_PRESSED, 0.2);
    for (var part = 1; part < STROKE_PARTS; part++) {
      mouse(grid, MouseEvent.MOUSE_DRAGGED, 0.2 + 0.1 * part);
    }
    mouse(grid, MouseEvent.MOUSE_RELEASED, 0.7);
    acts.add(window.bench().session()::undo);
    acts.add(window.bench().session()::redo);
  }

  private void point() {
    var view = window.view();
    for (var grid : List.of(view.map.grid(), view.kernel.grid(), view.input.grid())) {
      mouse(grid, MouseEvent.MOUSE_MOVED, 0.4);
      mouse(grid, MouseEvent.MOUSE_MOVED, 0.5);
      mouse(grid, MouseEvent.MOUSE_EXITED, 0.5);
    }
  }

  /// @param share how far from the top left corner to the bottom right one
  private void mouse(Node node, EventType<MouseEvent> type, double share) {
    acts.add(() -> {
      var bounds = node.getLayoutBounds();
      var at = new Point2D(bounds.getWidth() * share, bounds.getHeight() * share);
      var scenePoint = node.localToScene(at);
      var down = type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_DRAGGED;
      Event.fireEvent(
          node,
          new MouseEvent(
              node,
              node,
              type,
              at.getX(),
              at.getY(),
              scenePoint.getX(),
              scenePoint.getY(),
              type == MouseEvent.MOUSE_MOVED ? MouseButton.NONE : MouseButton.PRIMARY,
              1,
              false,
              false,
              false,
              false,
              down,
              false,
              false,
              false,
              false,
              true,
              null));
    });
  }

  // --- What opens

  private void openMenus() {
    for (var node : window.view().lookupAll(".menu-bar")) {
      for (var menu : ((MenuBar) node).getMenus()) {
        acts.add(menu::show);
        acts.add(menu::hide);
      }
    }
  }

  private void openLists() {
    for (var node : window.view().lookupAll("*")) {
      switch (node) {
        case ComboBoxBase<?> list -> {
          acts.add(list::show);
          acts.add(list::hide);
        }
        case MenuButton menu -> {
          acts.add(menu::show);
          acts.add(menu::hide);
        }
        default -> {}
      }
    }
    for (var id : List.of("#kernel-presets", "#map-colours")) {
      if (window.view().lookup(id) instanceof ButtonBase button) {
        acts.add(button::fire);
        rest(2);
        acts.add(() -> List.copyOf(javafx.stage.Window.getWindows()).forEach(this::hideIfPopup));
      }
    }
  }

  private void hideIfPopup(javafx.stage.Window open) {
    if (open instanceof javafx.stage.PopupWindow popup) {
      popup.hide();
    }
  }

  // --- How it looks

  private void dress() {
    var options = window.bench().options();
    var language = window.bench().texts().languageProperty();
    for (var theme : Theme.values()) {
      acts.add(() -> options.themeProperty().set(theme));
    }
    acts.add(() -> options.projectorProperty().set(true));
    rest(2);
    acts.add(() -> options.projectorProperty().set(false));
    Texts.LANGUAGES.forEach(other -> acts.add(() -> language.set(other)));
    rest(4);
  }
}
