package org.convolens.ui.kernel;

import java.util.Locale;
import org.convolens.core.Padding;

/// The kinds of padding a user chooses from.
enum PaddingChoice {
  VALID,
  SAME,
  FULL,
  EXPLICIT;

  static PaddingChoice of(Padding padding) {
    return switch (padding) {
      case Padding.Named.VALID -> VALID;
      case Padding.Named.SAME -> SAME;
      case Padding.Named.FULL -> FULL;
      case Padding.Explicit _ -> EXPLICIT;
    };
  }

  String key() {
    return "padding." + name().toLowerCase(Locale.ROOT);
  }
}
