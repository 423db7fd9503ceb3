package org.convolens.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Calls that are wrong or unusual, whatever the command.
class CallTest extends CommandLineTest {
  private static final String COMMANDS = "compute, import, render, code, train";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bogus                           | \"bogus\" is no command and no experiment",
        "x.json                          | experiment files end in .convolens",
        "a.convolens b.convolens         | opens one experiment, not 2",
        "train a.convolens b.convolens   | train takes one file at a time",
        "--bogus                         | Unknown option: '--bogus'",
        "compute                         | Missing required parameter",
      })
  void aWrongCallIsExplained(String words, String explanation) {
    var run = run((Object[]) words.split(" ", -1));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("convolens: ")
        .contains(explanation)
        .doesNotContain("nmatched");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bogus", "a.convolens b.convolens"})
  void whoNamesNoCommandIsToldWhichThereAre(String words) {
    assertThat(run((Object[]) words.split(" ", -1)).err()).contains(COMMANDS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"compute", "import", "render", "code", "train"})
  void everyCommandKnowsItsVersion(String command) {
    var run = run(command, "--version");
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("Convolens ");
  }

  @Test
  void aNameThatBeginsWithAnAtSignIsAName() throws IOException {
    var run = run("compute", "@" + file("arguments", "--help"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).startsWith("@").contains("no such file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"compute", "code --for numpy", "train"})
  void whatCannotBePrintedIsNotDone(String command) throws IOException {
    var file =
        file(
            "a.convolens",
            """
            {"format": "convolens/1", "input": {"shape": [1, 2], "data": [1, 2]},
             "layers": [{"type": "activation", "function": "relu"}],
             "training": {"target": {"shape": [1, 2], "data": [1, 2]},
              "optimizer": {"type": "sgd", "learningRate": 1}, "steps": 0}}
            """);
    var err = new ByteArrayOutputStream();
    var words = (command + " " + file).split(" ", -1);
    var code =
        CommandLineDoor.run(
            new PrintStream(full(), true, UTF_8), new PrintStream(err, true, UTF_8), words);
    assertThat(code).isEqualTo(1);
    assertThat(err.toString(UTF_8))
        .startsWith(file + ": ")
        .contains("standard output takes no more");
  }

  /// Like `/dev/full`.
  private static OutputStream full() {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException("No space left on device");
      }
    };
  }
}
