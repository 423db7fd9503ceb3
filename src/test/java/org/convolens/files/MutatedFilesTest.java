package org.convolens.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.convolens.core.Activation;
import org.convolens.core.Border;
import org.convolens.core.Conv;
import org.convolens.core.Experiment;
import org.convolens.core.Filter;
import org.convolens.core.Padding;
import org.convolens.core.Pair;
import org.convolens.core.Pool;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// However a file is damaged, it is refused with one sentence or it is an experiment that can be
/// saved and opened again.
class MutatedFilesTest {
  private static final int MUTATIONS = 1000;
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern WORD = Pattern.compile("\"[^\"]*\"");
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-1",
          "2147483647",
          "2147483648",
          "1e9",
          "1e999",
          "-0.0",
          "1.5",
          "null",
          "\"NaN\"",
          "[]",
          "{}",
          "16777216",
          "1e-400");
  private static final List<String> WORDS =
      List.of("\"conv\"", "\"shape\"", "\"data\"", "7", "\"\\ud800\"", "\"\"", "[[[[", "\"NaN\"");

  @TempDir Path folder;

  static Stream<ExperimentFile> real() {
    var line = Tensor.generate(Shape.picture(1, 8, 8), (c, r, k) -> k == 3 || k == 4 ? 1 : 0);
    var vertical = Tensor.picture(new float[][] {{0, 1, 0}, {0, 1, 0}, {0, 1, 0}});
    var article = new Experiment("Line", line, List.of(Conv.of("conv1", new Filter(vertical, 0))));
    var small = SampleFiles.photograph("camera");
    var photograph =
        Tensor.generate(Shape.picture(3, 24, 24), (c, r, k) -> small.get(20 * r, 20 * k) / (c + 1));
    var depth = Tensor.generate(Shape.picture(3, 2, 3), (c, r, k) -> c - r * 0.5f + k / 3f);
    var colour =
        new Experiment(
            "Colour",
            photograph,
            List.of(
                new Conv(
                    "edges",
                    List.of(new Filter(depth, 0.1f), new Filter(depth, -2)),
                    new Pair(1, 2),
                    new Pair(2, 1),
                    1,
                    new Padding.Explicit(1, 0, 2, 1),
                    new Border.Constant(0.5f),
                    true,
                    false),
                Activation.of("relu", Activation.Function.RELU),
                new Pool(
                    "pool",
                    Pool.Kind.MAX,
                    new Pair(2, 2),
                    new Pair(2, 2),
                    Padding.Named.SAME,
                    true)));
    var groups =
        new Conv(
            "groups",
            List.of(
                new Filter(Tensor.signal(0, 1, 0.5f), 0), new Filter(Tensor.signal(-1, 0, 1), 0)),
            Pair.ONE,
            Pair.ONE,
            2,
            Padding.Named.FULL,
            Border.Named.CIRCULAR,
            false,
            true);
    var signal =
        new Experiment(
            "Signal",
            Tensor.generate(Shape.signal(2, 40), (c, r, k) -> (float) Math.sin(k / 3.0 + c)),
            List.of(groups, new Activation("leaky", Activation.Function.LEAKY_RELU, 0.3f)));
    var training =
        "{\"target\":{\"shape\":[1,6,6],\"data\":[1,2]},\"optimizer\":{\"type\":\"sgd\"},\"steps\":5}";
    return Stream.of(
        ExperimentFile.of(article),
        new ExperimentFile(
            new Experiment("Digit", SampleFiles.digit(7, 3), article.layers()),
            Map.of(
                List.of("view"), "{\"colourMap\":\"vik\",\"range\":[-3,3]}",
                List.of("layers", "conv1", "note"), "\"mine\"")),
        new ExperimentFile(article, Map.of(List.of("training"), training)),
        ExperimentFile.of(colour),
        ExperimentFile.of(signal));
  }

  @ParameterizedTest
  @MethodSource("real")
  void aSentenceOrARightDocument(ExperimentFile file) throws Exception {
    var text = new String(write(file), StandardCharsets.UTF_8);
    var refused = 0;
    for (var seed = 0; seed < MUTATIONS; seed++) {
      var mutated = mutate(text, new Random(seed));
      var path = Files.write(folder.resolve("mutated.convolens"), mutated);
      var right = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> isRight(path));
      refused += right ? 0 : 1;
    }
    assertThat(refused).as("refused").isBetween(MUTATIONS / 5, MUTATIONS - 1);
  }

  private boolean isRight(Path path) throws IOException, RefusedException {
    ExperimentFile read;
    try {
      read = ExperimentReader.readUnfinished(path);
    } catch (RefusedException e) {
      assertThat(e.getMessage())
          .isNotBlank()
          .doesNotContain("Exception", "jackson", "java.")
          .hasSizeLessThan(600);
      return false;
    }
    var again = Files.write(folder.resolve("again.convolens"), write(read));
    assertThat(ExperimentReader.readUnfinished(again)).isEqualTo(read);
    return true;
  }

  private static byte[] write(ExperimentFile file) throws IOException {
    var out = new ByteArrayOutputStream();
    ExperimentWriter.write(file, out);
    return out.toByteArray();
  }

  private static byte[] mutate(String text, Random random) {
    var mutated = text;
    for (var times = 1 + random.nextInt(3); times > 0; times--) {
      mutated =
          switch (random.nextInt(6)) {
            case 0 -> replaceOne(mutated, NUMBER, NUMBERS, random);
            case 1 -> replaceOne(mutated, WORD, WORDS, random);
            case 2 -> cut(mutated, random);
            case 3 -> repeat(mutated, random);
            case 4 -> mutated.substring(0, random.nextInt(mutated.length() + 1));
            default -> mutated;
          };
    }
    var bytes = mutated.getBytes(StandardCharsets.UTF_8);
    for (var flips = random.nextInt(3); flips > 0 && bytes.length > 0; flips--) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  private static String replaceOne(
      String text, Pattern pattern, List<String> others, Random random) {
    var found = pattern.matcher(text).results().toList();
    if (found.isEmpty()) {
      return text;
    }
    var one = found.get(random.nextInt(found.size()));
    return text.substring(0, one.start())
        + others.get(random.nextInt(others.size()))
        + text.substring(one.end());
  }

  private static String cut(String text, Random random) {
    var from = random.nextInt(text.length() + 1);
    var to = Math.min(text.length(), from + random.nextInt(40));
    return text.substring(0, from) + text.substring(to);
  }

  private static String repeat(String text, Random random) {
    var from = random.nextInt(text.length() + 1);
    var to = Math.min(text.length(), from + random.nextInt(60));
    return text.substring(0, to) + text.substring(from);
  }
}
