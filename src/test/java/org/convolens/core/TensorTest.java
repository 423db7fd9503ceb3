package org.convolens.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Tensors of every layout of blocks: short rows, rows of just one block, long rows, signals.
class TensorTest {
  private static final List<Shape> SHAPES =
      List.of(
          Shape.picture(1, 1, 1),
          Shape.picture(2, 8, 8),
          Shape.picture(3, 70, 100),
          Shape.picture(2, 5, 256),
          Shape.picture(2, 40, 257),
          Shape.picture(1, 90, 1000),
          Shape.signal(2, 7),
          Shape.signal(1, 100_000));

  private final Random random = new Random(5);

  @Test
  void holdsWhatItIsGivenInEveryLayout() {
    for (var shape : SHAPES) {
      var values = new float[shape.size()];
      IntStream.range(0, values.length).forEach(index -> values[index] = random.nextFloat());
      var tensor = Tensor.of(shape, values);
      assertThat(tensor.toArray()).isEqualTo(values);
      assertThat(Tensor.generate(shape, tensor::get)).isEqualTo(tensor);
      for (var sample = 0; sample < 200; sample++) {
        var place = place(shape);
        assertThat(tensor.get(place[0], place[1], place[2]))
            .isEqualTo(values[(place[0] * shape.rows() + place[1]) * shape.columns() + place[2]]);
      }
      assertThat(tensor.channel(shape.channels() - 1).toArray())
          .containsExactly(
              java.util.Arrays.copyOfRange(
                  values, values.length - shape.rows() * shape.columns(), values.length));
    }
  }

  private int[] place(Shape shape) {
    return new int[] {
      random.nextInt(shape.channels()),
      random.nextInt(shape.rows()),
      random.nextInt(shape.columns())
    };
  }

  @Test
  void findsTheBoxAroundWhatDiffers() {
    for (var shape : SHAPES) {
      var before = Tensor.filled(shape, 3);
      for (var turn = 0; turn < 50; turn++) {
        var places = IntStream.range(0, 1 + turn % 4).mapToObj(_ -> place(shape)).toList();
        var after =
            before.edit(editor -> places.forEach(at -> editor.set(at[0], at[1], at[2], Float.NaN)));
        var box =
            places.stream()
                .map(at -> Region.cell(at[1], at[2]))
                .reduce(Region.EMPTY, Region::union);
        assertThat(after.difference(before)).isEqualTo(box).isEqualTo(before.difference(after));
        assertThat(after.difference(Tensor.of(shape, after.toArray()))).isEqualTo(Region.EMPTY);
        assertThat(before.toArray()).containsOnly(3f);
      }
    }
  }

  @Test
  void isItselfAfterAnEditThatChangesNothing() {
    var tensor = Tensor.filled(Shape.picture(1, 300, 300), 1);
    assertThat(tensor.with(0, 200, 100, 1)).isSameAs(tensor);
    assertThat(tensor.with(0, 200, 100, -0f).with(0, 200, 100, 0f)).isNotEqualTo(tensor);
  }

  @Test
  void tellsZeroFromMinusZero() {
    var zero = Tensor.signal(1, 0f, 2);
    assertThat(zero.difference(zero.with(0, 0, 1, -0f))).isEqualTo(Region.cell(0, 1));
  }
}
