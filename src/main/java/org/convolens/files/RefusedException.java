package org.convolens.files;

import java.io.Serial;
import java.util.Optional;
import java.util.function.BiFunction;

/// Thrown where a file is refused; the message is one plain sentence that says what is wrong,
/// where, and what would be right.
public final class RefusedException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final transient Optional<Sentence> sentence;

  /// A refusal that no window shows.
  public RefusedException(String sentence) {
    super(sentence);
    this.sentence = Optional.empty();
  }

  RefusedException(Sentence sentence) {
    super(sentence.english());
    this.sentence = Optional.of(sentence);
  }

  /// A refusal whose sentence stands among the texts, so that a window can say it in the user's
  /// language. The message of the exception is the English one.
  public static RefusedException of(String key, Object... arguments) {
    return new RefusedException(Sentence.of(key, arguments));
  }

  /// The sentence in the user's language.
  ///
  /// @param texts gives the text of a key with its arguments filled in
  public String in(BiFunction<String, Object[], String> texts) {
    return sentence.map(words -> words.in(texts)).orElse(String.valueOf(getMessage()));
  }
}
