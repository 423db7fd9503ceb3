package org.convolens.app;

import org.convolens.ui.fault.Faults;

/// Plays through the whole window once.
public final class RehearsalApplication extends TrialApplication {
  @Override
  void drawn(ConvolensWindow window) {
    new Rehearsal(window, () -> end(window)).start();
  }

  private static void end(ConvolensWindow window) {
    var faults = window.faults().shown().stream().filter(Faults.Fault.class::isInstance).toList();
    if (faults.isEmpty()) {
      succeed();
    } else {
      fail("the rehearsal met a fault: " + faults);
    }
  }
}
