package org.convolens.lesson;

import java.util.Map;

/// A text in some languages.
///
/// @param byLanguage texts by their language, such as `en`; at least one
public record Wording(Map<String, String> byLanguage) {
  private static final String FIRST = "en";

  public Wording {
    byLanguage = Map.copyOf(byLanguage);
    if (byLanguage.isEmpty()) {
      throw new IllegalArgumentException("a text needs at least one language");
    }
  }

  /// The text in a language; where there is none, in English, else in any there is.
  public String in(String language) {
    var text = byLanguage.getOrDefault(language, byLanguage.get(FIRST));
    return text == null ? byLanguage.values().iterator().next() : text;
  }
}
