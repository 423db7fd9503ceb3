package org.convolens.ui.window;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.convolens.ui.Workbench;
import org.convolens.ui.grid.TensorGrid;
import org.convolens.ui.lesson.SideView;
import org.convolens.ui.signal.SignalChart;
import org.convolens.ui.style.ToggleRow;
import org.jspecify.annotations.Nullable;

/// The keys that play the sliding filter from anywhere in the window, unless the control that has
/// the focus needs them itself.
public final class StageKeys {
  private final Scene scene;
  private final Workbench bench;
  private final Runnable predict;
  private final MenuKeys menus;

  /// @param view what the scene shows
  /// @param predict asks for the next values of the map
  public StageKeys(Scene scene, MainView view, Workbench bench, Runnable predict) {
    this.scene = scene;
    this.bench = bench;
    this.predict = predict;
    menus = new MenuKeys(scene, view.menu);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
  }

  private void press(KeyEvent event) {
    var owner = scene.getFocusOwner();
    if (event.isControlDown()
        || event.isAltDown()
        || event.isMetaDown()
        || menus.haveKeys()
        || owner instanceof TextInputControl
        || insideEditor(owner)
        || beside(owner)) {
      return;
    }
    if (play(event, owner)) {
      event.consume();
    }
  }

  /// A spinner or combo box keeps its keys while its own text field has the focus.
  private static boolean insideEditor(Node owner) {
    return owner instanceof Spinner<?> || owner instanceof ComboBoxBase<?>;
  }

  /// What stands beside the stage has keys of its own.
  private static boolean beside(@Nullable Node owner) {
    return owner != null && (owner instanceof SideView || beside(owner.getParent()));
  }

  /// A chip in the row of layers walks it, as tabs do.
  private static boolean isChip(Node owner) {
    return owner != null && owner.getStyleClass().contains("chip-layer");
  }

  private boolean play(KeyEvent event, Node owner) {
    var playback = bench.playback();
    switch (event.getCode()) {
      case SPACE -> {
        if (activates(owner)) {
          return false;
        }
        bench.pointer().release();
        playback.toggle();
      }
      case LEFT -> {
        if (walks(owner)) {
          return false;
        }
        playback.stepBack();
      }
      case RIGHT -> {
        if (walks(owner)) {
          return false;
        }
        playback.stepForward();
      }
      case P -> predict.run();
      case HOME -> playback.home();
      case END -> playback.skip();
      case ESCAPE -> {
        var held = bench.pointer().pinned() || bench.session().paintingProperty().get();
        bench.pointer().release();
        bench.session().cancelStroke();
        return held;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /// Whether Space presses the control that was reached by keyboard.
  private static boolean activates(Node owner) {
    return owner instanceof ListView<?>
        || (owner != null
            && owner.isFocusVisible()
            && !(owner instanceof TensorGrid)
            && !(owner instanceof SignalChart));
  }

  /// Whether the arrows belong to the control.
  private static boolean walks(Node owner) {
    return owner instanceof Slider
        || isChip(owner)
        || (owner != null && owner.isFocusVisible() && ToggleRow.contains(owner))
        || owner instanceof TableView<?>
        || (owner instanceof SignalChart && owner.isFocusVisible())
        || owner instanceof ListView<?>
        || (owner instanceof TensorGrid grid
            && (grid.isFocusVisible() || "kernel-grid".equals(grid.getId())));
  }
}
