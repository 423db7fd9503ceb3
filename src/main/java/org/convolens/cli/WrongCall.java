package org.convolens.cli;

import java.util.List;
import org.convolens.files.ExperimentName;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is wrong with a call, and what would be right.
final class WrongCall {
  private WrongCall() {}

  static String sentence(ParameterException exception) {
    var words =
        exception instanceof UnmatchedArgumentException unmatched
            ? unmatched.getUnmatched()
            : List.<String>of();
    var command = exception.getCommandLine();
    if (words.isEmpty() || words.getFirst().startsWith("-")) {
      return String.valueOf(exception.getMessage());
    }
    return command.getParent() == null
        ? withoutCommand(words, String.join(", ", command.getSubcommands().keySet()))
        : "%s takes one file at a time; there is no place for %s"
            .formatted(command.getCommandName(), quoted(words));
  }

  private static String withoutCommand(List<String> words, String commands) {
    return words.stream().allMatch(ExperimentName::is)
        ? "the window opens one experiment, not %d; name one, or a command: %s"
            .formatted(words.size(), commands)
        : "%s is no command and no experiment; the names of experiment files end in %s, the commands are %s"
            .formatted(quoted(words.subList(0, 1)), ExperimentName.ENDING, commands);
  }

  private static String quoted(List<String> words) {
    return "\"" + String.join("\", \"", words) + "\"";
  }
}
