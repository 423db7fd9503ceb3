package org.convolens.ui.document;

import java.nio.file.Path;
import java.util.Optional;

/// Lets the user name a file; empty when they think better of it.
public interface FileChoice {
  /// Names a file that is there.
  Optional<Path> toOpen();

  /// Names where to save.
  ///
  /// @param suggestion where it would go by itself
  Optional<Path> toSave(Path suggestion);

  /// Names a picture or numbers that are there.
  default Optional<Path> toImport() {
    return Optional.empty();
  }

  /// Names where to write a picture or numbers.
  ///
  /// @param name what it would be called by itself
  /// @param ending how its name ends, without the dot
  default Optional<Path> toExport(String name, String ending) {
    return Optional.empty();
  }
}
