package org.convolens.model.paint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.convolens.model.channels.Depth;

/// What the next stroke paints with: a value for each channel there can be.
public final class Brush {
  private final ReadOnlyObjectWrapper<List<Float>> values =
      new ReadOnlyObjectWrapper<>(Collections.nCopies(Depth.MOST, 1f));

  // --- Properties

  public ReadOnlyObjectProperty<List<Float>> valuesProperty() {
    return values.getReadOnlyProperty();
  }

  public float value(int channel) {
    return values.get().get(Math.min(channel, Depth.MOST - 1));
  }

  /// What a stroke leaves in one channel.
  public Ink ink(int channel) {
    return Ink.of(channel, value(channel));
  }

  /// What a stroke leaves in the first channels at once.
  public Ink inkOfFirst(int channels) {
    return new Ink(0, values.get().subList(0, Math.min(channels, Depth.MOST)));
  }

  // --- Commands

  /// Chooses the values of some channels from the first on, in hundredths.
  public void choose(float... chosen) {
    for (var channel = 0; channel < chosen.length; channel++) {
      choose(channel, chosen[channel]);
    }
  }

  /// Chooses the value of one channel, in hundredths.
  public void choose(int channel, float value) {
    var changed = new ArrayList<>(values.get());
    changed.set(Math.min(channel, Depth.MOST - 1), Painting.hundredths(value));
    values.set(List.copyOf(changed));
  }
}
