package org.convolens.files;

import java.io.Serial;

/// Thrown where a file is refused; the message is one plain sentence that says what is wrong,
/// where, and what would be right.
public final class RefusedException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  public RefusedException(String sentence) {
    super(sentence);
  }
}
