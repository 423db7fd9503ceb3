package org.convolens.ui.transfer;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;
import org.convolens.files.AtomicFile;
import org.convolens.files.GifWriter;
import org.convolens.files.pictures.PngWriter;
import org.convolens.ui.film.Film;

/// A film being written: one picture is taken each time the screen is drawn, so that the window
/// stays alive, and written by another thread.
final class Filming {
  private static final double LAST_PICTURE_SECONDS = 2;
  private static final int AHEAD = 2;

  private final Film film;
  private final Film.Cut cut;
  private final double scale;
  private final DoubleConsumer progress;
  private final BlockingQueue<Optional<Picture>> pictures = new ArrayBlockingQueue<>(AHEAD + 1);
  private final Camera camera = new Camera();
  private volatile boolean cancelled;
  private volatile Optional<IOException> trouble = Optional.empty();

  /// One picture of the film.
  private static final class Picture {
    private final int[] argb;
    private final int width;
    private final int height;

    Picture(int[] argb, int width, int height) {
      this.argb = argb;
      this.width = width;
      this.height = height;
    }
  }

  /// Begins to take pictures; call on the FX thread.
  ///
  /// @param speed how many times as fast as normal
  /// @param progress told the share that is done, from 0 to 1, on the FX thread
  Filming(Film film, double scale, double speed, DoubleConsumer progress) {
    this.film = film;
    this.scale = scale;
    this.progress = progress;
    this.cut = film.begin(speed);
    camera.start();
  }

  /// Ends it; what was written of the film goes away.
  void cancel() {
    cancelled = true;
    camera.stop();
  }

  private final class Camera extends AnimationTimer {
    private int taken;

    @Override
    public void handle(long now) {
      if (pictures.size() >= AHEAD) {
        return;
      }
      try {
        film.sheet()
            .shoot(
                scale,
                (argb, width, height) ->
                    pictures.add(Optional.of(new Picture(argb, width, height))));
        progress.accept((double) ++taken / cut.pictures());
        if (!film.next(cut)) {
          stop();
          pictures.add(Optional.empty());
        }
      } catch (IOException e) {
        trouble = Optional.of(e);
        cancel();
      }
    }
  }

  private Optional<Picture> next() throws IOException {
    try {
      for (; ; ) {
        if (trouble.isPresent()) {
          throw trouble.get();
        }
        if (cancelled) {
          throw new CancellationException();
        }
        var picture = pictures.poll(50, TimeUnit.MILLISECONDS);
        if (picture != null) {
          return picture;
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }

  // --- On the writing thread

  /// Writes an animated GIF.
  void writeGif(Path target) throws IOException {
    AtomicFile.write(
        target,
        out -> {
          try (var gif = new GifWriter(out)) {
            for (var now = next(); now.isPresent(); ) {
              var following = next();
              var seconds = following.isPresent() ? cut.seconds() : LAST_PICTURE_SECONDS;
              gif.add(now.get().argb, now.get().width, now.get().height, seconds);
              now = following;
            }
          }
        });
  }

  /// Writes numbered PNG pictures: `name-001.png` and so on. Replaces none that is there.
  void writeSeries(Path target) throws IOException {
    var written = new ArrayList<Path>();
    var done = false;
    try {
      for (var now = next(); now.isPresent(); now = next()) {
        var file = numbered(target, written.size() + 1);
        if (Files.exists(file)) {
          throw new FileAlreadyExistsException(file.toString());
        }
        var picture = now.get();
        AtomicFile.write(
            file, out -> PngWriter.write(picture.argb, picture.width, picture.height, out));
        written.add(file);
      }
      done = true;
    } finally {
      if (!done) {
        cancelled = true;
        for (var file : written) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static Path numbered(Path target, int number) {
    var name = String.valueOf(target.getFileName());
    var dot = name.lastIndexOf('.');
    var base = dot > 0 ? name.substring(0, dot) : name;
    return target.resolveSibling("%s-%03d.png".formatted(base, number));
  }
}
