import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Modules whose style sheets stand in them in JavaFX's binary form too.
final class BinarySheets {
  private BinarySheets() {}

  /// Copies a folder of module jars and adds the sheets; JavaFX's own it does not need.
  static Path added(Path modules, Path copy) throws IOException, Shell.Failed {
    Folders.empty(copy);
    Folders.copy(modules, copy);
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                modules.toString(),
                "--add-modules",
                "javafx.graphics",
                Folders.PACKAGING.resolve("build/style/WriteBinarySheets.java").toString()));
    try (var jars = Files.list(copy)) {
      jars.map(Path::toString)
          .filter(jar -> jar.endsWith(".jar"))
          .filter(jar -> !Path.of(jar).getFileName().toString().startsWith("javafx-"))
          .forEach(command::add);
    }
    Shell.run(command);
    return copy;
  }
}
