package empty.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// A window of Convolens's size with nothing in it. It says when it was drawn, by the same count of
/// pulses as `convolens --smoke`, and ends.
public final class EmptyWindow extends Application {
  private static final int PULSES_TO_SCREEN = 2;

  /// Opens it.
  public static void main(String[] arguments) {
    launch(EmptyWindow.class, arguments);
  }

  @Override
  public void start(Stage stage) {
    stage.setScene(new Scene(new StackPane(), 1440, 850));
    stage.show();
    new AnimationTimer() {
      private int pulses;

      @Override
      public void handle(long now) {
        pulses++;
        if (pulses > PULSES_TO_SCREEN) {
          stop();
          tell();
        }
      }
    }.start();
  }

  private static void tell() {
    try {
      var stat = Files.readString(Path.of("/proc/self/stat"));
      var started = Double.parseDouble(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[19]);
      var uptime = Double.parseDouble(Files.readString(Path.of("/proc/uptime")).split(" ")[0]);
      System.out.printf("first complete frame after %.2f s%n", uptime - started / 100);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    Platform.exit();
  }
}
