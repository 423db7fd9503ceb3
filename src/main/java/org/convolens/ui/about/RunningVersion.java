package org.convolens.ui.about;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;

/// Which versions of the program and of what is below it run now.
final class RunningVersion {
  private RunningVersion() {}

  /// Of the program alone.
  static String program() {
    return Optional.ofNullable(RunningVersion.class.getModule().getDescriptor())
        .flatMap(ModuleDescriptor::rawVersion)
        .orElse("development");
  }

  /// Of everything, in a form to be copied into a message; not translated.
  static String all() {
    return "Convolens %s, Java %s (%s), JavaFX %s, %s %s"
        .formatted(
            program(),
            System.getProperty("java.version", "?"),
            System.getProperty("java.vendor", "?"),
            System.getProperty("javafx.version", "?"),
            System.getProperty("os.name", "?"),
            System.getProperty("os.arch", "?"));
  }
}
