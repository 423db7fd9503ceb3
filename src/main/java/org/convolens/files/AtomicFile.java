package org.convolens.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Writes a file so that it is the old one or the new one, never a mix: into a temporary file
/// beside it, forced to disk, then renamed over it.
public final class AtomicFile {
  private AtomicFile() {}

  /// What is to be written.
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /// Replaces a file.
  ///
  /// @throws IOException when it cannot be written; the old file is then as it was
  public static void write(Path target, Content content) throws IOException {
    var folder = target.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(target + " is no file");
    }
    var temporary = Files.createTempFile(folder, "." + target.getFileName(), ".part");
    try {
      try (var channel = FileChannel.open(temporary, StandardOpenOption.WRITE);
          var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
        content.writeTo(out);
        out.flush();
        channel.force(true);
      }
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      forceFolder(folder);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /// Some systems cannot open a folder; there the rename is as lasting as they make it.
  private static void forceFolder(Path folder) {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException _) {
      return;
    }
  }
}
