package org.convolens.ui.layers;

import java.util.Locale;
import java.util.Optional;
import org.convolens.core.Activation;
import org.convolens.core.Conv;
import org.convolens.core.Layer;
import org.convolens.core.Pool;
import org.convolens.core.Shape;
import org.convolens.ui.text.Texts;

/// What layers and shapes are called on the screen.
public final class LayerNames {
  private LayerNames() {}

  /// The key of an activation function's name.
  public static String key(Activation.Function function) {
    return "activation." + function.name().toLowerCase(Locale.ROOT);
  }

  /// Which activation a map is shown after, if it must be said; else empty.
  public static String after(Optional<Activation> activation, Texts texts) {
    return activation
        .map(behind -> texts.get("map.after." + behind.function().name().toLowerCase(Locale.ROOT)))
        .orElse("");
  }

  /// The key of a pooling kind's name.
  public static String key(Pool.Kind kind) {
    return "pool." + kind.name().toLowerCase(Locale.ROOT);
  }

  /// What a layer does, in a few words.
  public static String about(Layer layer, Texts texts) {
    return switch (layer) {
      case Conv conv ->
          texts.get("layers.conv", size(layer, conv.kernel().toString()), conv.filters().size());
      case Activation activation -> texts.get(key(activation.function()));
      case Pool pool -> texts.get(key(pool.kind()) + ".size", size(layer, pool.size().toString()));
    };
  }

  private static String size(Layer layer, String pair) {
    return layer instanceof Conv conv && conv.filters().getFirst().weights().shape().signal()
        ? Integer.toString(conv.kernel().columns())
        : pair;
  }

  /// A shape as people say it: rows × columns × channels.
  public static String plain(Shape shape) {
    return shape.signal()
        ? shape.columns() + " × " + shape.channels()
        : shape.rows() + " × " + shape.columns() + " × " + shape.channels();
  }
}
