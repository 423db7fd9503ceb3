import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// The licences of everything that the packages hold, from the list that the program shows too.
final class Notices {
  private static final Path LICENCES = Path.of("assets/licences");
  private static final String OWN =
      """
      Convolens: see how a convolutional layer works.

      The authors of Convolens have not stated a licence for the program itself yet.
      Without one, all rights to it stay with them.

      It comes with the parts below, each under its own licence. The licences stand in
      full at the end; those of what Java itself is made of in lib/runtime/legal.

      """;

  /// A line of the list.
  private record Part(
      String name,
      String holder,
      String licence,
      String address,
      List<String> texts,
      List<String> modules) {
    static Part of(String line) {
      var fields = line.split("\t", -1);
      var texts = List.of(fields[4].split(" "));
      return new Part(
          fields[0], fields[1], fields[2], fields[3], texts, List.of(fields[5].split(" ")));
    }

    boolean covers(String module) {
      return modules.stream()
          .anyMatch(start -> module.equals(start) || module.startsWith(start + "."));
    }

    String heading() {
      return "%s\n  %s\n  %s\n  %s\n\n".formatted(name, holder, licence, address);
    }
  }

  private Notices() {}

  /// Writes the file that the packages call `copyright`.
  ///
  /// @throws Shell.Failed when a module that is packed stands in no line of the list
  static Path write(Path target, Path modules) throws IOException, Shell.Failed {
    var parts =
        Files.readAllLines(LICENCES.resolve("parts.tsv")).stream().skip(1).map(Part::of).toList();
    requireAll(parts, modules);
    var text = new StringBuilder(OWN);
    parts.forEach(part -> text.append(part.heading()));
    for (var file : parts.stream().flatMap(part -> part.texts.stream()).distinct().toList()) {
      text.append("-".repeat(72)).append("\n").append(users(parts, file)).append("\n\n");
      text.append(Files.readString(LICENCES.resolve(file))).append("\n");
    }
    return Files.writeString(target, text);
  }

  private static String users(List<Part> parts, String file) {
    return parts.stream()
        .filter(part -> part.texts.contains(file))
        .map(Part::name)
        .collect(Collectors.joining(", "));
  }

  private static void requireAll(List<Part> parts, Path modules) throws Shell.Failed {
    for (var module : ModuleFinder.of(modules).findAll()) {
      var name = module.descriptor().name();
      if (!name.equals("org.convolens") && parts.stream().noneMatch(part -> part.covers(name))) {
        throw new Shell.Failed("assets/licences/parts.tsv does not name the module " + name);
      }
    }
  }
}
