package org.convolens.model;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the user points at: follows the pointer until something is pinned.
public final class Pointer {
  private final ReadOnlyObjectWrapper<Pointing> at = new ReadOnlyObjectWrapper<>(Pointing.NOWHERE);
  private final ReadOnlyBooleanWrapper pinned = new ReadOnlyBooleanWrapper();

  private final ReadOnlyBooleanWrapper asked = new ReadOnlyBooleanWrapper();

  // --- Properties

  public ReadOnlyObjectProperty<Pointing> atProperty() {
    return at.getReadOnlyProperty();
  }

  public Pointing at() {
    return at.get();
  }

  public ReadOnlyBooleanProperty pinnedProperty() {
    return pinned.getReadOnlyProperty();
  }

  public boolean pinned() {
    return pinned.get();
  }

  /// Whether the value of the cell that is pinned is asked for, so that it must not be shown.
  public ReadOnlyBooleanProperty askedProperty() {
    return asked.getReadOnlyProperty();
  }

  public boolean asked() {
    return asked.get();
  }

  // --- Commands

  /// Points at a cell, unless another one is pinned.
  public void hover(Pointing place) {
    if (!pinned.get()) {
      at.set(place);
    }
  }

  /// Points at the place of a grid that the mouse is over, or at nothing where it is over none.
  public void hover(Optional<? extends Pointing> place) {
    hover(place.<Pointing>map(there -> there).orElse(Pointing.NOWHERE));
  }

  /// Pins a cell, or lets it go when it is the one that is pinned.
  public void togglePin(Pointing place) {
    if (asked.get()) {
      return;
    }
    if (pinned.get() && at.get().equals(place)) {
      release();
    } else {
      pin(place);
    }
  }

  public void pin(Pointing place) {
    at.set(place);
    pinned.set(!place.equals(Pointing.NOWHERE));
  }

  /// Pins a cell whose value is asked for.
  public void ask(Pointing place) {
    asked.set(true);
    pin(place);
  }

  public void release() {
    asked.set(false);
    pinned.set(false);
    at.set(Pointing.NOWHERE);
  }
}
