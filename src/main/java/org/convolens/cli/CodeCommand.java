package org.convolens.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.convolens.files.ExperimentReader;
import org.convolens.files.RefusedException;
import org.convolens.files.code.Framework;
import org.convolens.files.code.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// Prints an experiment as a program.
@Command(
    name = "code",
    description =
        "Prints a program that builds the layers of an experiment with their weights and computes the same result.",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineDoor.Version.class)
final class CodeCommand implements Callable<Integer> {
  private final PrintStream out;
  private final Batch batch;

  @Parameters(paramLabel = "FILE", description = "An experiment file.")
  private String file = "";

  @Option(
      names = "--for",
      required = true,
      paramLabel = "FRAMEWORK",
      completionCandidates = Words.class,
      converter = Word.class,
      description = "What the program is written for: ${COMPLETION-CANDIDATES}.")
  private Framework framework = Framework.KERAS;

  CodeCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.batch = new Batch(err);
  }

  @Override
  public Integer call() {
    return batch.run(List.of(file), this::print);
  }

  private void print(Path path) throws IOException, RefusedException {
    StandardOutput.print(out, Program.of(ExperimentReader.read(path), framework).text());
  }

  /// The frameworks as the call names them.
  static final class Words implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Framework.values()).map(Words::of).iterator();
    }

    static String of(Framework framework) {
      return framework.name().toLowerCase(Locale.ROOT);
    }
  }

  /// Reads the name of a framework.
  static final class Word implements ITypeConverter<Framework> {
    @Override
    public Framework convert(String text) {
      return Arrays.stream(Framework.values())
          .filter(framework -> Words.of(framework).equals(text))
          .findFirst()
          .orElseThrow(() ->
              new TypeConversionException(
                  "'%s' is none of %s".formatted(text, String.join(", ", new Words()))));
    }
  }
}
