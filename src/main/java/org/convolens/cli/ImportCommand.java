package org.convolens.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.convolens.core.Experiment;
import org.convolens.core.RunControl;
import org.convolens.files.AtomicFile;
import org.convolens.files.ExperimentFile;
import org.convolens.files.ExperimentName;
import org.convolens.files.ExperimentWriter;
import org.convolens.files.InputFile;
import org.convolens.files.RefusedException;
import org.convolens.files.pictures.Picture;
import org.convolens.files.pictures.PictureReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Turns pictures and numbers into experiments without a window.
@Command(
    name = "import",
    description =
        "Turns each PNG, JPEG, GIF, BMP, CSV or .npy file into an experiment without layers, whose input it is.",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineDoor.Version.class)
final class ImportCommand implements Callable<Integer> {
  private final Batch batch;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Pictures or numbers.")
  private List<String> files = List.of();

  @Option(
      names = "--output-dir",
      paramLabel = "DIR",
      description =
          "Where the experiments go, as FILE.convolens; they replace what is there. Without it: the current folder.")
  private Path folder = Path.of("");

  ImportCommand(PrintStream err) {
    this.batch = new Batch(err);
  }

  @Override
  public Integer call() {
    return batch.run(files, this::convert);
  }

  private void convert(Path file) throws IOException, RefusedException {
    var name = Batch.name(file);
    var content = InputFile.read(file, PictureReader.Large.REFUSE, RunControl.NONE);
    if (content instanceof InputFile.OfPicture(var picture)
        && picture.remarks().contains(Picture.Remark.FAULTY)) {
      throw RefusedException.of("picture.cutOff");
    }
    var target = batch.claim(folder.resolve(name + ExperimentName.ENDING), file);
    var dot = name.lastIndexOf('.');
    var title = dot > 0 ? name.substring(0, dot) : name;
    var experiment = ExperimentFile.of(new Experiment(title, content.tensor(), List.of()));
    Files.createDirectories(folder);
    AtomicFile.write(target, stream -> ExperimentWriter.write(experiment, stream));
  }
}
