package org.convolens.files.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.convolens.core.Activation;
import org.convolens.core.Border;
import org.convolens.core.Conv;
import org.convolens.core.Evaluator;
import org.convolens.core.Experiment;
import org.convolens.core.Padding;
import org.convolens.core.Pair;
import org.convolens.core.Pool;
import org.convolens.core.RandomExperiments;
import org.convolens.core.RunControl;
import org.convolens.core.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Generated programs are run and must print what this program computes.
class ProgramRunTest {
  private static final List<Experiment> EXPERIMENTS =
      LongStream.rangeClosed(1, 150).mapToObj(RandomExperiments::of).toList();

  @TempDir private Path folder = Path.of("");

  @Test
  void numpyPrintsTheSameNumbers() throws IOException, InterruptedException {
    var printed = PythonRun.run(folder, "x", programs(EXPERIMENTS, Framework.NUMPY));
    for (var index = 0; index < EXPERIMENTS.size(); index++) {
      var rows = printed.get(index).lines().filter(line -> line.startsWith("[")).toList();
      var values = rows.stream().flatMapToDouble(row -> Arrays.stream(PythonRun.numbers(row)));
      assertSame(EXPERIMENTS.get(index), values.toArray(), Framework.NUMPY);
    }
  }

  @Test
  void numpyComputesWithNaNAndInfinity() throws IOException, InterruptedException {
    var wild = LongStream.rangeClosed(1, 30).mapToObj(RandomExperiments::wild).toList();
    PythonRun.run(folder, "x", programs(wild, Framework.NUMPY));
    for (var index = 0; index < wild.size(); index++) {
      assertSame(wild.get(index), PythonRun.values(folder, index), Framework.NUMPY);
    }
  }

  /// Neither framework can be installed for a test. A small stand-in of each, written in NumPy from
  /// their documents, takes the place of what the programs call.
  @Test
  void kerasComputesTheSameOnItsStandIn() throws IOException, InterruptedException {
    PythonRun.run(folder, "yhat", programs(EXPERIMENTS, Framework.KERAS));
    for (var index = 0; index < EXPERIMENTS.size(); index++) {
      var values = PythonRun.values(folder, index);
      assertSame(
          EXPERIMENTS.get(index), channelsFirst(EXPERIMENTS.get(index), values), Framework.KERAS);
    }
  }

  private static double[] channelsFirst(Experiment experiment, double[] values) {
    var shape = experiment.shapes().getLast();
    var cells = shape.rows() * shape.columns();
    var turned = new double[values.length];
    for (var index = 0; index < values.length; index++) {
      turned[index % shape.channels() * cells + index / shape.channels()] = values[index];
    }
    return turned;
  }

  @Test
  void pyTorchComputesTheSameOnItsStandIn() throws IOException, InterruptedException {
    PythonRun.run(folder, "x", programs(EXPERIMENTS, Framework.PYTORCH));
    for (var index = 0; index < EXPERIMENTS.size(); index++) {
      assertSame(EXPERIMENTS.get(index), PythonRun.values(folder, index), Framework.PYTORCH);
    }
  }

  private static List<Program> programs(List<Experiment> experiments, Framework framework) {
    return experiments.stream().map(experiment -> Program.of(experiment, framework)).toList();
  }

  private static void assertSame(Experiment experiment, double[] printed, Framework framework) {
    var evaluation = Evaluator.evaluate(experiment, RunControl.NONE);
    var ours = evaluation.result().toArray();
    var tolerance =
        1e-5
            * (1 + evaluation.outputs().stream().mapToDouble(ProgramRunTest::size).max().orElse(0));
    assertThat(printed).as(experiment.title()).hasSameSizeAs(ours);
    for (var index = 0; index < ours.length; index++) {
      var same =
          Double.compare(printed[index], ours[index]) == 0
              || Math.abs(printed[index] - ours[index]) <= tolerance;
      assertThat(same)
          .as(
              "%s: value %d is %s, not %s, in %n%s",
              experiment.title(),
              index,
              printed[index],
              ours[index],
              Program.of(experiment, framework).text())
          .isTrue();
    }
  }

  private static double size(Tensor tensor) {
    var most = Math.max(Math.abs(tensor.min()), Math.abs(tensor.max()));
    return Float.isFinite(most) ? most : 0;
  }

  /// The comparison above says something only for the options that occur in it.
  @Test
  void theExperimentsCoverEveryOption() {
    var seen = new HashSet<String>();
    EXPERIMENTS.forEach(experiment -> note(experiment, seen));
    var borders = Stream.of("ZERO", "REFLECT", "SYMMETRIC", "REPLICATE", "CIRCULAR", "Constant");
    var wanted =
        Stream.concat(
            borders.flatMap(border -> Stream.of(border + " signal", border + " picture")),
            Stream.of(
                "REFLECT beyond",
                "SYMMETRIC beyond",
                "CIRCULAR beyond",
                "VALID",
                "SAME",
                "FULL",
                "Explicit",
                "SAME stride",
                "stride dilation",
                "groups",
                "depthwise",
                "flip",
                "even",
                "RELU",
                "LEAKY_RELU",
                "SIGMOID",
                "TANH",
                "ABS",
                "MAX padded",
                "AVERAGE padded",
                "AVERAGE counted",
                "several layers"));
    assertThat(seen).containsAll(wanted.toList());
  }

  private static void note(Experiment experiment, Set<String> seen) {
    for (var index = 0; index < experiment.layers().size(); index++) {
      var input = experiment.shapes().get(index);
      switch (experiment.layers().get(index)) {
        case Conv conv -> noteConv(conv, Pads.of(conv, input), seen);
        case Activation activation -> seen.add(activation.function().name());
        case Pool pool -> {
          var padded = !Pads.of(pool, input).none();
          seen.add(pool.kind() + (pool.countPadding() ? " counted" : padded ? " padded" : ""));
          seen.add(padded ? pool.kind() + " padded" : "");
        }
      }
    }
    seen.add(experiment.layers().size() > 1 ? "several layers" : "");
  }

  private static void noteConv(Conv conv, Pads pads, Set<String> seen) {
    var border = conv.border() instanceof Border.Named named ? named.name() : "Constant";
    var rank = pads.input().signal() ? " signal" : " picture";
    seen.add(pads.none() ? "" : border + rank);
    seen.add(pads.once() ? "" : border + " beyond");
    seen.add(conv.padding() instanceof Padding.Named named ? named.name() : "Explicit");
    var stride = !conv.stride().equals(Pair.ONE);
    seen.add(stride && conv.padding() == Padding.Named.SAME ? "SAME stride" : "");
    seen.add(stride && !conv.dilation().equals(Pair.ONE) ? "stride dilation" : "");
    seen.add(conv.groups() > 1 ? "groups" : "");
    seen.add(conv.groups() > 1 && conv.depth() == 1 ? "depthwise" : "");
    seen.add(conv.flip() ? "flip" : "");
    seen.add(conv.kernel().rows() % 2 == 0 || conv.kernel().columns() % 2 == 0 ? "even" : "");
  }
}
