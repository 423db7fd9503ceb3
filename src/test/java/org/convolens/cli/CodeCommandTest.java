package org.convolens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeCommandTest {
  private static final String BUMP =
      """
      {"format": "convolens/1", "input": {"shape": [1, 4], "data": [0, 1, 0, 0]},
       "layers": [{"type": "conv", "filters": {"shape": [1, 1, 3], "data": [0, 1, 0]}}]}
      """;

  @TempDir private Path folder = Path.of("");

  private Called code(String content, String... options) throws IOException {
    var file = Files.writeString(folder.resolve("bump.convolens"), content);
    var arguments = new String[options.length + 2];
    arguments[0] = "code";
    arguments[1] = file.toString();
    System.arraycopy(options, 0, arguments, 2, options.length);
    return Called.with(arguments);
  }

  @Test
  void itPrintsTheProgram() throws IOException {
    assertThat(code(BUMP, "--for", "keras").out()).contains("model.add(Conv1D(1, 3");
    assertThat(code(BUMP, "--for", "pytorch").out()).contains("nn.Conv1d(1, 1, kernel_size=3)");
    var numpy = code(BUMP, "--for", "numpy");
    assertThat(numpy.out()).contains("def conv1d(x, filters, bias):");
    assertThat(numpy.code()).isZero();
    assertThat(numpy.err()).isEmpty();
  }

  @Test
  void aLayerThatIsSwitchedOffIsLeftOut() throws IOException {
    var off = BUMP.replace("\"type\"", "\"off\": true, \"type\"");
    assertThat(code(off, "--for", "keras").out()).doesNotContain("Conv1D(");
    assertThat(code(BUMP.replace("\"type\"", "\"off\": false, \"type\""), "--for", "keras").out())
        .isEqualTo(code(BUMP, "--for", "keras").out());
  }

  @Test
  void aBadFileIsOneLine() throws IOException {
    var said = code("{\"format\": \"convolens/1\"}", "--for", "numpy");
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("bump.convolens: input is missing; it must be").hasLineCount(1);
  }

  @Test
  void aWrongCallNamesTheFrameworks() throws IOException {
    var said = code(BUMP, "--for", "caffe");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("keras, pytorch, numpy");
    assertThat(code(BUMP).code()).isEqualTo(2);
  }
}
