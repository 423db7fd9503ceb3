package org.convolens.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.convolens.files.AtomicFile;
import org.convolens.files.ExperimentReader;
import org.convolens.files.ExperimentWriter;
import org.convolens.files.FileStamp;
import org.convolens.files.RefusedException;
import org.convolens.model.Document;
import org.convolens.model.network.Summary;

/// Reads and writes experiment files off the FX thread, one after the other, and answers on it.
public final class DocumentService {
  private final BackgroundWork background;

  /// The files as this window last read or wrote them.
  private final Map<Path, FileStamp> known = new ConcurrentHashMap<>();

  public DocumentService() {
    background = BackgroundWork.onThread("documents");
  }

  public DocumentService(Executor executor) {
    background = new BackgroundWork(executor);
  }

  /// Reads a file at once. Not for the FX thread.
  ///
  /// @throws RefusedException with one plain sentence when it is no experiment
  public static Document.Content readNow(Path file) throws IOException, RefusedException {
    var content = Contents.of(ExperimentReader.readUnfinished(file));
    tryOut(content);
    return content;
  }

  /// Works out what a window does at once with what it opens, so that what fails there fails before
  /// the present document is given up.
  private static void tryOut(Document.Content content) {
    Summary.of(content.experiment());
  }

  /// Takes note of a file that was read at the start.
  public void know(Path file) {
    FileStamp.of(file).ifPresent(stamp -> known.put(file, stamp));
  }

  /// Reads a file.
  public void read(Path file, Consumer<Document.Content> done, Consumer<? super Throwable> failed) {
    background.run(
        () -> {
          // Before reading: what changes meanwhile is noticed by the next save.
          know(file);
          return readNow(file);
        },
        done,
        failed);
  }

  /// Replaces a file as a whole or not at all. Fails with [ChangedOnDiskException] when another
  /// program has changed it since it was read or written here.
  public void write(
      Path file,
      Document.Content content,
      Consumer<Document.Content> done,
      Consumer<? super Throwable> failed) {
    background.run(
        () -> {
          var before = Optional.ofNullable(known.get(file));
          var now = FileStamp.of(file);
          if (before.isPresent() && now.isPresent() && !now.equals(before)) {
            throw new ChangedOnDiskException(file);
          }
          var whole = Contents.toFile(content);
          AtomicFile.write(file, out -> ExperimentWriter.write(whole, out));
          know(file);
          return content;
        },
        done,
        failed);
  }
}
