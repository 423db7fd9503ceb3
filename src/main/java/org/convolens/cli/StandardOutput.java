package org.convolens.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import org.convolens.files.AtomicFile;

/// What a command prints. A stream like this keeps silent about what it could not print.
final class StandardOutput {
  private StandardOutput() {}

  static void print(PrintStream out, AtomicFile.Content content) throws IOException {
    var stream = new BufferedOutputStream(out, 1 << 16);
    content.writeTo(stream);
    stream.flush();
    requirePrinted(out);
  }

  static void print(PrintStream out, String text) throws IOException {
    out.print(text);
    requirePrinted(out);
  }

  private static void requirePrinted(PrintStream out) throws IOException {
    if (out.checkError()) {
      throw new IOException("standard output takes no more");
    }
  }
}
