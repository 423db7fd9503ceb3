package org.convolens.model.filters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.convolens.core.Filter;
import org.convolens.core.Pair;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;
import org.convolens.model.kernel.KernelPreset;

/// Filters that are put in a layer together.
public enum FilterSet {
  /// Sobel and Prewitt in eight directions each.
  EDGES,
  /// Stripes in eight directions and four widths.
  GABOR,
  /// Seeded weights, as before any training.
  RANDOM;

  private static final int DIRECTIONS = 8;
  private static final int[] WAVELENGTHS = {3, 4, 6, 8};
  private static final int RANDOM_COUNT = 32;
  private static final int RANDOM_SIDE = 5;
  private static final int LARGEST = 9;

  /// The cells around the middle, counterclockwise from the bottom right.
  private static final int[][] RING = {
    {2, 2}, {1, 2}, {0, 2}, {0, 1}, {0, 0}, {1, 0}, {2, 0}, {2, 1}
  };

  /// The key of its name among the texts.
  public String key() {
    return "filters.set." + name().toLowerCase(Locale.ROOT);
  }

  /// The filters, as deep as asked for; the same kernel in every channel, but for the random ones.
  ///
  /// @param depth channels the layer is given
  /// @param plane size of what the layer is given; kernels stay well below it
  /// @param seed matters to the random ones alone
  public List<Filter> create(int depth, Pair plane, long seed) {
    return switch (this) {
      case EDGES -> edges(depth);
      case GABOR -> gabor(depth, side(plane));
      case RANDOM -> random(depth, Math.min(RANDOM_SIDE, side(plane)), seed);
    };
  }

  private static int side(Pair plane) {
    var most = Math.min(plane.rows(), plane.columns()) / 2 + 1;
    return Math.clamp(most % 2 == 0 ? most - 1 : most, 3, LARGEST);
  }

  private static List<Filter> edges(int depth) {
    var filters = new ArrayList<Filter>();
    for (var direction = 0; direction < DIRECTIONS; direction++) {
      filters.add(compass("Sobel", 2, direction, depth));
    }
    for (var direction = 0; direction < DIRECTIONS; direction++) {
      filters.add(compass("Prewitt", 1, direction, depth));
    }
    return filters;
  }

  /// A kernel whose ring of eight weights is turned by eighths, counterclockwise; at 0° it lights
  /// up where the right side is lighter.
  private static Filter compass(String name, int middle, int direction, int depth) {
    int[] ring = {1, middle, 1, 0, -1, -middle, -1, 0};
    var weights = new float[3][3];
    for (var place = 0; place < ring.length; place++) {
      var cell = RING[(place + direction) % ring.length];
      weights[cell[0]][cell[1]] = ring[place];
    }
    return new Filter(
        deep(Tensor.picture(weights), depth), 0, "%s %d°".formatted(name, 45 * direction));
  }

  private static List<Filter> gabor(int depth, int side) {
    var filters = new ArrayList<Filter>();
    for (var wavelength : WAVELENGTHS) {
      for (var direction = 0; direction < DIRECTIONS; direction++) {
        var angle = Math.PI * direction / DIRECTIONS;
        var kernel = KernelPreset.gabor(side, angle, wavelength);
        var name = "Gabor %s° λ%d".formatted(degrees(direction), wavelength);
        filters.add(new Filter(deep(kernel, depth), 0, name));
      }
    }
    return filters;
  }

  private static String degrees(int direction) {
    var halves = 45 * direction;
    return halves / 2 + (halves % 2 == 0 ? "" : ".5");
  }

  private static List<Filter> random(int depth, int side, long seed) {
    var random = new Random(seed);
    return IntStream.rangeClosed(1, RANDOM_COUNT)
        .mapToObj(number ->
            new Filter(
                Tensor.generate(
                    Shape.picture(depth, side, side),
                    (c, r, k) -> (random.nextInt(201) - 100) / 100f),
                0,
                "Random " + number))
        .toList();
  }

  private static Tensor deep(Tensor plane, int depth) {
    return Tensor.generate(plane.shape().withChannels(depth), (c, r, k) -> plane.get(r, k));
  }
}
