package org.convolens.app;

/// Plays through the whole window once, as a new user has it.
public final class RehearsalApplication extends TrialApplication {
  @Override
  void drawn(ConvolensWindow window, boolean seen) {
    new Rehearsal(window, () -> end(window)).start();
  }
}
