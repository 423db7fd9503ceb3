package org.convolens.files.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Generated programs, run by a Python that has NumPy. Where there is none the test is skipped;
/// where the environment says that there must be one (`CONVOLENS_NEEDS_NUMPY`) it fails.
final class PythonRun {
  private static final Path SCRIPTS = Path.of("src/test/resources/python").toAbsolutePath();
  private static final long MOST_MINUTES = 5;

  private PythonRun() {}

  /// Runs programs in one process.
  ///
  /// @param result the variable that holds each program's result
  static List<String> run(Path folder, String result, List<Program> programs)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(python(), SCRIPTS.resolve("run_all.py").toString()));
    command.add(result);
    var files = new ArrayList<Path>();
    for (var program : programs) {
      var file = folder.resolve("program" + files.size() + ".py");
      Files.writeString(file, program.text());
      files.add(file);
      command.add(file.toString());
    }
    var said = call(folder, command);
    assertThat(said.code()).as(said.text()).isZero();
    var printed = new ArrayList<String>();
    for (var file : files) {
      printed.add(Files.readString(Path.of(file + ".out")));
    }
    return printed;
  }

  /// The values that a program's variable held, see [#run].
  static double[] values(Path folder, int program) throws IOException {
    var text = Files.readString(folder.resolve("program" + program + ".py.json"));
    return numbers(text.strip());
  }

  /// Reads a list such as `[0.0, nan, -inf]`.
  static double[] numbers(String list) {
    return Stream.of(list.substring(1, list.length() - 1).split(","))
        .map(String::strip)
        .mapToDouble(PythonRun::number)
        .toArray();
  }

  private static double number(String text) {
    return switch (text) {
      case "nan", "NaN" -> Double.NaN;
      case "inf", "Infinity" -> Double.POSITIVE_INFINITY;
      case "-inf", "-Infinity" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  private static String python() throws IOException, InterruptedException {
    for (var candidate : List.of("/usr/bin/python3", "python3", "python")) {
      if (hasNumpy(candidate)) {
        return candidate;
      }
    }
    var missing = "no Python with NumPy; on Debian: apt-get install python3-numpy";
    assertThat(System.getenv("CONVOLENS_NEEDS_NUMPY")).as(missing).isNull();
    return abort(missing);
  }

  private static boolean hasNumpy(String python) throws InterruptedException {
    try {
      return call(Path.of("."), List.of(python, "-c", "import numpy")).code() == 0;
    } catch (IOException _) {
      return false;
    }
  }

  private record Said(int code, String text) {}

  private static Said call(Path folder, List<String> command)
      throws IOException, InterruptedException {
    var output = Files.createTempFile("python", ".log");
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("PYTHONPATH", SCRIPTS.toString());
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    var process = builder.start();
    if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("it does not end: " + command);
    }
    var text = Files.readString(output);
    Files.delete(output);
    return new Said(process.exitValue(), text);
  }
}
