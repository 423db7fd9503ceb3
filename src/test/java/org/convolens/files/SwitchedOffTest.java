package org.convolens.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convolens.core.Activation;
import org.convolens.core.Experiment;
import org.convolens.core.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A layer that is switched off is saved as such, and read as such by the window and by commands.
class SwitchedOffTest {
  @TempDir Path folder = Path.of("");

  @Test
  void theWindowAndCommandsReadItAlike() throws IOException, RefusedException {
    var experiment =
        new Experiment(
                "Off",
                Tensor.signal(-1, 2),
                List.of(
                    Activation.of("a", Activation.Function.RELU),
                    Activation.of("b", Activation.Function.ABS)))
            .withOff(Set.of("a"));
    var file = folder.resolve("off.convolens");
    try (var stream = Files.newOutputStream(file)) {
      ExperimentWriter.write(new ExperimentFile(experiment, Map.of()), stream);
    }
    var back = ExperimentReader.readWhole(file);
    assertThat(back.experiment()).isEqualTo(experiment);
    assertThat(back.extras()).isEmpty();
    assertThat(ExperimentReader.read(file)).isEqualTo(experiment);
  }

  @Test
  void whatAnotherProgramMeansByTheSameNamesIsKept() throws IOException, RefusedException {
    var file = folder.resolve("theirs.convolens");
    Files.writeString(
        file,
        """
        {"format": "convolens/1", "input": {"shape": [1, 1, 1], "data": [1]},
         "layers": [{"type": "conv", "name": "a", "off": 1, "filterNames": ["one", 2],
           "filters": {"shape": [2, 1, 1, 1], "data": [1, 2]}},
          {"type": "activation", "name": "b", "function": "abs", "off": "no"},
          {"type": "conv", "name": "c", "filterNames": 7,
           "filters": {"shape": [1, 2, 1, 1], "data": [1, 2]}}]}
        """);
    var theirs = ExperimentReader.readWhole(file);
    assertThat(theirs.experiment().off()).isEmpty();
    assertThat(theirs.extras())
        .isEqualTo(
            Map.of(
                List.of("layers", "a", "off"), "1",
                List.of("layers", "a", "filterNames"), "[\"one\",2]",
                List.of("layers", "b", "off"), "\"no\"",
                List.of("layers", "c", "filterNames"), "7"));
    save(theirs, file);
    assertThat(ExperimentReader.readWhole(file)).isEqualTo(theirs);
    save(new ExperimentFile(theirs.experiment().withOff(Set.of("b")), theirs.extras()), file);
    assertThat(ExperimentReader.readWhole(file).experiment().off()).containsExactly("b");
  }

  private static void save(ExperimentFile content, Path file) throws IOException {
    try (var stream = Files.newOutputStream(file)) {
      ExperimentWriter.write(content, stream);
    }
  }
}
