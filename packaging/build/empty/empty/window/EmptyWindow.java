package empty.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/// A window of Convolens's size with nothing in it. It says when its white is on the screen, read
/// from there as `convolens --smoke` does, and ends.
public final class EmptyWindow extends Application {
  /// Opens it.
  public static void main(String[] arguments) {
    launch(EmptyWindow.class, arguments);
  }

  @Override
  public void start(Stage stage) {
    stage.setScene(new Scene(new StackPane(), 1440, 850));
    stage.show();
    var centre = new Point2D(stage.getX() + 720, stage.getY() + 425);
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        if (new Robot().getPixelColor(centre).equals(Color.WHITE)) {
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
