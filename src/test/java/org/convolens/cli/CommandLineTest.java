package org.convolens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/// Runs commands as the program does, and keeps what they print.
@SuppressWarnings("NullAway.Init")
abstract class CommandLineTest {
  @TempDir Path folder;

  /// What a run left.
  record Run(int code, String out, String err) {
    List<String> errors() {
      return err.lines().toList();
    }

    /// One file was refused, with one line that says so.
    void assertRefused(Path file, String... words) {
      assertThat(code).as(err).isEqualTo(1);
      assertThat(errors()).hasSize(1);
      assertThat(errors().getFirst()).startsWith(file + ": ").contains(words);
      assertThat(err).doesNotContain("Exception").doesNotContain("\tat ");
    }
  }

  static Run run(Object... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var words = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
    var code =
        CommandLineDoor.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            words);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }
}
