package org.convolens.ui.grid;

import javafx.scene.paint.Color;
import org.convolens.core.ColourMap;
import org.convolens.core.Tensor;
import org.convolens.core.ValueRange;

/// A colour map over a range as a table, so that a whole photograph is coloured in a millisecond.
public final class Colours {
  private static final int STEPS = 1024;
  private static final int DARK = 0xFF14181D;
  private static final int DARKEST = 0xFF000000;
  private static final int LIGHT = 0xFFFFFFFF;

  /// What text needs to be read.
  private static final double READABLE = 4.5;

  private final ColourMap map;
  private final ValueRange range;
  private final int[] table = new int[STEPS + 1];
  private final float scale;

  public Colours(ColourMap map, ValueRange range) {
    this.map = map;
    this.range = range;
    this.scale = STEPS / (range.high() - range.low());
    for (var step = 0; step <= STEPS; step++) {
      table[step] = map.argb((double) step / STEPS);
    }
  }

  /// Grey from 0, black, to 1, white.
  public static Colours grey() {
    return new Colours(ColourMap.GREY, ValueRange.UNIT);
  }

  /// The colours of a filter's weights: the chosen scale where it tells negative from positive.
  public static Colours weights(ColourMap map, Tensor weights) {
    return new Colours(
        map.diverging() ? map : ColourMap.ORANGE_BLUE, ValueRange.symmetric(weights));
  }

  public ColourMap map() {
    return map;
  }

  public ValueRange range() {
    return range;
  }

  /// The colour of a value; values outside the range have the colour of its nearer end.
  public int argb(float value) {
    if (Float.isNaN(value)) {
      return ColourMap.NOT_A_NUMBER;
    }
    var step = Math.clamp((value - range.low()) * scale, 0f, (float) STEPS);
    return table[Math.round(step)];
  }

  public Color colour(float value) {
    return toColor(argb(value));
  }

  /// The colour of red, green and blue from 0 to 1.
  public static int mixed(float red, float green, float blue) {
    return 0xFF << 24 | level(red) << 16 | level(green) << 8 | level(blue);
  }

  private static int level(float value) {
    return Math.round(Math.clamp(value, 0f, 1f) * 255);
  }

  /// Dark or light, whichever reads better on the colour of a value.
  public Color textOn(float value) {
    return textOn(argb(value));
  }

  static Color textOn(int under) {
    var light = ColourMap.contrast(under, LIGHT);
    var dark = ColourMap.contrast(under, DARK);
    // Between the two lie colours on which neither is readable.
    if (Math.max(light, dark) < READABLE) {
      return toColor(DARKEST);
    }
    return toColor(dark >= light ? DARK : LIGHT);
  }

  static Color toColor(int argb) {
    return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
  }
}
