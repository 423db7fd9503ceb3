package org.convolens.files;

import java.util.List;
import java.util.Map;
import org.convolens.core.Shape;
import org.convolens.core.training.Training;

/// Reads the `training` of an experiment file.
public final class TrainingReader {
  private static final String SECTION = "training";
  private static final int MOST_STEPS = 1_000_000;

  private final Field training;

  private TrainingReader(Field training) {
    this.training = training;
  }

  /// Reads a training whose target the file's layers can learn.
  ///
  /// @throws RefusedException with one plain sentence when there is none or it does not fit
  public static Training read(ExperimentFile file) throws RefusedException {
    var text = file.extras().get(List.of(SECTION));
    if (text == null) {
      throw RefusedException.of("train.missing");
    }
    var section = new Field(SECTION, JsonReader.parse(text, "target.data"::equals));
    return new TrainingReader(section).training(file.experiment().shapes().getLast());
  }

  private Training training(Shape result) throws RefusedException {
    training.object("noun.training");
    var target =
        ExperimentReader.tensor(
            training.required("target", Sentence.of("experiment.tensor")), 2, 3);
    if (!target.shape().equals(result)) {
      throw RefusedException.of("train.target", target.shape(), result);
    }
    var loss = training.optional("loss");
    if (loss.isPresent()) {
      loss.get().oneOf(Map.of("meanSquaredError", true));
    }
    var optimizer = training.required("optimizer", Sentence.of("train.optimizer"));
    optimizer.requiredOneOf("type", Map.of("sgd", true));
    var momentum = optimizer.optional("momentum");
    return new Training(
        target,
        finite(optimizer.required("learningRate", Sentence.of("train.number"))),
        momentum.isPresent() ? finite(momentum.get()) : 0,
        steps());
  }

  private static double finite(Field field) throws RefusedException {
    if (field.value() instanceof Json.Num(var text) && Double.isFinite(Double.parseDouble(text))) {
      return Double.parseDouble(text);
    }
    throw field.wrong("train.number");
  }

  private int steps() throws RefusedException {
    var field = training.required("steps", Sentence.of("field.count", "0"));
    var steps = field.count(0);
    if (steps > MOST_STEPS) {
      throw field.wrong("train.steps");
    }
    return steps;
  }
}
