package org.convolens.lesson;

import java.util.Optional;
import org.convolens.core.Evaluation;
import org.convolens.core.Experiment;

/// What a learner has before them, for a goal to look at.
///
/// @param result what the experiment makes, when that is computed
/// @param uncovered how many values of the map are uncovered
/// @param cells how many it has
/// @param pointed what is pointed at
/// @param layer the name of the layer on the stage
/// @param filter the filter on the stage
/// @param channel the channel on the stage
/// @param predicted how many values were predicted in this step, right or wrong
public record Situation(
    Experiment experiment,
    Optional<Evaluation> result,
    int uncovered,
    int cells,
    Optional<Place> pointed,
    Optional<String> layer,
    int filter,
    int channel,
    int predicted) {}
