/// The window that starts are compared with.
module empty.window {
  requires javafx.graphics;

  exports empty.window to
      javafx.graphics;
}
