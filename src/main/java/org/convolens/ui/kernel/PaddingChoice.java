package org.convolens.ui.kernel;

import java.util.Locale;
import org.convolens.core.Padding;

/// The kinds of padding a user chooses from.
public enum PaddingChoice {
  VALID,
  SAME,
  FULL,
  EXPLICIT;

  public static PaddingChoice of(Padding padding) {
    return switch (padding) {
      case Padding.Named named -> valueOf(named.name());
      case Padding.Explicit _ -> EXPLICIT;
    };
  }

  /// The key of its name.
  public String key() {
    return "padding." + name().toLowerCase(Locale.ROOT);
  }
}
