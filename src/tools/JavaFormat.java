import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Formats every Java file below the folders named (`apply`), or names those that are not formatted
/// and fails (`check`). Runs on the JDK that compiles the project, because the formatter parses
/// with the compiler of the JDK it runs on.
void main(String[] arguments) throws Exception {
  var apply = arguments[0].equals("apply");
  var formatter = new Formatter(JavaFormatterOptions.defaultOptions());
  var wrong = new ArrayList<Path>();
  for (var folder : Arrays.asList(arguments).subList(1, arguments.length)) {
    for (var file : sources(Path.of(folder))) {
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

List<Path> sources(Path folder) throws Exception {
  try (var files = Files.walk(folder)) {
    return files.filter(path -> path.toString().endsWith(".java")).sorted().toList();
  }
}

String formatted(Formatter formatter, String source) throws Exception {
  var ordered =
      ImportOrderer.reorderImports(
          RemoveUnusedImports.removeUnusedImports(source), JavaFormatterOptions.Style.GOOGLE);
  return formatter.formatSource(ordered);
}
