package org.convolens.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The worked examples of "How do convolutional layers work in deep learning neural networks?".
class ArticleTest {
  private static final Tensor VERTICAL =
      Tensor.generate(Shape.picture(1, 8, 8), (c, r, k) -> k == 3 || k == 4 ? 1 : 0);
  private static final Tensor HORIZONTAL =
      Tensor.generate(Shape.picture(1, 8, 8), (c, r, k) -> r == 3 || r == 4 ? 1 : 0);
  private static final Tensor VERTICAL_KERNEL =
      Tensor.picture(new float[][] {{0, 1, 0}, {0, 1, 0}, {0, 1, 0}});
  private static final Tensor HORIZONTAL_KERNEL =
      Tensor.picture(new float[][] {{0, 0, 0}, {1, 1, 1}, {0, 0, 0}});

  @Test
  void aBumpInASignal() {
    assertThat(map(Tensor.signal(0, 0, 0, 1, 1, 0, 0, 0), Tensor.signal(0, 1, 0)))
        .isEqualTo(Tensor.signal(0, 0, 1, 1, 0, 0));
  }

  @Test
  void aVerticalLine() {
    var expected = new float[6][];
    java.util.Arrays.fill(expected, new float[] {0, 0, 3, 3, 0, 0});
    assertThat(map(VERTICAL, VERTICAL_KERNEL)).isEqualTo(Tensor.picture(expected));
  }

  @Test
  void aHorizontalLine() {
    float[] none = {0, 0, 0, 0, 0, 0};
    float[] line = {3, 3, 3, 3, 3, 3};
    assertThat(map(HORIZONTAL, HORIZONTAL_KERNEL))
        .isEqualTo(Tensor.picture(new float[][] {none, none, line, line, none, none}));
  }

  private static Tensor map(Tensor input, Tensor kernel) {
    var conv = Conv.of("conv1", new Filter(kernel, 0));
    var computed =
        Evaluator.evaluate(new Experiment("", input, List.of(conv)), RunControl.NONE).result();
    assertThat(Reference.apply(conv, input)).isEqualTo(computed);
    return computed;
  }
}
