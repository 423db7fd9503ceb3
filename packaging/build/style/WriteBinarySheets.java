import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.css.Stylesheet;

/// Adds to jars the binary form of each style sheet in them: JavaFX looks for it first, and reads
/// it faster. That of a theme is without the controls that the program does not have.
///
/// Called with the jars.
void main(String[] arguments) throws IOException {
  for (var jar : arguments) {
    try (var files = FileSystems.newFileSystem(Path.of(jar))) {
      for (var sheet : sheets(files.getPath("/"))) {
        addBinary(sheet);
      }
    }
  }
}

/// The style classes of JavaFX's and AtlantaFX's controls that no part of the program is made of,
/// and those of AtlantaFX that none bears; architecture tests see to both.
static final Predicate<String> UNUSED =
    Pattern.compile(
            "\\.(tab(?!le)|tree-|date-picker|tool-bar|titled-pane|accordion|pagination|html-editor"
                + "|split-pane|split-menu-button|([a-z]+-)?chart|axis|default-color\\d"
                + "|notification(?![\\w-])|message(?![\\w-])|card(?![\\w-])|segmented-control"
                + "|calendar|modal-|ring-progress|tile-base|bb-code|breadcrumbs"
                + "|custom-text-field|password-field|text-input-dialog|choice-dialog"
                + "|alert[.](confirmation|error|information|warning)|(bg|border|elevated)-|title-\\d"
                + "|text-(?!area|field|input)"
                + "|(success|warning|danger|large|small|dense|rounded|striped|bordered|interactive"
                + "|button-outlined|selectable-text)(?![\\w-]))")
        .asPredicate();

static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
static final Pattern RULE = Pattern.compile("([^{}]+)(\\{[^{}]*})");

List<Path> sheets(Path root) throws IOException {
  try (var paths = Files.walk(root)) {
    return paths.filter(path -> path.toString().endsWith(".css")).toList();
  }
}

void addBinary(Path sheet) throws IOException {
  var text = Files.readString(sheet);
  var theme = sheet.startsWith("/atlantafx");
  var binary = sheet.resolveSibling(sheet.getFileName().toString().replace(".css", ".bss"));
  // A binary sheet would look for its pictures where it was written; those of a theme stand in it.
  if (!theme && (text.contains("url(") || Files.exists(binary))) {
    return;
  }
  var from = Files.createTempFile("sheet", ".css");
  var to = Files.createTempFile("sheet", ".bss");
  Files.writeString(from, theme ? used(text) : text);
  Stylesheet.convertToBinary(from.toFile(), to.toFile());
  Files.write(binary, Files.readAllBytes(to));
  Files.delete(from);
  Files.delete(to);
}

/// The rules for controls that the program has.
String used(String theme) {
  return RULE.matcher(COMMENT.matcher(theme).replaceAll(""))
      .results()
      .map(rule -> used(rule.group(1), rule.group(2)))
      .collect(Collectors.joining());
}

String used(String selectors, String declarations) {
  var kept =
      Arrays.stream(selectors.split(",")).filter(UNUSED.negate()).collect(Collectors.joining(","));
  return kept.isBlank() ? "" : kept + declarations;
}
