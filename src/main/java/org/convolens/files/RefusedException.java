package org.convolens.files;

import java.io.Serial;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// Thrown where a file is refused; the message is one plain sentence that says what is wrong,
/// where, and what would be right.
public final class RefusedException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private static final String BUNDLE = "texts.refusals";

  private final String key;
  private final transient List<Object> arguments;

  public RefusedException(String sentence) {
    this(sentence, "", List.of());
  }

  private RefusedException(String sentence, String key, List<Object> arguments) {
    super(sentence);
    this.key = key;
    this.arguments = arguments;
  }

  /// A refusal whose sentence stands among the texts, so that a window can say it in the user's
  /// language. The message of the exception is the English one.
  public static RefusedException of(String key, Object... arguments) {
    var bundle =
        ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH, RefusedException.class.getModule());
    var sentence = new MessageFormat(bundle.getString(key), Locale.ENGLISH).format(arguments);
    return new RefusedException(sentence, key, List.of(arguments));
  }

  /// The key of the sentence among the texts; empty when it stands in the message alone.
  public String key() {
    return key;
  }

  /// What is filled into the sentence.
  public Object[] arguments() {
    return arguments.toArray();
  }
}
