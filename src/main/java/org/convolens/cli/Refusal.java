package org.convolens.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.convolens.files.RefusedException;

/// What a command says of a file it cannot do its work on: one line on standard error.
final class Refusal {
  private static final Pattern UNFINISHED =
      Pattern.compile("\\.([^/\\\\]+)\\.[0-9a-f-]{36}\\.part$");

  private Refusal() {}

  /// What a command does with one file.
  @FunctionalInterface
  interface Work {
    void run() throws IOException, RefusedException;
  }

  /// Does the work, or says in one line why not.
  ///
  /// @return whether it was done
  static boolean unlessRefused(String file, PrintStream err, Work work) {
    try {
      work.run();
      return true;
    } catch (RefusedException e) {
      say(err, file, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      say(err, file, sentence(e));
    } catch (RuntimeException e) {
      say(err, file, "this is a fault of the program, not of the file: " + e);
    } catch (OutOfMemoryError _) {
      say(err, file, "it needs more memory than there is; make its input or layers smaller");
    }
    return false;
  }

  static String sentence(IOException failure) {
    return switch (failure) {
      case AccessDeniedException denied -> denied(denied.getFile());
      case FileAlreadyExistsException existing ->
          existing.getFile() + " is a file; the results need a folder";
      case NoSuchFileException missing ->
          named(missing.getFile()) + " or its folder does not exist; check its name";
      case FileSystemException other ->
          "%s could not be read or written: %s"
              .formatted(
                  named(other.getFile()),
                  Optional.ofNullable(other.getReason()).orElse("no reason"));
      default -> "it could not be read or its result not be written: " + failure.getMessage();
    };
  }

  private static String denied(String file) {
    var path = Path.of(file);
    var folder = Optional.ofNullable(path.toAbsolutePath().getParent());
    if (isUnfinished(file) || (Files.notExists(path) && folder.isPresent())) {
      return "nothing may be written in the folder %s; check its permissions or name another"
          .formatted(folder.orElse(path));
    }
    return Files.isReadable(path)
        ? file + " may only be read; check its permissions or name another file"
        : file + " may not be read or written; check its permissions";
  }

  /// A file as the user named it, not as it is called while it is written.
  private static String named(String file) {
    return UNFINISHED.matcher(file).replaceFirst("$1");
  }

  private static boolean isUnfinished(String file) {
    return UNFINISHED.matcher(file).find();
  }

  /// No text in a file can forge another line or change a terminal's colours.
  private static void say(PrintStream err, String file, String sentence) {
    err.println((file + ": " + sentence).replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " "));
    err.flush();
  }
}
