import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The installers of macOS (`.dmg`) and Windows (`.msi`, for the user alone), by jpackage.
///
/// @param out where they go
record JpackageInstaller(Path out, String version, boolean mac) {

  void make(Path image, Path cache, Icons icons, Path notices) throws IOException, Shell.Failed {
    var folder = Folders.PACKAGING.resolve(mac ? "macos" : "windows");
    var ending = mac ? ".icns" : ".ico";
    var association =
        Folders.fill(
            folder.resolve("file-association.properties"),
            out.resolve("file-association.properties"),
            Map.of(
                "ICON",
                icons.folder().resolve("convolens-file" + ending).toString().replace('\\', '/')));
    var arguments = new ArrayList<>(Files.readAllLines(folder.resolve("jpackage.options")));
    arguments.removeIf(line -> line.isBlank() || line.startsWith("#"));
    arguments.addAll(
        List.of(
            "--type",
            mac ? "dmg" : "msi",
            "--name",
            "Convolens",
            "--app-version",
            installerVersion(),
            "--runtime-image",
            image.toString(),
            "--module",
            "org.convolens/org.convolens.app.Main",
            "--icon",
            icons.folder().resolve("convolens" + ending).toString(),
            "--file-associations",
            association.toString(),
            "--license-file",
            notices.toString(),
            "--app-content",
            content(cache).toString(),
            "--dest",
            out.toString()));
    for (var option : RuntimeImage.options()) {
      arguments.addAll(List.of("--java-options", option));
    }
    arguments.addAll(
        List.of(
            "--java-options",
            "-XX:AOTCache=$APPDIR/../" + (mac ? "Resources/" : "") + cache.getFileName()));
    Files.deleteIfExists(image.resolve(mac ? "bin/java" : "bin/java.exe"));
    Shell.tool("jpackage", arguments);
  }

  /// What stands beside the program's own folder; macOS signs it only among the resources.
  private Path content(Path cache) throws IOException {
    if (!mac) {
      return cache;
    }
    var resources = Files.createDirectories(out.resolve("Resources"));
    Files.move(cache, resources.resolve(cache.getFileName()));
    return resources;
  }

  /// macOS takes no version that begins with 0.
  private String installerVersion() {
    return mac && version.startsWith("0.") ? "1" + version.substring(1) : version;
  }
}
