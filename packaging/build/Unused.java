import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// The classes that come with needed modules, and that no part of the program reaches.
final class Unused {
  /// Swing, sound, AWT's windows on X11, XSLT, XPath, HTTP. Printing stays, without AWT's fonts:
  /// worksheets are printed as pictures.
  private static final List<String> FOLDERS =
      List.of(
          "java.desktop/javax/swing",
          "java.desktop/sun/swing",
          "java.desktop/com/sun/java/swing",
          "java.desktop/com/sun/media/sound",
          "java.desktop/sun/awt/X11",
          "java.desktop/sun/java2d/opengl",
          "java.desktop/sun/java2d/xr",
          "java.xml/com/sun/org/apache/xpath",
          "java.xml/com/sun/org/apache/xalan",
          "java.xml/com/sun/org/apache/bcel",
          "java.net.http/jdk/internal");

  /// Pictures and sheets of looks that the program does not have, and build files.
  private static final List<String> PICTURES =
      List.of(
          "/*/META-INF/maven/**",
          "/atlantafx.base/atlantafx/base/theme/cupertino-*",
          "/atlantafx.base/atlantafx/base/theme/dracula.*",
          "/atlantafx.base/atlantafx/base/theme/nord-*",
          "/javafx.controls/com/sun/javafx/scene/control/skin/modena/*.png",
          "/javafx.controls/com/sun/javafx/scene/control/skin/caspian/*.png");

  private Unused() {}

  /// Writes them as patterns for `jlink`, one a line.
  static Path list(Path target) throws IOException {
    var patterns = new ArrayList<>(PICTURES);
    var modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules");
    for (var folder : FOLDERS) {
      var path = modules.resolve(folder);
      if (Files.exists(path)) {
        patterns.addAll(patterns(modules, path));
      }
    }
    return Files.write(target, patterns);
  }

  /// All but the smallest class of each package: a module must have every package it names.
  private static List<String> patterns(Path modules, Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .collect(Collectors.groupingBy(Path::getParent))
          .values()
          .stream()
          .flatMap(all -> all.stream().sorted(Comparator.comparingLong(Unused::size)).skip(1))
          .map(file -> "/" + modules.relativize(file))
          .sorted()
          .toList();
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
