package org.convolens.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convolens.files.RefusedException;

/// One job for each of some files. A file that is refused gets one line on standard error, and the
/// others are still done.
final class Batch {
  private final PrintStream err;
  private final Map<Path, Path> written = new HashMap<>();

  /// What is done with a file.
  @FunctionalInterface
  interface Job {
    void run(Path file) throws IOException, RefusedException;
  }

  Batch(PrintStream err) {
    this.err = err;
  }

  /// Does all files.
  ///
  /// @return the exit code: 0 all done, 1 some file was refused
  int run(List<String> files, Job job) {
    var refused = 0;
    for (var file : files) {
      refused += Refusal.unlessRefused(file, err, () -> job.run(path(file))) ? 0 : 1;
    }
    return refused == 0 ? 0 : 1;
  }

  /// Where the locale that is named is not installed, a name arrives without its letters.
  private static Path path(String file) throws RefusedException {
    try {
      return Path.of(file);
    } catch (InvalidPathException _) {
      throw new RefusedException(
          "no file can have this name here; check it, and that the system has the locale that LC_ALL, LC_CTYPE or LANG names");
    }
  }

  /// Takes a name for the result of a file.
  ///
  /// @throws RefusedException when the result of an earlier file has it already
  Path claim(Path target, Path file) throws RefusedException {
    var earlier = written.putIfAbsent(target.toAbsolutePath().normalize(), file);
    if (earlier != null) {
      throw new RefusedException(
          "its result would replace that of %s; give it another name".formatted(earlier));
    }
    return target;
  }

  /// The last part of a path.
  static String name(Path file) {
    var name = file.getFileName();
    return name == null ? "" : name.toString();
  }
}
