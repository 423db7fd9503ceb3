package org.convolens.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The file with the settings. It never stops the program: what cannot be read is set aside.
public final class SettingsFile {
  /// How the file is called in its folder.
  public static final String NAME = "settings.json";

  private static final long LARGEST = 1 << 20;

  private final Path file;

  /// @param folder is made when it is missing
  public SettingsFile(Path folder) {
    file = folder.resolve(NAME);
  }

  /// What was read.
  ///
  /// @param setAside where a file that was broken stands now
  public record Found(SettingsJson settings, Optional<Path> setAside) {}

  /// Reads the settings; the defaults where there are none or they are broken.
  ///
  /// @throws IOException when they are there and cannot be read at all
  public Found read() throws IOException {
    if (!Files.exists(file)) {
      return new Found(SettingsJson.DEFAULTS, Optional.empty());
    }
    try {
      return new Found(parse(), Optional.empty());
    } catch (RefusedException _) {
      var aside = file.resolveSibling("settings.broken.json");
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      return new Found(SettingsJson.DEFAULTS, Optional.of(aside));
    }
  }

  private SettingsJson parse() throws IOException, RefusedException {
    if (Files.size(file) > LARGEST) {
      throw new RefusedException("no settings are that large");
    }
    var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    new Field("", JsonReader.parse(text, _ -> false)).object();
    return SettingsJson.of(Section.of(text));
  }

  /// Writes what changed into the file, whatever another copy of the program made of it meanwhile.
  ///
  /// @param base what this copy read or wrote last
  /// @param changed what it makes of that
  public void update(SettingsJson base, SettingsJson changed) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    var lock = file.resolveSibling("settings.lock");
    try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = channel.lock()) {
      var merged = SettingsJson.merge(base, changed, read().settings());
      var text = merged.section().json() + "\n";
      AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
  }
}
