package org.convolens.lesson;

import java.util.List;
import java.util.Optional;

/// One step of a lesson: a text beside the stage, what the program does, and what the learner is to
/// reach before going on.
///
/// @param text words in braces name things: `{map|the map}`, `{map@1,3|this value}`
/// @param changes what the program does to the experiment when the step begins
/// @param hint shown after a while when the goal is not reached
public record Step(
    Wording text,
    List<Change> changes,
    Showing showing,
    Optional<Goal> goal,
    Optional<Wording> hint) {
  public Step {
    changes = List.copyOf(changes);
  }
}
