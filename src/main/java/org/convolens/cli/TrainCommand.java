package org.convolens.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
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
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineDoor.Version.class)
final class TrainCommand implements Callable<Integer> {
  private final PrintStream out;
  private final Batch batch;

  @Parameters(paramLabel = "FILE", description = "An experiment file with a training.")
  private String file = "";

  TrainCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.batch = new Batch(err);
  }

  @Override
  public Integer call() {
    return batch.run(List.of(file), this::train);
  }

  private void train(Path path) throws IOException, RefusedException {
    var whole = ExperimentReader.readWhole(path);
    var training = TrainingReader.read(whole);
    var trained = Trainer.train(whole.experiment(), training, RunControl.NONE);
    StandardOutput.print(out, stream -> TrainingWriter.write(trained, whole, stream));
  }
}
