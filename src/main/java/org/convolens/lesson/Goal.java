package org.convolens.lesson;

import java.util.List;
import org.convolens.core.Tensor;

/// What a learner is to reach in a step.
public sealed interface Goal {
  boolean met(Situation situation);

  /// The experiment is as these changes leave it.
  record Made(List<Change> changes) implements Goal {
    public Made {
      changes = List.copyOf(changes);
    }

    @Override
    public boolean met(Situation situation) {
      var experiment = situation.experiment();
      return Change.all(changes, experiment).equals(experiment);
    }
  }

  /// So many values of the map are uncovered; all of them when there are fewer.
  record Uncovered(int step) implements Goal {
    @Override
    public boolean met(Situation situation) {
      return situation.uncovered() >= Math.min(step, situation.cells());
    }
  }

  /// This cell is pointed at.
  record Pointed(Place place) implements Goal {
    @Override
    public boolean met(Situation situation) {
      return situation.pointed().filter(place::equals).isPresent();
    }
  }

  /// This layer is on the stage.
  record AtLayer(String name) implements Goal {
    @Override
    public boolean met(Situation situation) {
      return situation.layer().filter(name::equals).isPresent();
    }
  }

  /// This filter is on the stage, counted from 0.
  record AtFilter(int filter) implements Goal {
    @Override
    public boolean met(Situation situation) {
      return situation.filter() == filter;
    }
  }

  /// This channel is on the stage, counted from 0.
  record AtChannel(int channel) implements Goal {
    @Override
    public boolean met(Situation situation) {
      return situation.channel() == channel;
    }
  }

  /// So many values of the map were predicted, right or wrong.
  record Predicted(int cells) implements Goal {
    @Override
    public boolean met(Situation situation) {
      return situation.predicted() >= cells;
    }
  }

  /// The result has a value of at most, or at least, this one.
  ///
  /// @param solution changes that reach it
  record Result(boolean atMost, float value, List<Change> solution) implements Goal {
    public Result {
      solution = List.copyOf(solution);
    }

    @Override
    public boolean met(Situation situation) {
      return situation.result().map(evaluation -> reached(evaluation.result())).orElse(false);
    }

    private boolean reached(Tensor result) {
      return atMost ? result.min() <= value : result.max() >= value;
    }
  }

  /// What to change so that the goal is reached; empty where nothing of the experiment is to
  /// change.
  default List<Change> solution() {
    return switch (this) {
      case Made(var changes) -> changes;
      case Result(_, _, var solution) -> solution;
      default -> List.of();
    };
  }
}
