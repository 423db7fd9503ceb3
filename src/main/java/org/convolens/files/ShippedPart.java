package org.convolens.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// What others made and the program brings along, as `assets/licences/parts.tsv` lists it.
///
/// @param holder who holds the rights to it
/// @param licence its short name
/// @param address where it is from
/// @param texts the files beside the list that hold the licence in full
/// @param modules how the names of its modules begin
public record ShippedPart(
    String name,
    String holder,
    String licence,
    String address,
    List<String> texts,
    List<String> modules) {
  private static final String FOLDER = "/licences/";

  public ShippedPart {
    texts = List.copyOf(texts);
    modules = List.copyOf(modules);
  }

  /// All parts, in the order they are shown in.
  public static List<ShippedPart> all() {
    return read("parts.tsv").lines().skip(1).map(ShippedPart::of).toList();
  }

  private static ShippedPart of(String line) {
    var fields = line.split("\t", -1);
    return new ShippedPart(
        fields[0],
        fields[1],
        fields[2],
        fields[3],
        List.of(fields[4].split(" ")),
        List.of(fields[5].split(" ")));
  }

  /// Whether a module belongs to it.
  public boolean covers(String module) {
    return modules.stream()
        .anyMatch(start -> module.equals(start) || module.startsWith(start + "."));
  }

  /// Who made it, where it is from, and its licence in full.
  public String notice() {
    return texts.stream()
        .map(ShippedPart::read)
        .collect(Collectors.joining("\n", "%s\n%s\n%s\n\n".formatted(name, holder, address), ""));
  }

  private static String read(String file) {
    try (var stream = open(file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String file) throws IOException {
    var stream = ShippedPart.class.getResourceAsStream(FOLDER + file);
    if (stream == null) {
      throw new IOException("the program's files lack " + FOLDER + file);
    }
    return stream;
  }
}
