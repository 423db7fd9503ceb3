package org.convolens.model.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.convolens.core.Activation;
import org.convolens.core.Border;
import org.convolens.core.Conv;
import org.convolens.core.Experiment;
import org.convolens.core.Filter;
import org.convolens.core.Layer;
import org.convolens.core.Padding;
import org.convolens.core.Pair;
import org.convolens.core.Pool;
import org.convolens.core.Region;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;
import org.convolens.model.kernel.KernelPreset;

/// Small networks made by hand, to look into.
public enum ReadyNetwork {
  /// Vertical and horizontal edges, then the places where both meet.
  EDGES_CORNERS(false),
  /// A blur and what brings the edges back.
  BLUR_SHARPEN(true),
  /// Vertical and horizontal lines, then the places that have arms in all four directions.
  CROSSES(false),
  /// Convolution, ReLU and pooling twice, on a photograph.
  PHOTOGRAPH_STACK(true);

  private static final float CORNER_THRESHOLD = 28;
  private static final float CROSS_THRESHOLD = 16;

  private final boolean photograph;

  ReadyNetwork(boolean photograph) {
    this.photograph = photograph;
  }

  /// Whether it looks at the photograph.
  public boolean needsPhotograph() {
    return photograph;
  }

  /// The key of its name.
  public String key() {
    return "network." + name().toLowerCase(Locale.ROOT);
  }

  /// The network on its picture.
  ///
  /// @param picture the photograph, for those that need it; the others draw their own
  public Experiment create(String title, Tensor picture) {
    return switch (this) {
      case EDGES_CORNERS -> new Experiment(title, square(), edgesThenCorners());
      case BLUR_SHARPEN -> new Experiment(title, picture, blurThenSharpen());
      case CROSSES -> new Experiment(title, shapes(), crosses());
      case PHOTOGRAPH_STACK -> new Experiment(title, picture, stack());
    };
  }

  // --- Pictures

  private static Tensor square() {
    return drawn(12, new Region(3, 3, 6, 6));
  }

  /// A vertical line, a horizontal line, the outline of a box, and one cross.
  private static Tensor shapes() {
    return drawn(
        16,
        new Region(2, 3, 5, 1),
        new Region(3, 8, 1, 6),
        new Region(8, 5, 7, 1),
        new Region(11, 2, 1, 7),
        new Region(9, 11, 1, 4),
        new Region(13, 11, 1, 4),
        new Region(9, 11, 5, 1),
        new Region(9, 14, 5, 1));
  }

  private static Tensor drawn(int side, Region... strokes) {
    return Tensor.generate(
        Shape.picture(1, side, side),
        (c, r, k) -> List.of(strokes).stream().anyMatch(stroke -> stroke.contains(r, k)) ? 1 : 0);
  }

  // --- Layers

  private static List<Layer> edgesThenCorners() {
    var both = Tensor.filled(Shape.picture(2, 3, 3), 1);
    return List.of(
        Conv.of("edges", filter(KernelPreset.SOBEL_RIGHT), filter(KernelPreset.SOBEL_BOTTOM)),
        Activation.of("strength", Activation.Function.ABS),
        Conv.of("corners", new Filter(both, -CORNER_THRESHOLD)),
        Activation.of("relu", Activation.Function.RELU));
  }

  private static List<Layer> blurThenSharpen() {
    return List.of(
        same("blur", KernelPreset.GAUSSIAN_5).withBorder(Border.Named.SYMMETRIC),
        same("sharpen", KernelPreset.SHARPEN).withBorder(Border.Named.SYMMETRIC));
  }

  private static List<Layer> crosses() {
    var arms = Tensor.generate(Shape.picture(2, 5, 5), (c, r, k) -> c == 0 ? arm(r, k) : arm(k, r));
    return List.of(
        same("lines", KernelPreset.ZERO_SUM_VERTICAL, KernelPreset.ZERO_SUM_HORIZONTAL),
        Activation.of("relu1", Activation.Function.RELU),
        Conv.of("crosses", new Filter(arms, -CROSS_THRESHOLD)).withPadding(Padding.Named.SAME),
        Activation.of("relu2", Activation.Function.RELU));
  }

  /// Looks for a line two cells away, on both sides.
  private static float arm(int along, int across) {
    return across == 2 && along % 4 == 0 ? 1 : 0;
  }

  private static List<Layer> stack() {
    return List.of(
        same(
            "conv1",
            KernelPreset.SOBEL_RIGHT,
            KernelPreset.SOBEL_LEFT,
            KernelPreset.SOBEL_BOTTOM,
            KernelPreset.SOBEL_TOP,
            KernelPreset.LAPLACIAN,
            KernelPreset.GAUSSIAN_3),
        Activation.of("relu1", Activation.Function.RELU),
        halving("pool1"),
        Conv.of("conv2", pairs(6)).withPadding(Padding.Named.SAME),
        Activation.of("relu2", Activation.Function.RELU),
        halving("pool2"));
  }

  private static Pool halving(String name) {
    var size = new Pair(2, 2);
    return new Pool(name, Pool.Kind.MAX, size, size, Padding.Named.VALID, false);
  }

  /// Filters that each compare two neighbouring maps with a Gaussian.
  private static Filter[] pairs(int depth) {
    var plane = KernelPreset.GAUSSIAN_3.weights();
    var filters = new ArrayList<Filter>();
    for (var filter = 0; filter < 4; filter++) {
      var chosen = filter;
      filters.add(
          new Filter(
              Tensor.generate(
                  Shape.picture(depth, 3, 3),
                  (c, r, k) -> sign(chosen, c, depth) * plane.get(r, k)),
              0));
    }
    return filters.toArray(Filter[]::new);
  }

  private static int sign(int filter, int channel, int depth) {
    if (channel == filter) {
      return 1;
    }
    return channel == (filter + 1) % depth ? -1 : 0;
  }

  private static Filter filter(KernelPreset preset) {
    return new Filter(preset.weights(), 0);
  }

  private static Conv same(String name, KernelPreset... presets) {
    var filters = IntStream.range(0, presets.length).mapToObj(at -> filter(presets[at]));
    return Conv.of(name, filters.toArray(Filter[]::new)).withPadding(Padding.Named.SAME);
  }
}
