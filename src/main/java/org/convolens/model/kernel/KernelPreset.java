package org.convolens.model.kernel;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;

/// Kernels to choose from. Those that light up an edge are named by the side of a light area whose
/// edge they light up.
public enum KernelPreset {
  IDENTITY("kernel.identity", 1, "0 0 0 / 0 1 0 / 0 0 0"),
  VERTICAL_LINE("kernel.verticalLine", 1, "0 1 0 / 0 1 0 / 0 1 0"),
  HORIZONTAL_LINE("kernel.horizontalLine", 1, "0 0 0 / 1 1 1 / 0 0 0"),
  ZERO_SUM_VERTICAL("kernel.zeroSumVertical", 1, "-1 2 -1 / -1 2 -1 / -1 2 -1"),
  ZERO_SUM_HORIZONTAL("kernel.zeroSumHorizontal", 1, "-1 -1 -1 / 2 2 2 / -1 -1 -1"),
  SOBEL_RIGHT("kernel.sobelRight", 1, "-1 0 1 / -2 0 2 / -1 0 1"),
  SOBEL_BOTTOM("kernel.sobelBottom", 1, "-1 -2 -1 / 0 0 0 / 1 2 1"),
  SOBEL_LEFT("kernel.sobelLeft", 1, "1 0 -1 / 2 0 -2 / 1 0 -1"),
  SOBEL_TOP("kernel.sobelTop", 1, "1 2 1 / 0 0 0 / -1 -2 -1"),
  PREWITT_RIGHT("kernel.prewittRight", 1, "-1 0 1 / -1 0 1 / -1 0 1"),
  PREWITT_BOTTOM("kernel.prewittBottom", 1, "-1 -1 -1 / 0 0 0 / 1 1 1"),
  SCHARR_RIGHT("kernel.scharrRight", 1, "-3 0 3 / -10 0 10 / -3 0 3"),
  SCHARR_BOTTOM("kernel.scharrBottom", 1, "-3 -10 -3 / 0 0 0 / 3 10 3"),
  LAPLACIAN("kernel.laplacian", 1, "0 1 0 / 1 -4 1 / 0 1 0"),
  OUTLINE("kernel.outline", 1, "-1 -1 -1 / -1 8 -1 / -1 -1 -1"),
  SHARPEN("kernel.sharpen", 1, "0 -1 0 / -1 5 -1 / 0 -1 0"),
  BOX_BLUR("kernel.boxBlur", 9, "1 1 1 / 1 1 1 / 1 1 1"),
  GAUSSIAN_3("kernel.gaussian3", 16, "1 2 1 / 2 4 2 / 1 2 1"),
  GAUSSIAN_5(
      "kernel.gaussian5",
      256,
      "1 4 6 4 1 / 4 16 24 16 4 / 6 24 36 24 6 / 4 16 24 16 4 / 1 4 6 4 1"),
  EMBOSS("kernel.emboss", 1, "-2 -1 0 / -1 1 1 / 0 1 2"),
  GABOR("kernel.gabor", gabor(7, 0, 4)),
  RANDOM("kernel.random", random(3, 3, 1)),
  BUMP("kernel.bump", 1, "0 1 0", true),
  EDGE("kernel.edge", 1, "-1 0 1", true),
  MEAN("kernel.mean", 3, "1 1 1", true);

  private final String key;
  private final Tensor weights;

  KernelPreset(String key, int divisor, String rows) {
    this(key, divisor, rows, false);
  }

  KernelPreset(String key, int divisor, String rows, boolean signal) {
    this(key, parse(divisor, rows, signal));
  }

  KernelPreset(String key, Tensor weights) {
    this.key = key;
    this.weights = weights;
  }

  private static Tensor parse(int divisor, String rows, boolean signal) {
    var lines = Arrays.stream(rows.split(" / ", -1)).map(line -> line.split(" ", -1)).toList();
    var columns = lines.getFirst().length;
    var shape = signal ? Shape.signal(1, columns) : Shape.picture(1, lines.size(), columns);
    return Tensor.generate(shape, (c, r, k) -> Float.parseFloat(lines.get(r)[k]) / divisor);
  }

  /// The key of its name among the texts; with `.about` behind it, of its one sentence.
  public String key() {
    return key;
  }

  /// One channel of weights.
  public Tensor weights() {
    return weights;
  }

  /// Whether it is a kernel for one-dimensional signals.
  public boolean signal() {
    return weights.shape().signal();
  }

  /// The preset that has exactly these weights.
  public static Optional<KernelPreset> named(Tensor weights) {
    return Arrays.stream(values()).filter(preset -> preset.weights.equals(weights)).findFirst();
  }

  /// Stripes under a bell: a Gabor filter with its mean taken out, in hundredths.
  ///
  /// @param size rows and columns, odd
  /// @param angle of the direction across the stripes, in radians; 0 for upright stripes
  /// @param wavelength from stripe to stripe, in cells
  public static Tensor gabor(int size, double angle, double wavelength) {
    var middle = size / 2;
    var deviation = size / 4.0;
    var raw = new double[size][size];
    var sum = 0.0;
    for (var row = 0; row < size; row++) {
      for (var column = 0; column < size; column++) {
        var across = (column - middle) * Math.cos(angle) + (row - middle) * Math.sin(angle);
        var radius = Math.hypot(column - middle, row - middle) / deviation;
        raw[row][column] =
            Math.exp(-radius * radius / 2) * Math.cos(2 * Math.PI * across / wavelength);
        sum += raw[row][column];
      }
    }
    var mean = sum / (size * size);
    return Tensor.generate(
        Shape.picture(1, size, size), (c, r, k) -> Math.round((raw[r][k] - mean) * 100) / 100f);
  }

  /// Seeded weights from −1 to 1, in hundredths.
  public static Tensor random(int rows, int columns, long seed) {
    var random = new Random(seed);
    return Tensor.generate(
        Shape.picture(1, rows, columns), (c, r, k) -> (random.nextInt(201) - 100) / 100f);
  }
}
