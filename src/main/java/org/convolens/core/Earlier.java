package org.convolens.core;

import java.util.Optional;

/// What a comparable layer did with a comparable input before.
record Earlier(Layer layer, Tensor input, Tensor output) {
  /// Empty where an evaluation holds nothing that a layer in this place could start from.
  static Optional<Earlier> of(Evaluation before, int index, Layer layer, Tensor input) {
    var layers = before.experiment().layers();
    if (index >= layers.size()
        || !before.experiment().isOn(index)
        || !before.inputOf(index).shape().equals(input.shape())
        || !comparable(layers.get(index), layer)) {
      return Optional.empty();
    }
    return Optional.of(
        new Earlier(layers.get(index), before.inputOf(index), before.outputs().get(index)));
  }

  /// The same layer but for the values of its filters; the name does not matter.
  private static boolean comparable(Layer before, Layer now) {
    if (before instanceof Conv old && now instanceof Conv conv) {
      return old.equals(conv) || old.isLike(conv);
    }
    return before.withName(now.name()).equals(now);
  }
}
