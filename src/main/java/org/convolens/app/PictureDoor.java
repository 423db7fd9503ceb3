package org.convolens.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Platform;
import org.convolens.core.Evaluator;
import org.convolens.core.Experiment;
import org.convolens.core.RunControl;
import org.convolens.core.Tensor;
import org.convolens.files.AtomicFile;
import org.convolens.files.GifWriter;
import org.convolens.ui.film.Film;
import org.convolens.ui.style.Themes;
import org.convolens.ui.text.NumberText;
import org.convolens.ui.text.Texts;

/// What the program does where no window can open: it prints the feature map as a table and draws
/// the sliding filter as an animated picture.
final class PictureDoor {
  private static final String NAME = "convolens.gif";
  private static final int WIDTH = 1080;
  private static final int HEIGHT = 600;
  private static final int WIDEST_TABLE = 20;

  private PictureDoor() {}

  static void draw(PrintStream out, PrintStream err, String... arguments) {
    var texts = Texts.ofSystem();
    var opening = Opening.of(texts, arguments);
    opening.complaint().ifPresent(err::println);
    var result = Evaluator.evaluate(opening.experiment(), RunControl.NONE);
    if (result.outputs().isEmpty()) {
      return;
    }
    printTable(out, texts, result.outputs().getLast());
    try {
      out.println(texts.get("door.picture", write(opening.experiment(), texts)));
    } catch (IOException e) {
      err.println(texts.get("door.noPicture", String.valueOf(e.getMessage())));
    }
  }

  private static void printTable(PrintStream out, Texts texts, Tensor map) {
    out.println(texts.get("door.table", map.rows(), map.columns()));
    var columns = Math.min(map.columns(), WIDEST_TABLE);
    for (var row = 0; row < Math.min(map.rows(), WIDEST_TABLE); row++) {
      var at = row;
      out.println(
          IntStream.range(0, columns)
              .mapToObj(column -> "%7s".formatted(NumberText.of(map.get(at, column))))
              .collect(Collectors.joining()));
    }
  }

  /// Draws the picture.
  ///
  /// @return where it stands: here, or in the folder for temporary files
  private static Path write(Experiment experiment, Texts texts) throws IOException {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    var here = Path.of(NAME).toAbsolutePath();
    var target =
        Files.isWritable(here.getParent())
            ? here
            : Path.of(System.getProperty("java.io.tmpdir", "."), NAME);
    var drawn = new CompletableFuture<Void>();
    Platform.startup(() -> {
      try {
        AtomicFile.write(target, stream -> film(experiment, texts, stream));
        drawn.complete(null);
      } catch (Throwable e) {
        drawn.completeExceptionally(e);
      }
    });
    try {
      drawn.get();
    } catch (ExecutionException e) {
      throw new IOException(Optional.ofNullable(e.getCause()).orElse(e));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      Platform.exit();
    }
    return target;
  }

  private static void film(Experiment experiment, Texts texts, OutputStream stream)
      throws IOException {
    Themes.loadFonts();
    var film = new Film(experiment, texts, new ShippedSamples(), WIDTH, HEIGHT);
    var pictures = new ArrayList<int[]>();
    var seconds = film.play((argb, _, _) -> pictures.add(argb));
    try (var gif = new GifWriter(stream)) {
      for (var index = 0; index < pictures.size(); index++) {
        var last = index == pictures.size() - 1;
        gif.add(pictures.get(index), WIDTH, HEIGHT, last ? 2 : seconds);
      }
    }
  }
}
