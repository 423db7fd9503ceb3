package org.convolens.model.paste;

import java.io.Serial;
import java.util.List;
import java.util.Locale;

/// Thrown where pasted text is not taken over, with what a sentence about it needs.
public final class UnfitException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final Reason reason;
  private final transient List<Object> arguments;

  /// Why it is not taken over.
  public enum Reason {
    /// There is no text.
    NOTHING,
    /// Three dots stand for numbers that are missing.
    ELLIPSIS,
    /// Something else than numbers in brackets: what, line, column.
    NO_NUMBERS,
    /// A bracket is not closed.
    OPEN,
    /// Rows of one array have different lengths: one, another.
    RAGGED,
    /// The shape cannot be a kernel here: shape, channels a filter looks at, filters.
    KERNEL,
    /// The shape cannot be a kernel of a signal here: shape, channels, filters.
    SIGNAL_KERNEL,
    /// The kernel is too large: rows, columns, most.
    KERNEL_SIZE,
    /// There are more or fewer biases than filters: biases, filters.
    BIAS,
    /// The shape cannot be an input here: shape, channels.
    INPUT,
    /// The input is too large: rows, columns, most.
    INPUT_SIZE,
    /// There is no convolution on the stage.
    NO_KERNEL;

    /// The key of its sentence among the texts.
    public String key() {
      return "paste." + name().toLowerCase(Locale.ROOT);
    }
  }

  public UnfitException(Reason reason, Object... arguments) {
    super(reason + " " + List.of(arguments));
    this.reason = reason;
    this.arguments = List.of(arguments);
  }

  public Reason reason() {
    return reason;
  }

  /// What is filled into the sentence.
  public Object[] arguments() {
    return arguments.toArray();
  }
}
