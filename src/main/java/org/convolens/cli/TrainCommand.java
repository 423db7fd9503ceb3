package org.convolens.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.convolens.core.RunControl;
import org.convolens.core.training.Trainer;
import org.convolens.files.ExperimentReader;
import org.convolens.files.RefusedException;
import org.convolens.files.TrainingReader;
import org.convolens.files.TrainingWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Trains an experiment without a window.
@Command(
    name = "train",
    description =
        "Runs the training of an experiment and prints its losses and the experiment it ended with.",
    mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream err;

  @Parameters(paramLabel = "FILE", description = "An experiment file with a training.")
  private Path file = Path.of("");

  TrainCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    return Refusal.unlessRefused(file, err, this::train) ? 0 : 1;
  }

  private void train() throws IOException, RefusedException {
    var whole = ExperimentReader.readWhole(file);
    var training = TrainingReader.read(whole);
    var trained = Trainer.train(whole.experiment(), training, RunControl.NONE);
    var stream = new BufferedOutputStream(out, 1 << 16);
    TrainingWriter.write(trained, whole, stream);
    stream.flush();
  }
}
