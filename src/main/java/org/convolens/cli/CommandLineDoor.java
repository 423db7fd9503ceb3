package org.convolens.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.convolens.files.ExperimentName;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/// The commands that need no window.
@Command(
    name = "convolens",
    description = "See how a convolutional layer works. Without a command the window opens.",
    subcommands = {
      ComputeCommand.class,
      ImportCommand.class,
      RenderCommand.class,
      CodeCommand.class,
      TrainCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineDoor.Version.class)
public final class CommandLineDoor implements Runnable {
  private static final int WRONG_CALL = 2;

  /// Whether these arguments are for the command line; otherwise they open the window.
  public static boolean handles(String... arguments) {
    return arguments.length > 1
        || (arguments.length == 1
            && (arguments[0].startsWith("-") || !ExperimentName.is(arguments[0])));
  }

  /// Runs a command.
  ///
  /// @return the exit code: 0 all done, 1 some file was refused, 2 the call itself is wrong
  public static int run(PrintStream out, PrintStream err, String... arguments) {
    var errors = new PrintWriter(err, true, StandardCharsets.UTF_8);
    return new CommandLine(new CommandLineDoor(), factory(out, err))
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(errors)
        .setExpandAtFiles(false)
        .setParameterExceptionHandler((exception, _) -> {
          errors.println("convolens: " + WrongCall.sentence(exception));
          errors.println("Try: convolens --help");
          return WRONG_CALL;
        })
        .setExecutionExceptionHandler((exception, _, _) -> {
          errors.println("convolens: this is a fault of the program, not yours: " + exception);
          return 1;
        })
        .execute(arguments);
  }

  private static CommandLine.IFactory factory(PrintStream out, PrintStream err) {
    Map<Class<?>, Supplier<?>> commands =
        Map.of(
            ComputeCommand.class, () -> new ComputeCommand(out, err),
            ImportCommand.class, () -> new ImportCommand(err),
            RenderCommand.class, () -> new RenderCommand(err),
            CodeCommand.class, () -> new CodeCommand(out, err),
            TrainCommand.class, () -> new TrainCommand(out, err));
    return new CommandLine.IFactory() {
      @Override
      public <K> K create(Class<K> type) throws Exception {
        var known = commands.get(type);
        return known == null ? CommandLine.defaultFactory().create(type) : type.cast(known.get());
      }
    };
  }

  @Override
  public void run() {
    throw new ParameterException(new CommandLine(this), "name an experiment file or a command");
  }

  /// The version of the module this program runs from.
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      var descriptor = Optional.ofNullable(CommandLineDoor.class.getModule().getDescriptor());
      return new String[] {
        "Convolens " + descriptor.flatMap(known -> known.rawVersion()).orElse("development")
      };
    }
  }
}
