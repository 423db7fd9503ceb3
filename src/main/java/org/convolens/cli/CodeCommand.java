package org.convolens.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.convolens.files.ExperimentReader;
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
    mixinStandardHelpOptions = true)
final class CodeCommand implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream err;

  @Parameters(paramLabel = "FILE", description = "An experiment file.")
  private Path file = Path.of("");

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
    this.err = err;
  }

  @Override
  public Integer call() {
    var done =
        Refusal.unlessRefused(
            file, err, () -> out.print(Program.of(ExperimentReader.read(file), framework).text()));
    return done ? 0 : 1;
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
