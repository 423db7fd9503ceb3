package org.convolens.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.convolens.core.Evaluation;
import org.convolens.core.Evaluator;
import org.convolens.core.MisfitException;
import org.convolens.core.RunControl;
import org.convolens.core.Tensor;
import org.convolens.files.AtomicFile;
import org.convolens.files.Sentence;
import org.convolens.ui.film.Film;
import org.convolens.ui.film.FilmLook;
import org.convolens.ui.film.Studio;
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
    try {
      var result = Evaluator.evaluate(opening.content().experiment(), RunControl.NONE);
      if (result.outputs().isEmpty()) {
        return;
      }
      printTable(out, texts, result.outputs().getLast());
      out.println(texts.get("door.picture", write(result, texts)));
    } catch (MisfitException e) {
      err.println(Sentence.of(e.misfit()).in(texts::get));
    } catch (IOException e) {
      err.println(texts.get("door.noPicture", String.valueOf(e.getMessage())));
    } catch (OutOfMemoryError _) {
      err.println(texts.get("door.noPicture", texts.get("open.tooLarge")));
    } catch (RuntimeException e) {
      err.println(texts.get("door.noPicture", texts.get("door.fault", e.toString())));
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
  private static Path write(Evaluation result, Texts texts) throws IOException {
    var here = Path.of(NAME).toAbsolutePath();
    var target =
        Files.isWritable(here.getParent())
            ? here
            : Path.of(System.getProperty("java.io.tmpdir", "."), NAME);
    Studio.visit(() -> {
      var look = FilmLook.plain(WIDTH, HEIGHT, texts.languageProperty().get());
      var film = new Film(result, look);
      AtomicFile.write(target, stream -> Studio.writeGif(film, stream));
    });
    return target;
  }
}
