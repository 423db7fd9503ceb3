package org.convolens.model.paint;

import java.util.Collections;
import java.util.List;

/// What a stroke leaves in a cell: a value for each of some neighbouring channels.
///
/// @param firstChannel the first channel it paints
/// @param values one for that channel and each after it
public record Ink(int firstChannel, List<Float> values) {
  public Ink {
    values = List.copyOf(values);
  }

  /// Paints one channel alone.
  public static Ink of(int channel, float value) {
    return new Ink(channel, List.of(value));
  }

  /// Paints the same channels with 0.
  public Ink erasing() {
    return new Ink(firstChannel, Collections.nCopies(values.size(), 0f));
  }

  int end() {
    return firstChannel + values.size();
  }

  float value(int channel) {
    return values.get(channel - firstChannel);
  }
}
