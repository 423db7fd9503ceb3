package org.convolens.app;

import java.util.Locale;

/// Tells how long the first complete frame took since the process began.
public final class SmokeApplication extends TrialApplication {
  @Override
  void drawn(ConvolensWindow window) {
    var seconds = ProcessAge.now().toMillis() / 1000.0;
    System.out.println(String.format(Locale.ROOT, "first complete frame after %.2f s", seconds));
    System.out.flush();
    succeed();
  }
}
