package org.convolens.files.drawing;

import java.util.List;

/// What a drawing is made on. Lengths in pixels, y downwards; colours are ARGB.
public interface Surface {
  /// Where the given point lies in a line of text.
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /// A line's looks.
  ///
  /// @param dashes dashes and gaps in turn; empty for a whole line
  record Stroke(int argb, double width, List<Double> dashes) {
    public Stroke {
      dashes = List.copyOf(dashes);
    }
  }

  /// A text's looks.
  ///
  /// @param size of the letters
  /// @param heavy whether the letters are of the heavier of the two weights
  record Lettering(double size, boolean heavy, Anchor anchor, int argb) {}

  /// Whether a text can be written; one with other characters than the program's fonts have must be
  /// drawn.
  static boolean canWrite(String text) {
    return PdfFont.covers(text);
  }

  void fill(Outline outline, int argb);

  void follow(Outline outline, Stroke stroke);

  /// Writes a line of text.
  ///
  /// @param y of its base line
  void write(String text, double x, double y, Lettering lettering);

  /// Lays down a picture of opaque pixels, each as a rectangle with sharp edges.
  ///
  /// @param argb its pixels, row by row
  void lay(int[] argb, int columns, Outline.Box place);
}
