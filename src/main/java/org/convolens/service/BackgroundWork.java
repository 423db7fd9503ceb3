package org.convolens.service;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.concurrent.Task;

/// Work off the FX thread, one piece after the other, answered on it.
final class BackgroundWork {
  private final Executor executor;

  BackgroundWork(Executor executor) {
    this.executor = executor;
  }

  /// On a thread of its own, which ends with the program.
  static BackgroundWork onThread(String name) {
    return new BackgroundWork(
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory()));
  }

  /// Exactly one of the answers comes.
  <T> void run(Callable<T> work, Consumer<T> done, Consumer<? super Throwable> failed) {
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
