package org.convolens.app;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import org.convolens.files.Folders;
import org.convolens.files.SettingsFile;

/// Tells how long the first complete frame took since the process began, with the settings of the
/// user.
public final class SmokeApplication extends TrialApplication {
  private static final String UNSEEN =
      ", by the window's own pictures: the screen itself cannot be read under Wayland";

  @Override
  Folders folders() {
    var trial = super.folders();
    copySettings(Folders.ofUser(), trial);
    return trial;
  }

  /// Without the user's settings it starts too.
  static void copySettings(Folders user, Folders trial) {
    var settings = user.settings().resolve(SettingsFile.NAME);
    if (!Files.isRegularFile(settings)) {
      return;
    }
    try {
      Files.createDirectories(trial.settings());
      Files.copy(settings, trial.settings().resolve(SettingsFile.NAME));
    } catch (IOException e) {
      System.err.println("the settings cannot be read: " + e);
    }
  }

  @Override
  void drawn(ConvolensWindow window, boolean seen) {
    var seconds = ProcessAge.now().toMillis() / 1000.0;
    System.out.println(told(seconds, seen));
    System.out.flush();
    end(window);
  }

  static String told(double seconds, boolean seen) {
    var line = String.format(Locale.ROOT, "first complete frame after %.2f s", seconds);
    return seen ? line : line + UNSEEN;
  }
}
