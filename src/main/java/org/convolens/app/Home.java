package org.convolens.app;

import org.convolens.files.Folders;
import org.convolens.files.LessonProgressFile;
import org.convolens.files.RecoveryFolder;
import org.convolens.files.SettingsFile;
import org.convolens.model.Settings;
import org.convolens.service.LessonProgressService;
import org.convolens.service.SettingsService;

/// What all windows of one process share: the settings, and where unsaved work is written aside.
public record Home(
    Settings settings,
    SettingsService keeper,
    RecoveryFolder recovery,
    LessonProgressService progress)
    implements AutoCloseable {

  /// Reads the settings. Not for the FX thread.
  public static Home in(Folders folders) {
    var settings = new Settings();
    var keeper = new SettingsService(new SettingsFile(folders.settings()), settings);
    return new Home(
        settings,
        keeper,
        new RecoveryFolder(folders.state()),
        new LessonProgressService(new LessonProgressFile(folders.state())));
  }

  /// Writes what is left to write.
  @Override
  public void close() {
    keeper.close();
    progress.close();
  }
}
