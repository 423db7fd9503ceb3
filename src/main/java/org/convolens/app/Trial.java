package org.convolens.app;

import java.util.Map;
import java.util.Optional;
import javafx.application.Application;

/// Runs of the program that need a window and no hand: `--smoke` shows that it starts, `--rehearse`
/// plays through the window for the start-up cache of a package.
final class Trial {
  private static final Map<String, Class<? extends Application>> TRIALS =
      Map.of("--smoke", SmokeApplication.class, "--rehearse", RehearsalApplication.class);

  private Trial() {}

  /// The trial that the arguments ask for.
  static Optional<Class<? extends Application>> named(String... arguments) {
    return arguments.length == 1 ? Optional.ofNullable(TRIALS.get(arguments[0])) : Optional.empty();
  }
}
