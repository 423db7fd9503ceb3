package org.convolens.core;

/// Colour scales: a position from 0 to 1 becomes an ARGB colour, by straight interpolation in sRGB
/// between published anchors.
public enum ColourMap {
  /// Orange negative, near-white zero, blue positive; anchors after ColorBrewer's PuOr and Blues
  /// (Cynthia Brewer), darkened at both ends for projectors.
  ORANGE_BLUE(
      true,
      0xFF8A3A00,
      0xFFC65A00,
      0xFFF0922F,
      0xFFFBC98B,
      0xFFF7F5F2,
      0xFF9CC9EE,
      0xFF4A98DB,
      0xFF1769B8,
      0xFF083E80),
  /// Fabio Crameri's scientific colour map vik, its ten-step palette.
  VIK(
      true,
      0xFF001261,
      0xFF033E7D,
      0xFF1E6F9D,
      0xFF71A8C4,
      0xFFC9DDE7,
      0xFFEACEBD,
      0xFFD39774,
      0xFFBE6533,
      0xFF8B2706,
      0xFF590008),
  /// 0 black, 1 white.
  GREY(false, 0xFF000000, 0xFFFFFFFF),
  /// Viridis of matplotlib (Nathaniel Smith, Stéfan van der Walt), its ten-step palette.
  VIRIDIS(
      false,
      0xFF440154,
      0xFF482878,
      0xFF3E4989,
      0xFF31688E,
      0xFF26828E,
      0xFF1F9E89,
      0xFF35B779,
      0xFF6ECE58,
      0xFFB5DE2B,
      0xFFFDE725);

  /// The colour of NaN, in none of the scales.
  public static final int NOT_A_NUMBER = 0xFFD02090;

  private final boolean diverging;
  private final int[] anchors;

  ColourMap(boolean diverging, int... anchors) {
    this.diverging = diverging;
    this.anchors = anchors;
  }

  /// Whether the middle is a neutral zero with opposite hues on its sides.
  public boolean diverging() {
    return diverging;
  }

  /// The colour at a position, which is clamped to 0..1.
  public int argb(double position) {
    if (Double.isNaN(position)) {
      return NOT_A_NUMBER;
    }
    var place = Math.clamp(position, 0.0, 1.0) * (anchors.length - 1);
    var index = Math.min((int) place, anchors.length - 2);
    return mix(anchors[index], anchors[index + 1], place - index);
  }

  /// The colour of a value in a range.
  public int argb(ValueRange range, float value) {
    return argb(range.position(value));
  }

  private static int mix(int from, int to, double share) {
    var mixed = 0xFF;
    for (var shift = 16; shift >= 0; shift -= 8) {
      var a = from >> shift & 0xFF;
      var b = to >> shift & 0xFF;
      mixed = mixed << 8 | (int) Math.round(a + (b - a) * share);
    }
    return mixed;
  }

  /// Relative luminance of a colour, 0 to 1, as WCAG 2.1 defines it.
  public static double luminance(int argb) {
    return 0.2126 * linear(argb >> 16 & 0xFF)
        + 0.7152 * linear(argb >> 8 & 0xFF)
        + 0.0722 * linear(argb & 0xFF);
  }

  private static double linear(int channel) {
    var share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  /// Contrast of two colours, 1 to 21, as WCAG 2.1 defines it.
  public static double contrast(int a, int b) {
    var first = luminance(a);
    var second = luminance(b);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }
}
