package org.convolens.ui.style;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.IkonHandler;
import org.kordamp.ikonli.IkonResolverProvider;

/// Fonts as files beside Java's own, where an installed program has them: JavaFX would first write
/// others to files with random names.
final class FontFiles {
  private static final double ANY_SIZE = 14;

  private FontFiles() {}

  /// Makes a font known to JavaFX.
  ///
  /// @param resource where the font is when there is no such file
  /// @return null when it is nowhere
  static @Nullable Font load(String name, @Nullable URL resource) {
    var file = Path.of(System.getProperty("java.home"), "lib", "fonts", name);
    if (Files.exists(file)) {
      return Font.loadFont(file.toUri().toString(), ANY_SIZE);
    }
    return resource == null ? null : Font.loadFont(resource.toExternalForm(), ANY_SIZE);
  }

  /// Loads the font of the icons, before the first icon does it its own way.
  static void loadIcons() {
    IkonResolverProvider.getInstance(FontFiles::load);
  }

  private static void load(IkonHandler icons) {
    var resource = icons.getFontResource();
    var name = Path.of(resource.getPath()).getFileName().toString();
    icons.setFont(load(name, resource));
  }
}
