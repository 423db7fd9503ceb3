package org.convolens.ui.window;

import java.nio.file.Path;
import java.util.Optional;
import org.convolens.ui.document.FileChoice;

/// Names the file that a test told it to, in place of the windows of the system.
final class NamedFiles implements FileChoice {
  private Optional<Path> next = Optional.empty();
  private Optional<Path> suggestion = Optional.empty();

  void next(Path file) {
    next = Optional.of(file);
  }

  void none() {
    next = Optional.empty();
  }

  /// What was suggested when a place to save was asked for last.
  Optional<Path> suggestion() {
    return suggestion;
  }

  @Override
  public Optional<Path> toOpen() {
    return next;
  }

  @Override
  public Optional<Path> toSave(Path suggested) {
    suggestion = Optional.of(suggested);
    return next;
  }

  @Override
  public Optional<Path> toImport() {
    return next;
  }

  @Override
  public Optional<Path> toExport(String name, String ending) {
    suggestion = Optional.of(Path.of(name));
    return next;
  }
}
