package org.convolens.service;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.concurrent.Task;
import org.convolens.files.AtomicFile;
import org.convolens.files.ExperimentFile;
import org.convolens.files.ExperimentReader;
import org.convolens.files.ExperimentWriter;
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

  public void read(Path file, Consumer<Document.Content> done, Consumer<? super Throwable> failed) {
    run(() -> content(ExperimentReader.readWhole(file)), done, failed);
  }

  /// Replaces a file as a whole or not at all.
  public void write(
      Path file,
      Document.Content content,
      Consumer<Document.Content> done,
      Consumer<? super Throwable> failed) {
    run(
        () -> {
          var whole = new ExperimentFile(content.experiment(), content.extras());
          AtomicFile.write(file, out -> ExperimentWriter.write(whole, out));
          return content;
        },
        done,
        failed);
  }

  private static Document.Content content(ExperimentFile file) {
    return new Document.Content(file.experiment(), file.extras());
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
