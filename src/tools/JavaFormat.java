import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/// Formats every Java file below a folder (`apply`), or names those that are not formatted and
/// fails (`check`). Runs on the JDK that compiles the project, because the formatter parses with
/// the compiler of the JDK it runs on.
void main(String[] arguments) throws Exception {
  var apply = arguments[0].equals("apply");
  var formatter = new Formatter(JavaFormatterOptions.defaultOptions());
  var wrong = new ArrayList<Path>();
  try (var files = Files.walk(Path.of(arguments[1]))) {
    for (var file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
      var source = Files.readString(file);
      var formatted = formatted(formatter, source);
      if (!formatted.equals(source)) {
        wrong.add(file);
        if (apply) {
          Files.writeString(file, formatted);
        }
      }
    }
  }
  wrong.forEach(file -> IO.println((apply ? "formatted " : "not formatted: ") + file));
  if (!apply && !wrong.isEmpty()) {
    IO.println("Run `mvn process-sources -Pformat`.");
    System.exit(1);
  }
}

String formatted(Formatter formatter, String source) throws Exception {
  var ordered =
      ImportOrderer.reorderImports(
          RemoveUnusedImports.removeUnusedImports(source), JavaFormatterOptions.Style.GOOGLE);
  return formatter.formatSource(ordered);
}
