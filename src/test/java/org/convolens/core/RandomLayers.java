package org.convolens.core;

import java.util.ArrayList;
import java.util.Random;
import java.util.stream.IntStream;

/// Seeded layers and inputs over every option. What does not fit is left to the caller to skip.
public final class RandomLayers {
  public final Random random;

  public RandomLayers(long seed) {
    random = new Random(seed);
  }

  public int upTo(int most) {
    return 1 + random.nextInt(most);
  }

  <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }

  public Shape shape() {
    return random.nextInt(4) == 0
        ? Shape.signal(upTo(4), upTo(40))
        : Shape.picture(upTo(4), upTo(14), upTo(14));
  }

  Tensor tensor(Shape shape) {
    return Tensor.generate(shape, (c, r, k) -> random.nextFloat() * 4 - 2);
  }

  /// A tensor in which some values are not finite.
  public Tensor wild(Shape shape) {
    return tensor(shape)
        .map(value ->
            switch (random.nextInt(20)) {
              case 0 -> Float.NaN;
              case 1 -> Float.POSITIVE_INFINITY;
              case 2 -> Float.NEGATIVE_INFINITY;
              case 3, 4 -> 0;
              default -> value;
            });
  }

  public Layer layer(String name, Shape input) {
    return switch (random.nextInt(6)) {
      case 0 -> new Activation(name, one(Activation.Function.values()), random.nextFloat());
      case 1 -> pool(name, input);
      default -> conv(name, input);
    };
  }

  Conv conv(String name, Shape input) {
    return conv(name, input, 5);
  }

  Conv conv(String name, Shape input, int mostKernel) {
    var groups = random.nextInt(3) == 0 ? divisor(input.channels()) : 1;
    var depth = input.channels() / groups;
    var kernel = pair(input, mostKernel);
    var shape = new Shape(depth, kernel.rows(), kernel.columns(), input.signal());
    var filters = new ArrayList<Filter>();
    IntStream.range(0, groups * upTo(3))
        .forEach(_ -> filters.add(new Filter(tensor(shape), random.nextFloat() - 0.5f)));
    return new Conv(
        name,
        filters,
        pair(input, 3),
        pair(input, 3),
        groups,
        padding(input, 6),
        border(),
        random.nextBoolean(),
        true);
  }

  /// The same layer with kernels that are a column times a row; some of their weights are zero.
  Conv rankOne(Conv conv) {
    return conv.withFilters(
        conv.filters().stream()
            .map(filter -> filter.withWeights(rankOne(filter.weights())))
            .toList());
  }

  private Tensor rankOne(Tensor weights) {
    var zero = random.nextInt(weights.rows() * 2);
    return Tensor.generate(
        weights.shape(), (c, r, k) -> r == zero ? 0 : weights.get(c, r, 0) * weights.get(c, 0, k));
  }

  private Pool pool(String name, Shape input) {
    var size = pair(input, 4);
    var half = new Pair(Math.max(1, size.rows() / 2), Math.max(1, size.columns() / 2));
    var padding =
        random.nextBoolean()
            ? one(Padding.Named.values())
            : new Padding.Explicit(
                random.nextInt(half.rows() + 1) * size.rows() / 2 / half.rows(),
                0,
                0,
                size.columns() / 2);
    return new Pool(
        name, one(Pool.Kind.values()), size, pair(input, 4), padding, random.nextBoolean());
  }

  private int divisor(int number) {
    var divisors = IntStream.rangeClosed(1, number).filter(d -> number % d == 0).toArray();
    return divisors[random.nextInt(divisors.length)];
  }

  private Pair pair(Shape input, int most) {
    return new Pair(input.signal() ? 1 : upTo(most), upTo(most));
  }

  private Padding padding(Shape input, int most) {
    return random.nextInt(2) == 0
        ? one(Padding.Named.values())
        : new Padding.Explicit(
            input.signal() ? 0 : random.nextInt(most),
            random.nextInt(most),
            input.signal() ? 0 : random.nextInt(most),
            random.nextInt(most));
  }

  private Border border() {
    return random.nextInt(5) == 0
        ? new Border.Constant(random.nextFloat() * 2 - 1)
        : one(Border.Named.values());
  }
}
