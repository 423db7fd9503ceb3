package org.convolens.ui.text;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Every text a user sees, in the language that is chosen now. Bound texts follow when the language
/// is switched.
public final class Texts {
  /// The languages there are bundles for.
  public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("nl"));

  /// A bundle a feature: `assets/texts/<name>_<language>.properties`.
  private static final List<String> BUNDLES =
      List.of(
          "window", //
          "document", //
          "layers", //
          "network", //
          "channels", //
          "refusals", //
          "transfer", //
          "signal", //
          "code", //
          "paste", //
          "worksheet", //
          "training", //
          "lesson", //
          "kernels");

  private final ObjectProperty<Locale> language;
  private final Map<Locale, Map<String, String>> patterns = new ConcurrentHashMap<>();

  /// Reads the texts of that language.
  public Texts(Locale wanted) {
    language = new SimpleObjectProperty<>(nearest(wanted));
    patterns.computeIfAbsent(language.get(), Texts::read);
  }

  private static Map<String, String> read(Locale language) {
    var read = new HashMap<String, String>();
    for (var name : BUNDLES) {
      var bundle = ResourceBundle.getBundle("texts." + name, language, Texts.class.getModule());
      bundle.keySet().forEach(key -> read.putIfAbsent(key, bundle.getString(key)));
    }
    return read;
  }

  /// The language of the system where there are texts in it, else English.
  public static Texts ofSystem() {
    return new Texts(Locale.getDefault());
  }

  private static Locale nearest(Locale wanted) {
    return LANGUAGES.stream()
        .filter(language -> language.getLanguage().equals(wanted.getLanguage()))
        .findFirst()
        .orElse(Locale.ENGLISH);
  }

  public ObjectProperty<Locale> languageProperty() {
    return language;
  }

  /// The text of a key with its arguments filled in.
  ///
  /// @throws MissingResourceException when no bundle has the key
  public String get(String key, Object... arguments) {
    var pattern = pattern(key);
    return arguments.length == 0
        ? pattern.replace("''", "'")
        : new MessageFormat(pattern, language.get()).format(arguments);
  }

  /// A text that changes with the language.
  public StringBinding of(String key, Object... arguments) {
    return Bindings.createStringBinding(() -> get(key, arguments), language);
  }

  private String pattern(String key) {
    var pattern = patterns.computeIfAbsent(language.get(), Texts::read).get(key);
    if (pattern == null) {
      throw new MissingResourceException("no text", "texts", key);
    }
    return pattern;
  }
}
