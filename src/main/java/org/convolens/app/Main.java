package org.convolens.app;

import javafx.application.Application;

/// Where the program starts.
public final class Main {
  private Main() {}

  /// Opens the window.
  public static void main(String[] arguments) {
    Application.launch(ConvolensApplication.class, arguments);
  }
}
