package org.convolens.files.code;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.convolens.core.Experiment;

/// A program that computes an experiment and prints what the last layer leaves.
///
/// @param lines from the first to the last
public record Program(List<Line> lines) {
  /// One line.
  ///
  /// @param text without its end
  public record Line(String text, Part part) {}

  public Program {
    lines = List.copyOf(lines);
  }

  /// The program for an experiment. It computes every option; where a framework lacks one, a
  /// comment says what stands in its place. Layers that are switched off are left out.
  ///
  /// @throws org.convolens.core.MisfitException when the layers do not fit each other
  public static Program of(Experiment experiment, Framework framework) {
    var on = IntStream.range(0, experiment.layers().size()).filter(experiment::isOn).toArray();
    var used = experiment.withLayers(Arrays.stream(on).mapToObj(experiment.layers()::get).toList());
    var program =
        switch (framework) {
          case KERAS -> new KerasProgram(used).write();
          case PYTORCH -> new TorchProgram(used).write();
          case NUMPY -> new NumpyProgram(used).write();
        };
    return new Program(
        program.lines().stream()
            .map(line -> new Line(line.text(), placed(line.part(), on)))
            .toList());
  }

  /// A part by the layer's place among all layers, those that are switched off too.
  private static Part placed(Part part, int[] on) {
    return switch (part) {
      case Part.Weights(var layer) -> new Part.Weights(on[layer]);
      case Part.Step(var layer) -> new Part.Step(on[layer]);
      case Part.Frame _, Part.Input _, Part.Result _ -> part;
    };
  }

  /// The whole program, each line with its end.
  public String text() {
    return lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining());
  }
}
