package org.convolens.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.convolens.core.Activation;
import org.convolens.core.Conv;
import org.convolens.core.Experiment;
import org.convolens.core.Filter;
import org.convolens.core.Padding;
import org.convolens.core.Pair;
import org.convolens.core.Pool;
import org.convolens.core.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is written is read back to the bit, and what was read is written back to the byte.
class RoundTripTest {
  @TempDir Path folder;

  @Test
  void everyOptionComesBack() throws Exception {
    var layers = 0;
    for (var seed = 0; seed < 2000; seed++) {
      var file = new RandomExperiments(seed).next();
      var bytes = write(file);
      var back = read(bytes);
      assertThat(back.experiment()).as("seed %d", seed).isEqualTo(plain(file.experiment()));
      assertThat(back.extras()).as("seed %d", seed).isEqualTo(file.extras());
      assertThat(write(back)).as("seed %d", seed).isEqualTo(bytes);
      layers += back.experiment().layers().size();
    }
    assertThat(layers).as("layers tried").isGreaterThan(2000);
  }

  /// Every NaN is written as "NaN" and read as the one of Java.
  private static Experiment plain(Experiment experiment) {
    return experiment
        .withInput(plain(experiment.input()))
        .withLayers(
            experiment.layers().stream()
                .map(layer ->
                    layer instanceof Conv conv
                        ? conv.withFilters(
                            conv.filters().stream()
                                .map(filter -> filter.withWeights(plain(filter.weights())))
                                .toList())
                        : layer)
                .toList());
  }

  private static Tensor plain(Tensor tensor) {
    return tensor.map(value -> Float.isNaN(value) ? Float.NaN : value);
  }

  @Test
  void aFileReadsLikeAKernel() throws Exception {
    var kernel = Tensor.picture(new float[][] {{0, 1, 0}, {0, 1, 0}, {0, 1, -0.5f}});
    var experiment =
        new Experiment(
            "Line",
            Tensor.picture(new float[][] {{0, 1, 0, 0.1f}, {0, 1, 0, Float.NaN}, {0, 1, 0, 3}}),
            List.of(
                Conv.of("conv1", new Filter(kernel, 1 / 3f)),
                Activation.of("relu", Activation.Function.RELU),
                new Pool(
                    "pool1",
                    Pool.Kind.AVERAGE,
                    Pair.ONE,
                    new Pair(1, 2),
                    Padding.Named.SAME,
                    false)));
    var text = new String(write(ExperimentFile.of(experiment)), StandardCharsets.UTF_8);
    assertThat(text)
        .isEqualTo(
            """
            {
              "format": "convolens/1",
              "title": "Line",
              "input": {
                "shape": [1, 3, 4],
                "data": [
                  0, 1, 0, 0.1,
                  0, 1, 0, "NaN",
                  0, 1, 0, 3
                ]
              },
              "layers": [
                {
                  "type": "conv",
                  "name": "conv1",
                  "filters": {
                    "shape": [1, 1, 3, 3],
                    "data": [
                      0, 1, 0,
                      0, 1, 0,
                      0, 1, -0.5
                    ]
                  },
                  "bias": [0.33333334],
                  "stride": [1, 1],
                  "dilation": [1, 1],
                  "groups": 1,
                  "padding": "valid",
                  "border": "zero",
                  "flip": false
                },
                {
                  "type": "activation",
                  "name": "relu",
                  "function": "relu"
                },
                {
                  "type": "pool",
                  "name": "pool1",
                  "kind": "average",
                  "size": [1, 1],
                  "stride": [1, 2],
                  "padding": "same"
                }
              ]
            }
            """);
  }

  @Test
  void whatOthersWroteIsKeptAtEveryLevel() throws Exception {
    var back =
        read(
            """
            {"view": {"data": ["not a number", 1e999], "zoom": 1.50}, "metadata": [1, "two"],
             "format": "convolens/1",
             "input": {"camera": "\\u00e9\\ud83d\\ude42", "shape": [1, 1, 2], "data": [1, 2]},
             "layers": [
               {"note": null, "type": "conv", "name": "a",
                "filters": {"shape": [1, 1, 1, 1], "data": [2], "learned": {"steps": 10}},
                "border": {"constant": 1, "why": "paper"}},
               {"type": "activation", "function": "tanh", "stride": [2, 2], "filters": {"data": [1]}}
             ]}
            """
                .getBytes(StandardCharsets.UTF_8));
    assertThat(back.extras())
        .isEqualTo(
            Map.of(
                List.of("view"), "{\"data\":[\"not a number\",1e999],\"zoom\":1.50}",
                List.of("metadata"), "[1,\"two\"]",
                List.of("input", "camera"), "\"é🙂\"",
                List.of("layers", "a", "note"), "null",
                List.of("layers", "a", "filters", "learned"), "{\"steps\":10}",
                List.of("layers", "a", "border", "why"), "\"paper\"",
                List.of("layers", "activation1", "stride"), "[2,2]",
                List.of("layers", "activation1", "filters"), "{\"data\":[1]}"));
    assertThat(read(write(back))).isEqualTo(back);
  }

  @Test
  void filtersOfLayersThatHaveNoneAreKeptAsTheyStand() throws Exception {
    var filters = "{\"shape\":[\"any\"],\"data\":[\"x\",0.12345678901234567,[1]]}";
    var back =
        read(
            """
            {"format": "convolens/1", "input": {"shape": [1, 1, 2], "data": [1, 2]},
             "layers": [
               {"filters": %1$s, "type": "activation", "function": "tanh", "name": "a"},
               {"type": "pool", "kind": "max", "size": [1, 1], "filters": %1$s, "name": "b"},
               {"filters": {"note": 1.50, "shape": [1, 1, 1, 1], "data": [2]}, "type": "conv",
                "name": "c"}]}
            """
                .formatted(filters)
                .getBytes(StandardCharsets.UTF_8));
    assertThat(back.extras())
        .isEqualTo(
            Map.of(
                List.of("layers", "a", "filters"), filters,
                List.of("layers", "b", "filters"), filters,
                List.of("layers", "c", "filters", "note"), "1.50"));
    assertThat(read(write(back))).isEqualTo(back);
  }

  @Test
  void whatOthersWroteMayBeLong() throws Exception {
    var words = "x".repeat(1_200_000);
    var digits = "9".repeat(5_000);
    var back =
        read(
            """
            {"format": "convolens/1", "input": {"shape": [1, 1, 1], "data": [1]},
             "picture": "%1$s", "number": %2$s, "%1$s": [%2$s]}
            """
                .formatted(words, digits)
                .getBytes(StandardCharsets.UTF_8));
    assertThat(back.extras())
        .containsEntry(List.of("picture"), "\"" + words + "\"")
        .containsEntry(List.of("number"), digits)
        .containsEntry(List.of(words), "[" + digits + "]");
    assertThat(read(write(back))).isEqualTo(back);
  }

  private static byte[] write(ExperimentFile file) throws IOException {
    var out = new ByteArrayOutputStream();
    ExperimentWriter.write(file, out);
    return out.toByteArray();
  }

  private ExperimentFile read(byte[] bytes) throws IOException, RefusedException {
    return ExperimentReader.readWhole(Files.write(folder.resolve("x.convolens"), bytes));
  }
}
