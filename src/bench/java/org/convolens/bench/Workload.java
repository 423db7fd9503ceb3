package org.convolens.bench;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.convolens.core.Conv;
import org.convolens.core.Filter;
import org.convolens.core.Padding;
import org.convolens.core.Pair;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;

/// One row of the table: a layer with zero padding and the shape of its input. Values are seeded.
record Workload(
    String name, Shape input, int filters, Pair kernel, int stride, int dilation, boolean rankOne) {

  static final List<Workload> ALL =
      List.of(
          plane("8x8 3x3", 8, 3),
          plane("64x64 5x5", 64, 5),
          plane("512 3x3", 512, 3),
          new Workload(
              "512 3x3 stride 2", Shape.picture(1, 512, 512), 1, new Pair(3, 3), 2, 1, false),
          new Workload(
              "512 3x3 dilation 2", Shape.picture(1, 512, 512), 1, new Pair(3, 3), 1, 2, false),
          plane("2048 3x3", 2048, 3),
          plane("2048 7x7", 2048, 7),
          plane("2048 15x15", 2048, 15),
          plane("2048 31x31", 2048, 31),
          new Workload(
              "2048 31x31 separable",
              Shape.picture(1, 2048, 2048),
              1,
              new Pair(31, 31),
              1,
              1,
              true),
          stack("3x224x224, 64 of 7x7 stride 2", Shape.picture(3, 224, 224), 64, 7, 2),
          stack("64x56x56, 64 of 3x3", Shape.picture(64, 56, 56), 64, 3, 1),
          stack("32x128x128, 512 of 3x3", Shape.picture(32, 128, 128), 512, 3, 1),
          signal("1D of a million, 3", 3),
          signal("1D of a million, 31", 31));

  private static Workload plane(String name, int size, int kernel) {
    return stack(name, Shape.picture(1, size, size), 1, kernel, 1);
  }

  private static Workload stack(String name, Shape input, int filters, int kernel, int stride) {
    return new Workload(name, input, filters, new Pair(kernel, kernel), stride, 1, false);
  }

  private static Workload signal(String name, int kernel) {
    return new Workload(name, Shape.signal(1, 1_000_000), 1, new Pair(1, kernel), 1, 1, false);
  }

  static Workload named(String name) {
    return ALL.stream().filter(workload -> workload.name.equals(name)).findFirst().orElseThrow();
  }

  /// Values from 0 to 1, as those of a picture.
  Tensor picture() {
    var random = new SplittableRandom(7);
    return Tensor.generate(input, (_, _, _) -> random.nextFloat());
  }

  Conv layer() {
    var random = new SplittableRandom(11);
    var all =
        IntStream.range(0, filters)
            .mapToObj(_ -> new Filter(rankOne ? product(random) : weights(random), 0f))
            .toArray(Filter[]::new);
    var pads = padding();
    return Conv.of("conv", all)
        .withStride(new Pair(input.signal() ? 1 : stride, stride))
        .withDilation(new Pair(input.signal() ? 1 : dilation, dilation))
        .withPadding(
            new Padding.Explicit(pads.rows(), pads.columns(), pads.rows(), pads.columns()));
  }

  /// Padding of the same number of cells on opposite sides, so that every peer can do it.
  Sides padding() {
    return new Sides(dilation * (kernel.rows() / 2), dilation * (kernel.columns() / 2));
  }

  record Sides(int rows, int columns) {}

  private Tensor weights(SplittableRandom random) {
    var scale = 1f / (kernel.rows() * kernel.columns());
    return Tensor.generate(weightShape(), (_, _, _) -> (random.nextFloat() - 0.4f) * scale);
  }

  private Tensor product(SplittableRandom random) {
    var rows = new float[kernel.rows()];
    var columns = new float[kernel.columns()];
    for (var index = 0; index < rows.length; index++) {
      rows[index] = random.nextFloat() / rows.length;
    }
    for (var index = 0; index < columns.length; index++) {
      columns[index] = random.nextFloat() / columns.length;
    }
    return Tensor.generate(weightShape(), (_, r, c) -> rows[r] * columns[c]);
  }

  private Shape weightShape() {
    return input.signal()
        ? Shape.signal(input.channels(), kernel.columns())
        : Shape.picture(input.channels(), kernel.rows(), kernel.columns());
  }

  Shape output() {
    var one = new Workload(name, input, 1, kernel, stride, dilation, rankOne);
    return one.layer().outputShape(input).withChannels(filters);
  }

  /// The multiply-adds of the plain way.
  long multiplyAdds() {
    return (long) output().size() * input.channels() * kernel.rows() * kernel.columns();
  }

  /// One channel and one filter, moved by single cells: what picture libraries filter.
  boolean picturePlane() {
    return input.channels() == 1 && filters == 1 && stride == 1 && dilation == 1;
  }
}
