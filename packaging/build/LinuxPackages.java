import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The app image of Linux as an archive, and the packages that install it for Debian's and Fedora's
/// families. Both packages hold the same files and run no scripts: the systems' own triggers notice
/// desktop entries, file types and icons.
///
/// @param out where the packages go
record LinuxPackages(Path out, String version) {
  private static final Path TEMPLATES = Folders.PACKAGING.resolve("linux");
  private static final String MEDIA_TYPE_ICON = "application-vnd.convolens+json";
  private static final Map<String, String> DEB_NAMES = Map.of("amd64", "amd64", "aarch64", "arm64");
  private static final Map<String, String> RPM_NAMES =
      Map.of("amd64", "x86_64", "aarch64", "aarch64");

  void make(Path image, Path cache, Icons icons, Path notices) throws IOException, Shell.Failed {
    var program = out.resolve("convolens");
    appImage(program, image, cache, "org.convolens/org.convolens.app.Main");
    Files.copy(notices, program.resolve("copyright"));
    Folders.openToAll(program);
    archive(program);
    var tree = out.resolve("tree");
    Folders.empty(tree);
    Folders.copy(program, tree.resolve("opt/convolens"));
    integrate(tree, icons);
    place(notices, tree.resolve("usr/share/doc/convolens/copyright"));
    deb(tree);
    rpm(tree);
  }

  /// Makes a folder that runs from wherever it is put.
  ///
  /// @param main the module and main class that its command starts
  static void appImage(Path program, Path image, Path cache, String main)
      throws IOException, Shell.Failed {
    Files.createDirectories(program.resolve("lib"));
    Files.move(image, program.resolve("lib/runtime"));
    Files.move(cache, program.resolve("lib/convolens.aot"));
    var launcher =
        Folders.fill(
            TEMPLATES.resolve("launcher.sh"),
            program.resolve("bin/convolens"),
            Map.of("OPTIONS", String.join(" ", RuntimeImage.options()), "MAIN", main));
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void archive(Path program) throws IOException, Shell.Failed {
    var name = "convolens-%s-linux-%s.tar.gz".formatted(version, architecture(RPM_NAMES));
    Shell.run(
        List.of(
            "tar",
            "--create",
            "--gzip",
            "--owner=0",
            "--group=0",
            "--file=" + out.resolve(name),
            "--directory=" + out,
            program.getFileName().toString()));
  }

  /// What tells a desktop about the program and its files.
  private void integrate(Path tree, Icons icons) throws IOException {
    var command = tree.resolve("usr/bin/convolens");
    Files.createDirectories(command.getParent());
    Files.createSymbolicLink(command, Path.of("../../opt/convolens/bin/convolens"));
    var share = tree.resolve("usr/share");
    place(TEMPLATES.resolve("convolens.desktop"), share.resolve("applications/convolens.desktop"));
    place(TEMPLATES.resolve("convolens.xml"), share.resolve("mime/packages/convolens.xml"));
    var theme = share.resolve("icons/hicolor");
    for (var size : Icons.SIZES) {
      var folder = theme.resolve(size + "x" + size);
      place(icons.png("convolens", size), folder.resolve("apps/convolens.png"));
      place(
          icons.png("convolens-file", size),
          folder.resolve("mimetypes/" + MEDIA_TYPE_ICON + ".png"));
    }
    place(Icons.SOURCES.resolve("convolens.svg"), theme.resolve("scalable/apps/convolens.svg"));
    place(
        Icons.SOURCES.resolve("convolens-file.svg"),
        theme.resolve("scalable/mimetypes/" + MEDIA_TYPE_ICON + ".svg"));
  }

  private static void place(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to);
  }

  private void deb(Path tree) throws IOException, Shell.Failed {
    Shell.need("dpkg-deb", "dpkg");
    var build = out.resolve("deb");
    Files.createDirectories(build);
    var architecture = architecture(DEB_NAMES);
    var control =
        Folders.fill(
            TEMPLATES.resolve("control"),
            build.resolve("control"),
            Map.of(
                "VERSION",
                version,
                "ARCHITECTURE",
                architecture,
                "SIZE",
                String.valueOf(Folders.size(tree) / 1024)));
    var folder = tree.resolve("DEBIAN");
    place(control, folder.resolve("control"));
    Folders.openToAll(tree);
    Shell.run(
        List.of(
            "dpkg-deb",
            "--root-owner-group",
            "-Zxz",
            "--build",
            tree.toString(),
            out.resolve("convolens_%s_%s.deb".formatted(version, architecture)).toString()));
    Folders.delete(folder);
    Folders.delete(build);
  }

  /// A rpm's version has no `-`; what follows a `~` comes before the version itself.
  private void rpm(Path tree) throws IOException, Shell.Failed {
    Shell.need("rpmbuild", "rpm (Debian) or rpm-build (Fedora)");
    // Patterns of files match nothing in a folder whose name has a space, as one's own may have.
    var build = Files.createTempDirectory("convolens-rpm");
    var spec =
        Folders.fill(
            TEMPLATES.resolve("convolens.spec"),
            build.resolve("convolens.spec"),
            Map.of("VERSION", version.replace('-', '~'), "TREE", tree.toAbsolutePath().toString()));
    var architecture = architecture(RPM_NAMES);
    Shell.run(
        List.of(
            "rpmbuild",
            "-bb",
            "--quiet",
            "--target",
            architecture,
            "--define",
            "_topdir " + build,
            "--define",
            "_rpmdir " + out.toAbsolutePath(),
            "--define",
            "_rpmfilename %{NAME}-" + version + "-%{RELEASE}.%{ARCH}.rpm",
            spec.toString()));
    Folders.delete(build);
  }

  private static String architecture(Map<String, String> names) throws Shell.Failed {
    var own = System.getProperty("os.arch");
    return Optional.ofNullable(names.get(own))
        .orElseThrow(() -> new Shell.Failed("no package is made for " + own));
  }
}
