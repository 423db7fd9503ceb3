package org.convolens.files;

/// What must hold for every input.
final class Claims {
  private Claims() {}

  static void hold(boolean claim, String otherwise) {
    if (!claim) {
      throw new AssertionError(otherwise);
    }
  }

  /// A refusal says something.
  static void sentence(RefusedException refusal) {
    hold(String.valueOf(refusal.getMessage()).length() > 10, "a refusal without a sentence");
  }
}
