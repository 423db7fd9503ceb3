package org.convolens.ui.icon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The icon that task bars and window switchers show for a window.
public final class WindowIcon {
  /// Pixels along a side, as task bars and switchers ask for them.
  private static final List<Integer> SIZES = List.of(16, 32, 48, 128);

  private WindowIcon() {}

  /// Draws the icon in the background's spare time, a size a pulse, and gives it to the window.
  public static void giveTo(Stage stage) {
    Thread.ofVirtual()
        .start(() -> {
          var drawing = read();
          SIZES.forEach(size -> Platform.runLater(() -> stage.getIcons().add(drawing.draw(size))));
        });
  }

  private static IconDrawing read() {
    try (var svg = WindowIcon.class.getResourceAsStream("/icons/convolens.svg")) {
      if (svg == null) {
        throw new IllegalStateException("the icon is missing");
      }
      return IconDrawing.read(svg);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
