package org.convolens.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/// What tells one state of a file from another without reading it.
public record FileStamp(FileTime time, long size) {

  /// The state of a file now; empty when it is not there.
  public static Optional<FileStamp> of(Path file) {
    try {
      return Optional.of(new FileStamp(Files.getLastModifiedTime(file), Files.size(file)));
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
