package org.convolens.ui.film;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import org.convolens.files.GifWriter;
import org.convolens.model.ViewOptions;
import org.convolens.ui.style.Themes;

/// Where films are made without a display: JavaFX on its headless platform. One process can make
/// one visit.
public final class Studio {
  private static final double LAST_PICTURE_SECONDS = 2;

  private Studio() {}

  /// What is done on the FX thread.
  @FunctionalInterface
  public interface Work {
    void run() throws IOException;
  }

  /// Starts JavaFX without a display, does the work and ends JavaFX.
  ///
  /// @throws IOException what the work threw, or what kept JavaFX from starting
  public static void visit(Work work) throws IOException {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    var done = new CompletableFuture<Void>();
    try {
      Platform.startup(() -> {
        try {
          Themes.loadFonts();
          Themes.wear(ViewOptions.Theme.LIGHT);
          work.run();
          done.complete(null);
        } catch (Throwable e) {
          done.completeExceptionally(e);
        }
      });
      done.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      Platform.exit();
    }
  }

  /// Writes the whole run of a film as an animated GIF; the stream stays open.
  public static void writeGif(Film film, OutputStream out) throws IOException {
    try (var gif = new GifWriter(out)) {
      var cut = film.begin(1);
      for (var more = true; more; ) {
        var now = new Shot();
        film.sheet().shoot(1, now);
        more = film.next(cut);
        gif.add(now.argb, now.width, now.height, more ? cut.seconds() : LAST_PICTURE_SECONDS);
      }
    }
  }

  /// Keeps one picture.
  private static final class Shot implements Sheet.Frames {
    private int[] argb = new int[0];
    private int width;
    private int height;

    @Override
    public void add(int[] pixels, int columns, int rows) {
      argb = pixels;
      width = columns;
      height = rows;
    }
  }
}
