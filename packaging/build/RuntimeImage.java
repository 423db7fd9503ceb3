import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// A Java run-time image with one program in it and no module that it does not need, and the cache
/// of what a start of it loads.
///
/// @param modules the folder of module jars
/// @param module the program's module
/// @param main its main class
/// @param rehearsal the arguments with which it plays through itself and ends
record RuntimeImage(Path modules, String module, String main, List<String> rehearsal) {
  /// What only AWT's windows, sound and texts load; JavaFX has libraries of its own for all three.
  private static final List<String> UNUSED_LIBRARIES =
      List.of("awt_xawt", "splashscreen", "jsound", "fontmanager", "freetype", "mlib_image");

  /// What serves tools that are not in the image, and connections that the program never makes.
  private static final List<String> UNUSED_FILES =
      List.of(
          "bin/keytool",
          "lib/classlist",
          "lib/jrt-fs.jar",
          "lib/security/cacerts",
          "lib/security/public_suffix_list.dat");

  /// The options of `packaging/java.options`.
  static List<String> options() throws IOException {
    return Files.readAllLines(Folders.PACKAGING.resolve("java.options")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  /// Links the image.
  void link(Path image) throws IOException, Shell.Failed {
    var work = image.resolveSibling(image.getFileName() + "-modules");
    Folders.empty(work);
    Folders.delete(image);
    var path = new ArrayList<String>();
    try (var jars = Files.list(modules)) {
      for (var jar : jars.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
        path.add(withLibrariesApart(jar, work).toString());
      }
    }
    Shell.tool(
        "jlink",
        List.of(
            "--module-path",
            String.join(File.pathSeparator, path),
            "--add-modules",
            module + ",jdk.localedata",
            "--include-locales=en,nl",
            "--exclude-resources=@" + Unused.list(work.resolve("unused.txt")),
            "--strip-debug",
            "--no-header-files",
            "--no-man-pages",
            "--dedup-legal-notices=error-if-not-same-content",
            "--compress=zip-9",
            "--output",
            image.toString()));
    for (var name : UNUSED_LIBRARIES) {
      Files.deleteIfExists(library(image, name));
    }
    for (var name : UNUSED_FILES) {
      Files.deleteIfExists(image.resolve(name));
    }
    strip(image.resolve("lib/server/libjvm.so"));
    Folders.delete(work);
  }

  private static Path library(Path image, String name) {
    var file = System.mapLibraryName(name);
    return image.resolve(file.endsWith(".dll") ? "bin" : "lib").resolve(file);
  }

  /// The symbols of the Java machine's own functions serve its developers only.
  private static void strip(Path library) throws IOException, Shell.Failed {
    if (Files.exists(library)) {
      Shell.need("strip", "binutils");
      Shell.run(List.of("strip", "--strip-unneeded", library.toString()));
    }
  }

  /// JavaFX's jars hold native libraries, which a start would first have to copy into the user's
  /// home. As a `jmod` they lie beside those of Java.
  private static Path withLibrariesApart(Path jar, Path work) throws IOException, Shell.Failed {
    var name = jar.getFileName().toString();
    if (!name.startsWith("javafx-")) {
      return jar;
    }
    var module = "javafx." + name.split("-")[1];
    var libraries = Files.createDirectories(work.resolve(module + "-libraries"));
    var classes = work.resolve(module + ".jar");
    separate(jar, classes, libraries);
    var jmod = work.resolve(module + ".jmod");
    Shell.tool(
        "jmod",
        List.of(
            "create",
            "--class-path",
            classes.toString(),
            "--libs",
            libraries.toString(),
            jmod.toString()));
    return jmod;
  }

  private static void separate(Path jar, Path classes, Path libraries) throws IOException {
    try (var from = new ZipFile(jar.toFile());
        var to = new ZipOutputStream(Files.newOutputStream(classes))) {
      for (var entry : from.stream().filter(one -> !one.isDirectory()).toList()) {
        var name = entry.getName();
        try (var content = from.getInputStream(entry)) {
          if (name.matches("[^/]+\\.(so|dll|dylib)")) {
            Files.copy(content, libraries.resolve(name));
          } else if (!name.endsWith(".jar")) {
            to.putNextEntry(new ZipEntry(name));
            content.transferTo(to);
          }
        }
      }
    }
  }

  /// Plays the program through once, and keeps what it loaded and learnt.
  ///
  /// It learns which methods to compile at once, and how far. With the quick compiler alone the
  /// toolkit's methods are compiled for good at the first try; the program's own are left out, so
  /// that the mathematics is compiled as thoroughly as without a cache. It draws as with a graphics
  /// card, if need be in Mesa's imitation of one: most users have one, and the classes for drawing
  /// without are few.
  void train(Path image, Path cache) throws IOException, Shell.Failed {
    var home = Files.createTempDirectory("convolens-rehearsal");
    var command = new ArrayList<String>();
    if (needsDisplay()) {
      Shell.need("xvfb-run", "xvfb and xauth, or run this in a desktop session of X11");
      command.addAll(List.of("env", "-u", "WAYLAND_DISPLAY"));
      command.addAll(List.of("xvfb-run", "-a", "-s", "-screen 0 1600x1000x24"));
    }
    command.add(image.resolve("bin/java").toAbsolutePath().toString());
    command.addAll(options());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:CompileCommand=quiet",
            "-XX:CompileCommand=exclude,org.convolens.*::*",
            "-XX:AOTCacheOutput=" + cache.toAbsolutePath(),
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            "-Dprism.forceGPU=true",
            "-Duser.home=" + home,
            "-m",
            module + "/" + main));
    command.addAll(rehearsal);
    var place = home.toString();
    Shell.run(
        command,
        Map.of(
            "HOME",
            place,
            "XDG_CONFIG_HOME",
            place,
            "XDG_STATE_HOME",
            place,
            "APPDATA",
            place,
            "LOCALAPPDATA",
            place));
    Folders.delete(home);
    if (!Files.exists(cache)) {
      throw new Shell.Failed("the rehearsal left no cache");
    }
  }

  /// Under Wayland no program can see on the screen what it drew.
  private static boolean needsDisplay() {
    return System.getProperty("os.name").equals("Linux")
        && (System.getenv("WAYLAND_DISPLAY") != null || System.getenv("DISPLAY") == null);
  }
}
