package org.convolens.service;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.concurrent.Task;

/// Reads and writes pictures and numbers off the FX thread, one after the other, and answers on it.
public final class TransferService {
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("transfer").factory());

  /// Does some work; exactly one of the answers comes, on the FX thread.
  public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
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
