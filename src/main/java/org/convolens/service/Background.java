package org.convolens.service;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/// Does small pieces of work one after another off the FX thread and hands the results over on it.
/// Of the pieces with one key only the newest counts: an older one that waits is never done, and
/// its result is dropped. A failure goes to the thread's handler.
public final class Background {
  private final Executor executor;
  private final Map<Object, Object> newest = new ConcurrentHashMap<>();

  /// @param name of its thread
  public Background(String name) {
    executor = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
  }

  public <T> void submit(Object key, Supplier<T> work, Consumer<T> receiver) {
    var token = new Object();
    newest.put(key, token);
    executor.execute(() -> {
      if (token.equals(newest.get(key))) {
        var result = work.get();
        Platform.runLater(() -> {
          if (newest.remove(key, token)) {
            receiver.accept(result);
          }
        });
      }
    });
  }

  /// Drops what was asked for under a key.
  public void forget(Object key) {
    newest.remove(key);
  }
}
