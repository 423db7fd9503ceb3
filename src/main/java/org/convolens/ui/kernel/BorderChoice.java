package org.convolens.ui.kernel;

import java.util.Locale;
import org.convolens.core.Border;

/// The kinds of border a user chooses from.
enum BorderChoice {
  ZERO,
  CONSTANT,
  REFLECT,
  SYMMETRIC,
  REPLICATE,
  CIRCULAR;

  static BorderChoice of(Border border) {
    return switch (border) {
      case Border.Constant _ -> CONSTANT;
      case Border.Named named -> valueOf(named.name());
    };
  }

  /// The border this choice stands for.
  Border border(float constant) {
    return this == CONSTANT ? new Border.Constant(constant) : Border.Named.valueOf(name());
  }

  String key() {
    return "border." + name().toLowerCase(Locale.ROOT);
  }
}
