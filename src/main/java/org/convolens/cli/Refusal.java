package org.convolens.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.convolens.files.RefusedException;

/// What a command says of a file it cannot do its work on: one line on standard error.
final class Refusal {
  private Refusal() {}

  /// What a command does with one file.
  @FunctionalInterface
  interface Work {
    void run() throws IOException, RefusedException;
  }

  /// Does the work, or says in one line why not.
  ///
  /// @return whether it was done
  static boolean unlessRefused(Path file, PrintStream err, Work work) {
    try {
      work.run();
      return true;
    } catch (RefusedException e) {
      say(err, file, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      say(err, file, sentence(e));
    } catch (OutOfMemoryError _) {
      say(err, file, "it needs more memory than there is; make its input or layers smaller");
    }
    return false;
  }

  static String sentence(IOException failure) {
    return switch (failure) {
      case AccessDeniedException denied ->
          denied.getFile() + " may not be read or written; check its permissions";
      case FileAlreadyExistsException existing ->
          existing.getFile() + " is a file; the results need a folder";
      case NoSuchFileException missing ->
          named(missing.getFile()) + " or its folder does not exist; check its name";
      case FileSystemException other ->
          "%s could not be read or written: %s"
              .formatted(
                  other.getFile(), Optional.ofNullable(other.getReason()).orElse("no reason"));
      default -> "it could not be read or its result not be written: " + failure.getMessage();
    };
  }

  /// A file as the user named it, not as it is called while it is written.
  private static String named(String file) {
    return file.replaceAll("\\.([^/\\\\]+)\\.[0-9a-f-]{36}\\.part$", "$1");
  }

  /// No text in a file can forge another line or change a terminal's colours.
  private static void say(PrintStream err, Path file, String sentence) {
    err.println((file + ": " + sentence).replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " "));
    err.flush();
  }
}
