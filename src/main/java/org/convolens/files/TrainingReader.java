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
      throw new RefusedException(
          "training is missing; it must be an object with target, optimizer and steps");
    }
    var section = new Field(SECTION, JsonReader.parse(text, "target.data"::equals));
    return new TrainingReader(section).training(file.experiment().shapes().getLast());
  }

  private Training training(Shape result) throws RefusedException {
    training.object("a training");
    var target = ExperimentReader.tensor(training.required("target"), 2, 3);
    if (!target.shape().equals(result)) {
      throw new RefusedException(
          "training.target.shape is %s, but the last layer leaves %s; they must be the same"
              .formatted(target.shape(), result));
    }
    var loss = training.optional("loss");
    if (loss.isPresent()) {
      loss.get().oneOf(Map.of("meanSquaredError", true));
    }
    var optimizer = training.required("optimizer");
    optimizer.required("type").oneOf(Map.of("sgd", true));
    var momentum = optimizer.optional("momentum");
    return new Training(
        target,
        finite(optimizer.required("learningRate")),
        momentum.isPresent() ? finite(momentum.get()) : 0,
        steps());
  }

  private static double finite(Field field) throws RefusedException {
    if (field.value() instanceof Json.Num(var text) && Double.isFinite(Double.parseDouble(text))) {
      return Double.parseDouble(text);
    }
    throw field.wrong("it must be a number");
  }

  private int steps() throws RefusedException {
    var field = training.required("steps");
    var steps = field.count(0);
    if (steps > MOST_STEPS) {
      throw field.wrong("at most 1,000,000 steps are taken");
    }
    return steps;
  }
}
