package org.convolens.service;

import java.util.Optional;
import java.util.concurrent.Executors;
import javafx.concurrent.Service;
import javafx.concurrent.Task;
import org.convolens.core.Evaluation;
import org.convolens.core.RunControl;
import org.convolens.core.gradient.Gradients;

/// Computes off the FX thread how much every value before it moves one value of a network. The
/// newest question wins.
public final class ContributionService extends Service<Gradients> {
  private Optional<Question> question = Optional.empty();

  /// Which value is asked about.
  private record Question(Evaluation evaluation, int layer, int channel, int row, int column) {
    Gradients answer(RunControl control) {
      return Gradients.ofValue(evaluation, layer, channel, row, column, control);
    }
  }

  public ContributionService() {
    setExecutor(
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("contribution").factory()));
  }

  /// Asks about a value of a layer's output.
  public void ask(Evaluation evaluation, int layer, int channel, int row, int column) {
    question = Optional.of(new Question(evaluation, layer, channel, row, column));
    restart();
  }

  @Override
  protected Task<Gradients> createTask() {
    var asked = question.orElseThrow();
    return new ControlledTask<>() {
      @Override
      protected Gradients call() {
        return asked.answer(control);
      }
    };
  }
}
