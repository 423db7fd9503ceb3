import java.nio.file.Path;
import java.util.Locale;

/// Makes the installers of the system it runs on.
///
/// Called with the folder of module jars, the folder to write to, and the version, by the Maven
/// profile `installer`.
void main(String[] arguments) throws Exception {
  var modules = Path.of(arguments[0]);
  var out = Path.of(arguments[1]);
  var version = arguments[2];
  Folders.empty(out);
  try {
    var notices = Notices.write(out.resolve("copyright"), modules);
    var icons = Icons.drawn(modules, out.resolve("icons"));
    var styled = BinarySheets.added(modules, out.resolve("styled-modules"));
    var runtime =
        new RuntimeImage(styled, "org.convolens", "org.convolens.app.Main", List.of("--rehearse"));
    var image = out.resolve("image");
    runtime.link(image);
    Folders.delete(styled);
    Fonts.copy(modules, image.resolve("lib/fonts"));
    var cache = out.resolve("convolens.aot");
    runtime.train(image, cache);
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.contains("linux")) {
      new LinuxPackages(out, version).make(image, cache, icons, notices);
    } else {
      new JpackageInstaller(out, version, system.contains("mac"))
          .make(image, cache, icons, notices);
    }
  } catch (Shell.Failed e) {
    System.err.println("installer: " + e.getMessage());
    System.exit(1);
  }
}
