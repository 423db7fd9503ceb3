package org.convolens.service;

import java.io.Serial;
import java.nio.file.Path;

/// Thrown where a save would overwrite what another program made of the file since it was read.
public final class ChangedOnDiskException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  ChangedOnDiskException(Path file) {
    super(file + " was changed by another program");
  }
}
