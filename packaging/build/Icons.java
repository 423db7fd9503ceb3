import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The icons of the program and of its files: PNG pictures, and the two containers made of them.
///
/// @param folder where `<name>-<size>.png`, `<name>.ico` and `<name>.icns` lie
record Icons(Path folder) {
  static final Path SOURCES = Path.of("assets/icons");
  static final List<String> NAMES = List.of("convolens", "convolens-file");
  static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

  private static final List<Integer> ICO = List.of(16, 24, 32, 48, 64, 128, 256);
  private static final Map<Integer, String> ICNS =
      new TreeMap<>(
          Map.of(16, "icp4", 32, "icp5", 64, "icp6", 128, "ic07", 256, "ic08", 512, "ic09"));

  /// Draws them with the program's own drawing, in a process with its modules.
  static Icons drawn(Path modules, Path folder) throws IOException, Shell.Failed {
    Files.createDirectories(folder);
    Shell.run(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--module-path",
            modules.toString(),
            "--add-modules",
            "org.convolens",
            "--add-exports",
            "org.convolens/org.convolens.ui.icon=ALL-UNNAMED",
            "--enable-native-access=javafx.graphics",
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            Folders.PACKAGING.resolve("build/draw/DrawIcons.java").toString(),
            SOURCES.toString(),
            folder.toString(),
            String.join(",", SIZES.stream().map(String::valueOf).toList()),
            String.join(",", NAMES)));
    var icons = new Icons(folder);
    for (var name : NAMES) {
      Files.write(folder.resolve(name + ".ico"), icons.ico(name));
      Files.write(folder.resolve(name + ".icns"), icons.icns(name));
    }
    return icons;
  }

  Path png(String name, int size) {
    return folder.resolve(name + "-" + size + ".png");
  }

  /// Windows: a directory of 16 bytes a picture, then the pictures.
  private byte[] ico(String name) throws IOException {
    var directory = ByteBuffer.allocate(6 + 16 * ICO.size()).order(ByteOrder.LITTLE_ENDIAN);
    directory.putShort((short) 0).putShort((short) 1).putShort((short) ICO.size());
    var pictures = new ByteArrayOutputStream();
    for (var size : ICO) {
      var png = Files.readAllBytes(png(name, size));
      var side = (byte) (size == 256 ? 0 : size);
      directory.put(side).put(side).put((byte) 0).put((byte) 0);
      directory.putShort((short) 1).putShort((short) 32);
      directory.putInt(png.length).putInt(directory.capacity() + pictures.size());
      pictures.writeBytes(png);
    }
    var all = new ByteArrayOutputStream();
    all.writeBytes(directory.array());
    all.writeBytes(pictures.toByteArray());
    return all.toByteArray();
  }

  /// macOS: each picture behind its type and length.
  private byte[] icns(String name) throws IOException {
    var pictures = new ByteArrayOutputStream();
    for (var kind : ICNS.entrySet()) {
      var png = Files.readAllBytes(png(name, kind.getKey()));
      pictures.writeBytes(head(kind.getValue(), png.length));
      pictures.writeBytes(png);
    }
    var all = new ByteArrayOutputStream();
    all.writeBytes(head("icns", pictures.size()));
    all.writeBytes(pictures.toByteArray());
    return all.toByteArray();
  }

  private static byte[] head(String type, int length) {
    return ByteBuffer.allocate(8)
        .put(type.getBytes(StandardCharsets.US_ASCII))
        .putInt(length + 8)
        .array();
  }
}
