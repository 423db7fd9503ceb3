package org.convolens.files.pictures;

import java.util.Set;
import org.convolens.core.Tensor;

/// A picture that was read.
///
/// @param pixels from 0 black to 1 white: one channel for a grey picture, red, green and blue for a
///   coloured one
/// @param reduced how many pixels of the file, along each side, became one; 1 for its own
///   resolution
/// @param remarks what the user should know about it
public record Picture(Tensor pixels, int reduced, Set<Remark> remarks) {
  public Picture {
    remarks = Set.copyOf(remarks);
  }

  /// Something that opening a picture left out or changed.
  public enum Remark {
    /// It holds several pictures; the first was taken.
    FIRST_OF_SEVERAL,
    /// Transparent parts were laid on white.
    LAID_ON_WHITE,
    /// The decoder found faults in it that leave its size whole.
    FAULTY;

    /// The key of its sentence among the texts.
    public String key() {
      return "picture.remark." + name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
