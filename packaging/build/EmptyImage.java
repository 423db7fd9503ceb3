import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Packages an empty JavaFX window the way the program is packaged, to compare starts with.
///
/// Called with the folder of module jars and the folder to write to.
void main(String[] arguments) throws Exception {
  var out = Path.of(arguments[1]);
  Folders.empty(out);
  var modules = Files.createDirectories(out.resolve("modules"));
  try (var jars = Files.list(Path.of(arguments[0]))) {
    for (var jar :
        jars.filter(file -> file.getFileName().toString().startsWith("javafx-")).toList()) {
      Files.copy(jar, modules.resolve(jar.getFileName()));
    }
  }
  compile(modules, out.resolve("classes"));
  var runtime = new RuntimeImage(modules, "empty.window", "empty.window.EmptyWindow", List.of());
  var image = out.resolve("image");
  var cache = out.resolve("empty.aot");
  runtime.link(image);
  runtime.train(image, cache);
  LinuxPackages.appImage(
      out.resolve("empty"), image, cache, "empty.window/empty.window.EmptyWindow");
}

void compile(Path modules, Path classes) throws IOException, Shell.Failed {
  var sources = Folders.PACKAGING.resolve("build/empty");
  Shell.tool(
      "javac",
      List.of(
          "--module-path",
          modules.toString(),
          "-d",
          classes.toString(),
          sources.resolve("module-info.java").toString(),
          sources.resolve("empty/window/EmptyWindow.java").toString()));
  Shell.tool(
      "jar",
      List.of(
          "--create",
          "--file",
          modules.resolve("empty-window.jar").toString(),
          "-C",
          classes.toString(),
          "."));
}
