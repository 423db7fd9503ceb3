package org.convolens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.convolens.app.Main;
import org.junit.jupiter.api.Test;

/// Draws in processes of their own: JavaFX starts once in each.
class RenderCommandTest extends CommandLineTest {
  private static final String EXPERIMENT =
      """
      {"format": "convolens/1", "title": "Row",
       "input": {"shape": [1, 2, 5], "data": [0, 0, 1, 0, 0, 0, 0, 1, 0, 0]},
       "layers": [{"type": "conv", "filters": {"shape": [1, 1, 1, 3], "data": [0, 2, 0]}}]}
      """;

  private Run start(Object... arguments) throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--class-path",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()));
    List.of(arguments).forEach(argument -> command.add(argument.toString()));
    var err = folder.resolve("err.txt");
    var builder = new ProcessBuilder(command).redirectError(err.toFile());
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).environment().remove("DISPLAY");
    var process = builder.start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    return new Run(process.exitValue(), "", Files.readString(err));
  }

  @Test
  void drawsWithoutADisplay() throws Exception {
    var file = file("row.convolens", EXPERIMENT);
    var svg = folder.resolve("row.svg");
    assertThat(start("render", file, "--to", svg, "--step", 3).code()).isZero();
    assertThat(svg).content().contains("<title>Row</title>").contains(">Feature map</text>");
    var gif = folder.resolve("row.gif");
    assertThat(start("render", file, "--to", gif).code()).isZero();
    assertThat(ImageIO.read(gif.toFile()).getWidth()).isEqualTo(1080);
  }

  @Test
  void saysHowManyStepsThereAre() throws Exception {
    var file = file("row.convolens", EXPERIMENT);
    var run = start("render", file, "--to", folder.resolve("row.png"), "--step", 7);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains(file + ": its map has 6 values, so --step may be at most 6");
    assertThat(folder.resolve("row.png")).doesNotExist();
  }
}
