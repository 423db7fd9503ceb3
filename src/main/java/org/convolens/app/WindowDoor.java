package org.convolens.app;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.application.Application;
import javafx.application.Platform;
import org.convolens.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/// Opens the window. Where none can open it says why and what to install, and has a picture of the
/// experiment drawn instead, by a second process on JavaFX's headless platform: a toolkit that
/// failed to start cannot be started again in the same one.
final class WindowDoor {
  private static final int NO_DISPLAY = 3;

  /// Set for the second process.
  private static final String WITHOUT_WINDOW = "CONVOLENS_WITHOUT_WINDOW";

  /// The script that started an installed program whose process is a plain `java`, by that script.
  private static final String LAUNCHER = "convolens.launcher";

  private static final Pattern LIBRARY = Pattern.compile("\\blib\\S+\\.so\\b");

  private WindowDoor() {}

  /// Opens the window, on a file if one is named.
  ///
  /// @param program what opens it
  /// @return the exit code: 0 the window was opened and closed again, 3 none can open here
  static int open(
      Class<? extends Application> program, PrintStream out, PrintStream err, String... arguments) {
    if (System.getenv(WITHOUT_WINDOW) != null) {
      PictureDoor.draw(out, err, arguments);
      return NO_DISPLAY;
    }
    try {
      Platform.startup(() -> {});
    } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
      return explain(err, String.valueOf(e.getMessage()), arguments);
    } catch (RuntimeException e) {
      var reason = unlinked(e).orElseThrow(() -> e);
      return explain(err, reason, arguments);
    }
    Application.launch(program, arguments);
    return 0;
  }

  /// What a library said that could not be loaded: JavaFX wraps the failure of one that its own
  /// libraries need.
  static Optional<String> unlinked(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnsatisfiedLinkError) {
        return Optional.of(String.valueOf(cause.getMessage()));
      }
    }
    return Optional.empty();
  }

  /// The text that tells what to install.
  static String advice(String reason) {
    return reason.contains("GTK") || LIBRARY.matcher(reason).find()
        ? "door.noGtk"
        : "door.noDisplay";
  }

  private static int explain(PrintStream err, String reason, String... arguments) {
    err.println(Texts.ofSystem().get(advice(reason)));
    err.flush();
    try {
      var process = new ProcessBuilder(command(arguments)).inheritIO();
      process.environment().put(WITHOUT_WINDOW, "1");
      process.start().waitFor();
    } catch (IOException e) {
      err.println(Texts.ofSystem().get("door.noPicture", String.valueOf(e.getMessage())));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return NO_DISPLAY;
  }

  /// The call that started this process, of a `java` command or of an installed program.
  private static List<String> command(String... arguments) throws IOException {
    var program =
        Optional.ofNullable(System.getProperty(LAUNCHER))
            .or(() -> ProcessHandle.current().info().command())
            .orElseThrow(() -> new IOException("the running program has no name"));
    var command = new ArrayList<>(List.of(program));
    var modules = System.getProperty("jdk.module.path");
    if (modules != null) {
      command.add("--enable-native-access=javafx.graphics");
      command.addAll(List.of("--module-path", modules, "--module", "org.convolens"));
    }
    command.addAll(List.of(arguments));
    return command;
  }
}
