package org.convolens.app;

import java.util.Locale;
import javafx.animation.AnimationTimer;

/// Waits until the first complete frame is on the screen, and tells how long that took since the
/// process began. When none comes, the trial's patience ends it.
public final class SmokeApplication extends TrialApplication {
  @Override
  void drawn(ConvolensWindow window, FirstFrame frame) {
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        if (frame.isOnScreen()) {
          stop();
          tell();
        }
      }
    }.start();
  }

  private static void tell() {
    var seconds = ProcessAge.now().toMillis() / 1000.0;
    System.out.println(String.format(Locale.ROOT, "first complete frame after %.2f s", seconds));
    System.out.flush();
    succeed();
  }
}
