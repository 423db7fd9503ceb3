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
}
