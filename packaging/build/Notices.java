import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.convolens.files.ShippedPart;

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

  private Notices() {}

  /// Writes the file that the packages call `copyright`.
  ///
  /// @throws Shell.Failed when a module that is packed stands in no line of the list
  static Path write(Path target, Path modules) throws IOException, Shell.Failed {
    var parts = ShippedPart.all();
    requireAll(parts, modules);
    var text = new StringBuilder(OWN);
    parts.forEach(part -> text.append(heading(part)));
    for (var file : parts.stream().flatMap(part -> part.texts().stream()).distinct().toList()) {
      text.append("-".repeat(72)).append("\n").append(users(parts, file)).append("\n\n");
      text.append(Files.readString(LICENCES.resolve(file))).append("\n");
    }
    return Files.writeString(target, text);
  }

  private static String heading(ShippedPart part) {
    return "%s\n  %s\n  %s\n  %s\n\n"
        .formatted(part.name(), part.holder(), part.licence(), part.address());
  }

  private static String users(List<ShippedPart> parts, String file) {
    return parts.stream()
        .filter(part -> part.texts().contains(file))
        .map(ShippedPart::name)
        .collect(Collectors.joining(", "));
  }

  private static void requireAll(List<ShippedPart> parts, Path modules) throws Shell.Failed {
    for (var module : ModuleFinder.of(modules).findAll()) {
      var name = module.descriptor().name();
      if (!name.equals("org.convolens") && parts.stream().noneMatch(part -> part.covers(name))) {
        throw new Shell.Failed("assets/licences/parts.tsv does not name the module " + name);
      }
    }
  }
}
