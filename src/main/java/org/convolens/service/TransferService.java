package org.convolens.service;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Reads and writes pictures and numbers off the FX thread, one after the other, and answers on it.
public final class TransferService {
  private final BackgroundWork background = BackgroundWork.onThread("transfer");

  /// Does some work; exactly one of the answers comes, on the FX thread.
  public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    background.run(work, done, failed);
  }
}
