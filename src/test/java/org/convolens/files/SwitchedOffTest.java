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
}
