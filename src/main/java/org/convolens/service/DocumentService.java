package org.convolens.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.concurrent.Task;
import org.convolens.files.AtomicFile;
import org.convolens.files.ExperimentReader;
import org.convolens.files.ExperimentWriter;
import org.convolens.files.RefusedException;
import org.convolens.model.Document;

/// Reads and writes experiment files off the FX thread, one after the other, and answers on it.
public final class DocumentService {
  private final Executor executor;

  public DocumentService() {
    this(
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("documents").factory()));
  }

  public DocumentService(Executor executor) {
    this.executor = executor;
  }

  /// Reads a file at once. Not for the FX thread.
  ///
  /// @throws RefusedException with one plain sentence when it is no experiment
  public static Document.Content readNow(Path file) throws IOException, RefusedException {
    return Contents.of(ExperimentReader.readUnfinished(file));
  }

  /// Reads a file.
  public void read(Path file, Consumer<Document.Content> done, Consumer<? super Throwable> failed) {
    run(() -> readNow(file), done, failed);
  }

  /// Replaces a file as a whole or not at all.
  public void write(
      Path file,
      Document.Content content,
      Consumer<Document.Content> done,
      Consumer<? super Throwable> failed) {
    run(
        () -> {
          var whole = Contents.toFile(content);
          AtomicFile.write(file, out -> ExperimentWriter.write(whole, out));
          return content;
        },
        done,
        failed);
  }

  private <T> void run(Callable<T> work, Consumer<T> done, Consumer<? super Throwable> failed) {
    var task =
        new Task<T>() {
          @Override
          protected T call() throws Exception {
            return work.call();
          }
        };
    task.setOnSucceeded(_ -> done.accept(task.getValue()));
    task.setOnFailed(_ -> failed.accept(task.getException()));
    executor.execute(task);
  }
}
