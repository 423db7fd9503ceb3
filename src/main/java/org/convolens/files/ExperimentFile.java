package org.convolens.files;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convolens.core.Experiment;

/// What stands in an experiment file: the experiment, and whatever else the file keeps.
///
/// @param extras what version 1 of the format does not name, as JSON text by its place and in the
///   order of the file: `[lesson]` of the document, `[input, note]` of the input, `[layers, conv1,
///   note]`, `[layers, conv1, filters, note]` and `[layers, conv1, border, note]` of a layer
public record ExperimentFile(Experiment experiment, Map<List<String>, String> extras) {
  public ExperimentFile {
    extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
  }

  /// A file with nothing but the experiment.
  public static ExperimentFile of(Experiment experiment) {
    return new ExperimentFile(experiment, Map.of());
  }
}
