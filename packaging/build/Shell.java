import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;

/// Runs the tools that packages are made with.
final class Shell {
  /// A tool that is missing or did not do its work.
  static final class Failed extends Exception {
    private static final long serialVersionUID = 1;

    Failed(String message) {
      super(message);
    }
  }

  private Shell() {}

  /// Whether a command is on the path.
  static boolean has(String command) {
    return Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
  }

  /// @param from where to get it
  static void need(String command, String from) throws Failed {
    if (!has(command)) {
      throw new Failed(command + " is missing; install " + from);
    }
  }

  static void run(List<String> command) throws IOException, Failed {
    run(command, Map.of());
  }

  static void run(List<String> command, Map<String, String> environment)
      throws IOException, Failed {
    var builder = new ProcessBuilder(command).inheritIO();
    builder.environment().putAll(environment);
    try {
      var code = builder.start().waitFor();
      if (code != 0) {
        throw new Failed("this ended with code " + code + ": " + String.join(" ", command));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failed("interrupted");
    }
  }

  /// Runs a tool of the JDK that runs this.
  static void tool(String name, List<String> arguments) throws Failed {
    var tool =
        ToolProvider.findFirst(name).orElseThrow(() -> new Failed("this JDK has no " + name));
    var code = tool.run(System.out, System.err, arguments.toArray(String[]::new));
    if (code != 0) {
      throw new Failed(name + " ended with code " + code + ": " + String.join(" ", arguments));
    }
  }

  /// The arguments with more of them behind.
  static List<String> with(List<String> first, List<String> more) {
    var all = new ArrayList<>(first);
    all.addAll(more);
    return all;
  }
}
