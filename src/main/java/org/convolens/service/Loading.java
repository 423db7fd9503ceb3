package org.convolens.service;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.concurrent.Task;

/// Reads something off the FX thread and hands it over on it. A failure goes to the thread's
/// handler, as any other that nobody expected.
public final class Loading {
  private Loading() {}

  public static <T> void load(Supplier<T> source, Consumer<T> receiver) {
    var task =
        new Task<T>() {
          @Override
          protected T call() {
            return source.get();
          }
        };
    task.setOnSucceeded(_ -> receiver.accept(task.getValue()));
    task.setOnFailed(_ -> {
      throw new IllegalStateException("loading failed", task.getException());
    });
    Thread.ofPlatform().daemon().name("loading").start(task);
  }
}
