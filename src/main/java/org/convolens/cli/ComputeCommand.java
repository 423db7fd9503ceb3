package org.convolens.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.convolens.core.Evaluator;
import org.convolens.core.RunControl;
import org.convolens.files.AtomicFile;
import org.convolens.files.ExperimentReader;
import org.convolens.files.RefusedException;
import org.convolens.files.ResultWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// Evaluates experiments without a window.
@Command(
    name = "compute",
    description = "Evaluates each experiment and writes what every layer makes of its input.",
    mixinStandardHelpOptions = true)
final class ComputeCommand implements Callable<Integer> {
  private static final String ENDING = ".convolens";

  private final PrintStream out;
  private final PrintStream err;
  private final Map<Path, Path> written = new HashMap<>();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Experiment files.")
  private List<Path> files = List.of();

  @Option(
      names = "--output-dir",
      paramLabel = "DIR",
      description =
          "Where the results go, as NAME.result.json. One file without it: standard output.")
  private @Nullable Path folder;

  ComputeCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    if (folder == null && files.size() > 1) {
      throw new ParameterException(
          new CommandLine(this), "several files need --output-dir DIR for their results");
    }
    var refused = 0;
    for (var file : files) {
      refused += Refusal.unlessRefused(file, err, () -> compute(file)) ? 0 : 1;
    }
    return refused == 0 ? 0 : 1;
  }

  private void compute(Path file) throws IOException, RefusedException {
    var experiment = ExperimentReader.read(file);
    var result = Evaluator.evaluate(experiment, RunControl.NONE);
    if (folder == null) {
      var stream = new BufferedOutputStream(out, 1 << 16);
      ResultWriter.write(result, stream);
      stream.flush();
    } else {
      var target = target(folder, file);
      Files.createDirectories(folder);
      AtomicFile.write(target, stream -> ResultWriter.write(result, stream));
    }
  }

  private Path target(Path into, Path file) throws RefusedException {
    var name = file.getFileName() == null ? "" : file.getFileName().toString();
    var base = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    var target = into.resolve(base + ".result.json");
    var earlier = written.putIfAbsent(target, file);
    if (earlier != null) {
      throw new RefusedException(
          "its result would replace that of %s; give it another name".formatted(earlier));
    }
    return target;
  }
}
