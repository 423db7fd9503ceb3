package org.convolens.service;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.testfx.util.WaitForAsyncUtils;

/// Doing and waiting on the FX thread.
final class OnFx {
  private OnFx() {}

  static void onFx(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(10_000, action);
  }

  /// Waits until a condition holds there.
  static void await(BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(
          30,
          TimeUnit.SECONDS,
          () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition::getAsBoolean));
    } catch (TimeoutException e) {
      throw new AssertionError("it did not come about in time", e);
    }
  }
}
