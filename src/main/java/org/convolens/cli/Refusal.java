package org.convolens.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
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
      say(err, file, "it cannot be read or its result not be written: " + e);
    } catch (OutOfMemoryError _) {
      say(err, file, "it needs more memory than there is; make its input or layers smaller");
    }
    return false;
  }

  private static void say(PrintStream err, Path file, String sentence) {
    err.println(file + ": " + sentence.replaceAll("\\s*\\R\\s*", " "));
    err.flush();
  }
}
