package org.convolens.files.code;

import java.util.List;
import java.util.stream.Collectors;
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
  /// comment says what stands in its place.
  ///
  /// @throws org.convolens.core.MisfitException when the layers do not fit each other
  public static Program of(Experiment experiment, Framework framework) {
    return switch (framework) {
      case KERAS -> new KerasProgram(experiment).write();
      case PYTORCH -> new TorchProgram(experiment).write();
      case NUMPY -> new NumpyProgram(experiment).write();
    };
  }

  /// The whole program, each line with its end.
  public String text() {
    return lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining());
  }
}
