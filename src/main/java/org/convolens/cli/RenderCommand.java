package org.convolens.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.convolens.core.Evaluator;
import org.convolens.core.RunControl;
import org.convolens.files.AtomicFile;
import org.convolens.files.ExperimentReader;
import org.convolens.files.RefusedException;
import org.convolens.files.drawing.SvgSurface;
import org.convolens.files.pictures.PngWriter;
import org.convolens.ui.film.Film;
import org.convolens.ui.film.FilmLook;
import org.convolens.ui.film.Studio;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// Draws an experiment without a display.
@Command(
    name = "render",
    description =
        "Draws the pictures of the window: the sliding filter as an animated GIF, or one step of it as PNG or SVG.",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineDoor.Version.class)
final class RenderCommand implements Callable<Integer> {
  private static final int WIDTH = 1080;
  private static final int HEIGHT = 600;

  private final Batch batch;

  @Parameters(paramLabel = "FILE", description = "An experiment file.")
  private String file = "";

  @Option(
      names = "--to",
      required = true,
      paramLabel = "NAME",
      description = "The picture; its ending, .gif, .png or .svg, says which kind.")
  private Path target = Path.of("");

  @Option(
      names = "--step",
      paramLabel = "N",
      description =
          "PNG and SVG: show the stage after N values of the map. Without it: after all of them.")
  private @Nullable Integer step;

  private enum Kind {
    GIF,
    PNG,
    SVG
  }

  RenderCommand(PrintStream err) {
    this.batch = new Batch(err);
  }

  @Override
  public Integer call() {
    var kind = kind();
    if (step != null && kind == Kind.GIF) {
      throw wrong("--step is for PNG and SVG; a GIF shows every step");
    }
    if (step != null && step < 0) {
      throw wrong("--step must be 0 or more, not " + step);
    }
    return batch.run(List.of(file), path -> render(path, kind));
  }

  private Kind kind() {
    var name = Batch.name(target).toLowerCase(Locale.ROOT);
    for (var kind : Kind.values()) {
      if (name.endsWith("." + kind.name().toLowerCase(Locale.ROOT))) {
        return kind;
      }
    }
    throw wrong("--to must end in .gif, .png or .svg, not be " + target);
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(new CommandLine(this), sentence);
  }

  private void render(Path path, Kind kind) throws IOException, RefusedException {
    var result = Evaluator.evaluate(ExperimentReader.read(path), RunControl.NONE);
    var steps = new AtomicInteger(Integer.MAX_VALUE);
    Studio.visit(() -> {
      var film = new Film(result, FilmLook.plain(WIDTH, HEIGHT, Locale.ENGLISH));
      steps.set(film.steps());
      if (step == null || step <= film.steps()) {
        AtomicFile.write(target, out -> draw(film, kind, result.experiment().title(), out));
      }
    });
    if (step != null && step > steps.get()) {
      throw new RefusedException(
          "its map has %d %s, so --step may be at most %d, not %d"
              .formatted(steps.get(), steps.get() == 1 ? "value" : "values", steps.get(), step));
    }
  }

  private void draw(Film film, Kind kind, String title, OutputStream out) throws IOException {
    if (step != null) {
      film.still(step);
    }
    switch (kind) {
      case GIF -> Studio.writeGif(film, out);
      case PNG ->
          film.sheet().shoot(1, (argb, width, height) -> PngWriter.write(argb, width, height, out));
      case SVG -> {
        var svg = new SvgSurface(WIDTH, HEIGHT, title);
        film.sheet().draw(svg);
        svg.writeTo(out);
      }
    }
  }
}
