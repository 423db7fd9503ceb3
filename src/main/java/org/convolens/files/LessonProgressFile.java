package org.convolens.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/// The file that remembers how far a learner has come in the lessons.
public final class LessonProgressFile {
  private static final long LARGEST = 1 << 20;

  private final Path file;

  /// @param folder is made when it is missing
  public LessonProgressFile(Path folder) {
    file = folder.resolve("lessons.properties");
  }

  /// What is remembered; nothing where the file is missing or is no such file.
  ///
  /// @throws IOException when it is there and cannot be read
  public Properties read() throws IOException {
    var found = new Properties();
    if (Files.exists(file) && Files.size(file) <= LARGEST) {
      try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        found.load(reader);
      } catch (IllegalArgumentException _) {
        found.clear();
      }
    }
    return found;
  }

  public void write(Properties remembered) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    AtomicFile.write(
        file,
        out -> {
          var writer = new java.io.OutputStreamWriter(out, StandardCharsets.UTF_8);
          remembered.store(writer, null);
          writer.flush();
        });
  }
}
