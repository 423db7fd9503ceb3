package org.convolens.ui.window;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.convolens.model.Settings;
import org.convolens.model.WindowPlace;

/// Puts the window where it stood last, if a screen is there still, and remembers where it goes.
public final class WindowPlacing {
  /// So much of the window must lie on a screen, in pixels each way.
  private static final double LEAST_SEEN = 200;

  private final Stage window;
  private final Settings settings;

  public WindowPlacing(Stage window, Settings settings) {
    this.window = window;
    this.settings = settings;
  }

  /// Places the window before it is shown.
  public void restore() {
    settings
        .placeProperty()
        .get()
        .filter(WindowPlacing::isSeen)
        .ifPresent(place -> {
          window.setX(place.x());
          window.setY(place.y());
          window.setWidth(place.width());
          window.setHeight(place.height());
          window.setMaximized(place.maximized());
        });
  }

  private static boolean isSeen(WindowPlace place) {
    return Screen.getScreens().stream()
        .map(Screen::getVisualBounds)
        .anyMatch(screen -> isSeen(place, screen));
  }

  private static boolean isSeen(WindowPlace place, Rectangle2D screen) {
    var across =
        Math.min(place.x() + place.width(), screen.getMaxX())
            - Math.max(place.x(), screen.getMinX());
    var down =
        Math.min(place.y() + place.height(), screen.getMaxY())
            - Math.max(place.y(), screen.getMinY());
    return across >= LEAST_SEEN && down >= LEAST_SEEN && place.y() >= screen.getMinY();
  }

  /// Remembers where the window stands; while it is maximized, where it stood before that.
  public void remember() {
    if (window.isFullScreen() || window.isIconified() || Double.isNaN(window.getX())) {
      return;
    }
    var now =
        new WindowPlace(
            window.getX(),
            window.getY(),
            window.getWidth(),
            window.getHeight(),
            window.isMaximized());
    var before = settings.placeProperty().get();
    settings
        .placeProperty()
        .set(
            Optional.of(
                window.isMaximized()
                    ? before
                        .map(at -> new WindowPlace(at.x(), at.y(), at.width(), at.height(), true))
                        .orElse(now)
                    : now));
  }
}
