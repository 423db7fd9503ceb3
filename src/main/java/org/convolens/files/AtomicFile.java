package org.convolens.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// Writes a file so that it is the old one or the new one, never a mix: into a temporary file
/// beside it, forced to disk, then renamed over it.
public final class AtomicFile {
  private static final String PART = ".part";

  /// What a killed process left is this old before it is swept away: nobody writes it any more.
  private static final Duration LEFT_BEHIND = Duration.ofHours(1);

  private AtomicFile() {}

  /// What is to be written.
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /// Replaces a file; of a link, the file it leads to. The new one keeps the old one's permissions.
  ///
  /// @throws IOException when it cannot be written; the old file is then as it was
  public static void write(Path file, Content content) throws IOException {
    var target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    var folder = target.getParent();
    if (folder == null || Files.isDirectory(target)) {
      throw new IOException(target + " is a folder");
    }
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new AccessDeniedException(target.toString());
    }
    sweep(folder, "." + target.getFileName());
    var temporary =
        folder.resolve(".%s.%s%s".formatted(target.getFileName(), UUID.randomUUID(), PART));
    try {
      writeToDisk(temporary, content);
      keepPermissions(target, temporary);
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      forceFolder(folder);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void writeToDisk(Path temporary, Content content) throws IOException {
    try (var channel =
            FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    var theirs = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (theirs != null && Files.exists(from)) {
      theirs.setPermissions(Files.getPosixFilePermissions(from));
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

  /// Deletes what killed processes left of writing the same file; failing to costs nothing.
  private static void sweep(Path folder, String start) {
    try (var left = Files.newDirectoryStream(folder, path -> isPart(path, start))) {
      for (var part : left) {
        var age = Duration.between(Files.getLastModifiedTime(part).toInstant(), Instant.now());
        if (age.compareTo(LEFT_BEHIND) > 0) {
          Files.deleteIfExists(part);
        }
      }
    } catch (IOException _) {
      return;
    }
  }

  private static boolean isPart(Path path, String start) {
    var name = String.valueOf(path.getFileName());
    return name.startsWith(start) && name.endsWith(PART);
  }
}
