package org.convolens.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.convolens.cli.CommandLineDoor;

/// Where the program starts: with a command, or with a window.
public final class Main {
  private Main() {}

  /// Runs the command the arguments name; without one opens the window, on a file if one is named.
  public static void main(String[] arguments) {
    var out = utf8(FileDescriptor.out);
    var err = utf8(FileDescriptor.err);
    var code = run(out, err, arguments);
    out.flush();
    if (code != 0) {
      System.exit(code);
    }
  }

  private static int run(PrintStream out, PrintStream err, String... arguments) {
    var trial = Trial.named(arguments);
    if (trial.isPresent()) {
      return WindowDoor.open(trial.get(), out, err);
    }
    return CommandLineDoor.handles(arguments)
        ? CommandLineDoor.run(out, err, arguments)
        : WindowDoor.open(ConvolensApplication.class, out, err, arguments);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
