import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/// Folders and the templates in them.
final class Folders {
  /// The folder of this program's sources is `packaging/build`.
  static final Path PACKAGING = Path.of("packaging");

  private Folders() {}

  /// Makes an empty folder, in place of what was there.
  static void empty(Path folder) throws IOException {
    delete(folder);
    Files.createDirectories(folder);
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, IOException failure)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /// Copies a folder with all that is in it.
  static void copy(Path from, Path to) throws IOException {
    try (var paths = Files.walk(from)) {
      for (var path : paths.toList()) {
        var target = to.resolve(from.relativize(path).toString());
        Files.createDirectories(target.getParent());
        Files.copy(
            path,
            target,
            LinkOption.NOFOLLOW_LINKS,
            java.nio.file.StandardCopyOption.COPY_ATTRIBUTES,
            java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /// Lets everyone read what is in a folder, whatever the mask of the user who made it.
  static void openToAll(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (var path : paths.filter(path -> !Files.isSymbolicLink(path)).toList()) {
        var runs =
            Files.isDirectory(path)
                || Files.getPosixFilePermissions(path).contains(PosixFilePermission.OWNER_EXECUTE);
        Files.setPosixFilePermissions(
            path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
  }

  /// Writes a template with its `@NAMES@` filled in.
  static Path fill(Path template, Path target, Map<String, String> values) throws IOException {
    var text = Files.readString(template);
    for (var value : values.entrySet()) {
      text = text.replace("@" + value.getKey() + "@", value.getValue());
    }
    Files.createDirectories(target.getParent());
    return Files.writeString(target, text);
  }

  /// The bytes that the files in a folder hold.
  static long size(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      return paths
          .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
          .mapToLong(path -> path.toFile().length())
          .sum();
    }
  }
}
