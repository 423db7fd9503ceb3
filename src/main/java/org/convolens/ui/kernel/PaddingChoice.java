package org.convolens.ui.kernel;

import java.util.List;
import java.util.Locale;
import org.convolens.core.Padding;
import org.convolens.ui.style.MenuChoice;
import org.convolens.ui.text.Texts;

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

  /// The padding of this kind; by hand it has these amounts.
  public Padding padding(Padding.Explicit amounts) {
    return this == EXPLICIT ? amounts : Padding.Named.valueOf(name());
  }

  /// A control that chooses among them.
  public static MenuChoice<PaddingChoice> control(String id, Texts texts) {
    return new MenuChoice<>(
        id, List.of(values()), choice -> texts.of(choice.key()), texts.of("padding.about"));
  }

  /// The key of its name.
  String key() {
    return "padding." + name().toLowerCase(Locale.ROOT);
  }
}
