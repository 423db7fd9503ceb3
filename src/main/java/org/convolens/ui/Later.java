package org.convolens.ui;

import java.util.Optional;
import java.util.function.Supplier;

/// A part of the window that is made when it is first needed, and kept from then on.
public final class Later<T> {
  private final Supplier<T> maker;
  private Optional<T> made = Optional.empty();

  public Later(Supplier<T> maker) {
    this.maker = maker;
  }

  public T get() {
    if (made.isEmpty()) {
      made = Optional.of(maker.get());
    }
    return made.get();
  }

  /// The part, if it was needed already.
  public Optional<T> made() {
    return made;
  }
}
