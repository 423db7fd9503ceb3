package org.convolens.app;

import java.util.Locale;

/// Draws the first complete frame, checks it, and tells how long it took since the process began.
public final class SmokeApplication extends TrialApplication {
  @Override
  void drawn(ConvolensWindow window, FirstFrame frame) {
    var seconds = ProcessAge.now().toMillis() / 1000.0;
    if (frame.isComplete()) {
      System.out.println(String.format(Locale.ROOT, "first complete frame after %.2f s", seconds));
      System.out.flush();
      succeed();
    } else {
      fail("the first frame does not show the experiment");
    }
  }
}
