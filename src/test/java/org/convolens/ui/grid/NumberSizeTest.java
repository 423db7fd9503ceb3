package org.convolens.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.convolens.core.Tensor;
import org.junit.jupiter.api.Test;

/// The numbers of one grid are of one size.
class NumberSizeTest {
  private static double size(float... row) {
    return NumberSize.of(
        GridContent.of(Tensor.picture(new float[][] {row}), 0, Colours.grey()), 41, 18);
  }

  @Test
  void digitsAreAsLargeAsTheStyleAllows() {
    assertThat(size(0, 1, 9)).isEqualTo(18);
    assertThat(size(0, -1)).isEqualTo(18);
  }

  @Test
  void theLongestNumberDecidesForAll() {
    assertThat(size(0, 0.57f)).isEqualTo(36 / (4 * 0.56));
    assertThat(size(0.5f, -0.57f, 0.3f)).isEqualTo(36 / (5 * 0.56));
  }

  @Test
  void oneHugeNumberDoesNotShrinkTheOthers() {
    assertThat(size(0, -1.2345e12f)).isEqualTo(36 / (5 * 0.56));
    assertThat(NumberSize.fitted("−1.23e12".length(), 41, 12)).isEqualTo(9);
  }
}
