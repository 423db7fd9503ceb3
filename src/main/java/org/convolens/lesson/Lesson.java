package org.convolens.lesson;

import java.util.List;
import org.convolens.core.Experiment;

/// A chapter: an experiment to start from and steps that lead through it.
///
/// @param id what its progress is remembered by
/// @param steps at least one
public record Lesson(String id, Wording title, Experiment start, List<Step> steps) {
  public Lesson {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a lesson needs at least one step");
    }
  }

  /// The experiment as a step begins with it: every step before is done as its goal asks.
  public Experiment at(int step) {
    var experiment = start;
    for (var before : steps.subList(0, step)) {
      experiment = Change.all(before.changes(), experiment);
      var solution = before.goal().map(Goal::solution).orElse(List.of());
      experiment = Change.all(solution, experiment);
    }
    return Change.all(steps.get(step).changes(), experiment);
  }
}
