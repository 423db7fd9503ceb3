package org.convolens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.convolens.core.Conv;
import org.convolens.files.ExperimentReader;
import org.convolens.files.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
  /// One weight and one bias from 0: losses 5, then (0.1² + 1.2²) / 2 = 0.725 as by hand.
  private static final String FILE =
      """
      {"format": "convolens/1", "title": "One weight", "input": {"shape": [1, 2], "data": [1, 2]},
       "layers": [{"type": "conv", "name": "c", "filters": {"shape": [1, 1, 1], "data": [0]}TRAINABLE}],
       "training": TRAINING, "lesson": {"chapter": 11}}
      """;

  private static final String TRAINING =
      """
      {"target": {"shape": [1, 2], "data": [1, 3]}, "loss": "meanSquaredError",
       "optimizer": {"type": "sgd", "learningRate": 0.1, "momentum": 0.5}, "steps": 1}\
      """;

  @TempDir private Path folder = Path.of("");

  private Called train(String training, String trainable) throws IOException {
    var file = folder.resolve("one.convolens");
    Files.writeString(file, FILE.replace("TRAINING", training).replace("TRAINABLE", trainable));
    return Called.with("train", file.toString());
  }

  @Test
  void itPrintsTheLossesAndTheExperimentItEndedWith() throws IOException, RefusedException {
    var said = train(TRAINING, "");
    assertThat(said.err()).isEmpty();
    assertThat(said.code()).isZero();
    assertThat(said.out()).startsWith("{\"format\":\"convolens-training/1\",\"losses\":[5,0.72");
    var start = said.out().indexOf("\"experiment\":") + "\"experiment\":".length();
    var ended = said.out().strip().substring(start, said.out().strip().length() - 1);
    var file = ExperimentReader.readWhole(Files.writeString(folder.resolve("e.convolens"), ended));
    var filter = ((Conv) file.experiment().layers().getFirst()).filters().getFirst();
    assertThat(filter.weights().get(0, 0)).isEqualTo(0.7f);
    assertThat(filter.bias()).isEqualTo(0.4f);
    assertThat(file.extras().keySet().stream().flatMap(java.util.List::stream))
        .contains("training", "lesson");
  }

  @Test
  void aLayerThatIsNotTrainableKeepsItsWeights() throws IOException {
    var said = train(TRAINING, ", \"trainable\": false");
    assertThat(said.out()).contains("\"losses\":[5,5]");
  }

  @Test
  void aLayerThatIsSwitchedOffIsLeftOut() throws IOException {
    var said = train(TRAINING, ", \"off\": true");
    assertThat(said.out()).as("of 1, 2 where 1, 3 is wanted").contains("\"losses\":[0.5,0.5]");
  }

  @Test
  void noStepsAreOneLoss() throws IOException {
    assertThat(train(TRAINING.replace("\"steps\": 1", "\"steps\": 0"), "").out())
        .contains("\"losses\":[5]");
  }

  @Test
  void whatIsWrongIsOneLine() throws IOException {
    var wrong =
        Stream.of(
            TRAINING.replace("[1, 2]", "[2, 1]")
                + " → training.target.shape is [2, 1], but the last layer leaves [1, 2]",
            TRAINING.replace("sgd", "adam") + " → training.optimizer.type is \"adam\"",
            TRAINING.replace("0.1", "\"NaN\"") + " → training.optimizer.learningRate is \"NaN\"",
            TRAINING.replace("\"steps\": 1", "\"steps\": -1") + " → training.steps is -1",
            TRAINING.replace("\"steps\": 1", "\"steps\": 2000000") + " → training.steps is 2000000",
            TRAINING.replace("meanSquaredError", "hinge") + " → training.loss is \"hinge\"",
            "{} → training.target is missing");
    for (var pair : wrong.toList()) {
      var said = train(pair.substring(0, pair.indexOf(" → ")), "");
      assertThat(said.code()).isEqualTo(1);
      assertThat(said.err()).hasLineCount(1).contains(pair.substring(pair.indexOf(" → ") + 3));
      assertThat(said.out()).isEmpty();
    }
  }

  @Test
  void aFileWithoutTrainingIsRefused() throws IOException {
    var file = folder.resolve("none.convolens");
    Files.writeString(
        file, "{\"format\": \"convolens/1\", \"input\": {\"shape\": [1, 1], \"data\": [0]}}");
    assertThat(Called.with("train", file.toString()).err()).contains("training is missing");
  }
}
