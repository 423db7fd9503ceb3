import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/// The fonts of the program and of its icons as files, which JavaFX reads sooner than those in
/// jars.
final class Fonts {
  private Fonts() {}

  static void copy(Path modules, Path folder) throws IOException {
    Folders.copy(Path.of("assets/fonts"), folder);
    try (var jars = Files.newDirectoryStream(modules, "ikonli-*.jar")) {
      for (var jar : jars) {
        copyFrom(jar, folder);
      }
    }
  }

  private static void copyFrom(Path jar, Path folder) throws IOException {
    try (var zip = new ZipFile(jar.toFile())) {
      for (var entry : zip.stream().filter(one -> one.getName().endsWith(".ttf")).toList()) {
        try (var content = zip.getInputStream(entry)) {
          Files.copy(content, folder.resolve(Path.of(entry.getName()).getFileName().toString()));
        }
      }
    }
  }
}
