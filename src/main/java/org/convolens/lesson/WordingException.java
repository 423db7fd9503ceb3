package org.convolens.lesson;

import java.io.Serial;

/// Thrown where the braces in a lesson's text are wrong.
public final class WordingException extends IllegalArgumentException {
  @Serial private static final long serialVersionUID = 1;

  /// What is wrong.
  public enum Reason {
    /// They are not of the form that names a thing.
    BRACES,
    /// There is no such thing to light up.
    THING,
    /// The thing has no cells.
    CELLS
  }

  private final Reason reason;
  private final String words;

  /// @param words those it stands in
  WordingException(Reason reason, String words) {
    super(reason + ": " + words);
    this.reason = reason;
    this.words = words;
  }

  public Reason reason() {
    return reason;
  }

  public String words() {
    return words;
  }
}
