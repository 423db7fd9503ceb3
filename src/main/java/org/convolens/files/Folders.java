package org.convolens.files;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where the program keeps what is its own, in the places each system expects: on Linux by the XDG
/// base directory specification, on macOS in Application Support, on Windows in AppData.
///
/// @param settings what the user chose
/// @param state what must outlive a crash
public record Folders(Path settings, Path state) {
  private static final String NAME = "Convolens";

  /// The folders of the user who runs this process.
  public static Folders ofUser() {
    return of(
        System.getProperty("os.name", ""),
        System.getenv(),
        Path.of(System.getProperty("user.home", ".")));
  }

  /// The folders on a system with this name, environment and home.
  public static Folders of(String system, Map<String, String> environment, Path home) {
    var name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("mac")) {
      var own = home.resolve("Library").resolve("Application Support").resolve(NAME);
      return new Folders(own, own);
    }
    if (name.startsWith("windows")) {
      var data = home.resolve("AppData");
      return new Folders(
          absolute(environment, "APPDATA").orElse(data.resolve("Roaming")).resolve(NAME),
          absolute(environment, "LOCALAPPDATA").orElse(data.resolve("Local")).resolve(NAME));
    }
    var own = NAME.toLowerCase(Locale.ROOT);
    return new Folders(
        absolute(environment, "XDG_CONFIG_HOME").orElse(home.resolve(".config")).resolve(own),
        absolute(environment, "XDG_STATE_HOME")
            .orElse(home.resolve(".local").resolve("state"))
            .resolve(own));
  }

  /// The specification wants relative paths to be left aside.
  private static Optional<Path> absolute(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable)).map(Path::of).filter(Path::isAbsolute);
  }
}
