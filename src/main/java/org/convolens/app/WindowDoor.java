package org.convolens.app;

import java.io.PrintStream;
import javafx.application.Application;

/// Opens the window.
final class WindowDoor {
  private WindowDoor() {}

  static int open(PrintStream out, PrintStream err, String... arguments) {
    Application.launch(ConvolensApplication.class, arguments);
    return 0;
  }
}
