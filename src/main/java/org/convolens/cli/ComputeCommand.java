package org.convolens.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.convolens.core.Evaluation;
import org.convolens.core.Evaluator;
import org.convolens.core.RunControl;
import org.convolens.files.AtomicFile;
import org.convolens.files.ExperimentName;
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
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineDoor.Version.class)
final class ComputeCommand implements Callable<Integer> {
  private final PrintStream out;
  private final Batch batch;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Experiment files.")
  private List<String> files = List.of();

  @Option(
      names = "--output-dir",
      paramLabel = "DIR",
      description =
          "Where the results go, as NAME.result.json. One file without it: standard output.")
  private @Nullable Path folder;

  ComputeCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.batch = new Batch(err);
  }

  @Override
  public Integer call() {
    var into = folder;
    if (into != null) {
      return batch.run(files, file -> compute(file, into));
    }
    if (files.size() > 1) {
      throw new ParameterException(
          new CommandLine(this), "several files need --output-dir DIR for their results");
    }
    return batch.run(files, this::print);
  }

  private static Evaluation evaluate(Path file) throws IOException, RefusedException {
    return Evaluator.evaluate(ExperimentReader.read(file), RunControl.NONE);
  }

  private void print(Path file) throws IOException, RefusedException {
    var result = evaluate(file);
    StandardOutput.print(out, stream -> ResultWriter.write(result, stream));
  }

  private void compute(Path file, Path into) throws IOException, RefusedException {
    var result = evaluate(file);
    var target =
        batch.claim(
            into.resolve(ExperimentName.withoutEnding(Batch.name(file)) + ".result.json"), file);
    Files.createDirectories(into);
    AtomicFile.write(target, stream -> ResultWriter.write(result, stream));
  }
}
