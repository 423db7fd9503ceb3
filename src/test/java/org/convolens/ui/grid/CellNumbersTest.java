package org.convolens.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.convolens.core.Tensor;
import org.junit.jupiter.api.Test;

/// The numbers of one grid are of one size, with as many decimals as their cells hold.
class CellNumbersTest {
  private static CellNumbers numbers(double cell, float... row) {
    return CellNumbers.of(
        GridContent.of(Tensor.picture(new float[][] {row}), 0, Colours.grey()), cell, 18);
  }

  private static double size(float... row) {
    return numbers(41, row).size();
  }

  private static List<String> texts(double cell, double... row) {
    var values = new float[row.length];
    for (var column = 0; column < row.length; column++) {
      values[column] = (float) row[column];
    }
    var numbers = numbers(cell, values);
    return Arrays.stream(row).mapToObj(value -> numbers.text((float) value)).toList();
  }

  @Test
  void digitsAreAsLargeAsTheStyleAllows() {
    assertThat(size(0, 1, 9)).isEqualTo(18);
    assertThat(size(0, -1)).isEqualTo(18);
  }

  @Test
  void theLongestNumberDecidesForAll() {
    assertThat(size(0, -12.35f)).isLessThan(size(0, -0.57f)).isGreaterThan(9);
    assertThat(size(0.5f, -0.57f, 0.3f)).isEqualTo(36 / CellNumbers.width("−0.57"));
  }

  @Test
  void oneHugeNumberDoesNotShrinkTheOthers() {
    assertThat(size(0, -1.2345e12f)).isEqualTo(size(0, -12.35f));
  }

  @Test
  void smallerTypeComesBeforeFewerDecimals() {
    assertThat(texts(32, -12.3456, 1, 0)).containsExactly("−12.35", "1", "0");
    assertThat(texts(35, -71.23, 21.65, 92.04)).containsExactly("−71.23", "21.65", "92.04");
  }

  @Test
  void allHaveEquallyManyDecimals() {
    assertThat(texts(28, -71.23, 21.65, 2.25, 0.5)).containsExactly("−71.2", "21.6", "2.3", "0.5");
  }

  @Test
  void aWholeNumberMadeByRoundingIsMarked() {
    assertThat(texts(23, -71.23, 21.65, 7)).containsExactly("≈−71", "21.6", "7");
    assertThat(texts(60, 0.99505)).containsExactly("≈1");
  }

  @Test
  void theMarkStandsAboveWhereThereIsNoRoomBesideIt() {
    var numbers = numbers(23, -985.8f, 1);
    assertThat(numbers.text(-985.8f)).isEqualTo("≈−986");
    assertThat(numbers.hasMarkAbove("≈−986")).isTrue();
    assertThat(numbers.line("≈−986")).isEqualTo("−986");
    assertThat(numbers.hasMarkAbove("≈−71")).isFalse();
  }

  @Test
  void noNumberLosesAllItsDecimalsToAnother() {
    assertThat(texts(28, -71.23, 0.02)).containsExactly("−71.2", "0.02");
  }

  @Test
  void longNumbersAreShortened() {
    assertThat(texts(32, -125782.34, 40774)).containsExactly("−1.3e5", "40774");
    assertThat(texts(23, -125782.34, 40774, 3.5)).containsExactly("−1e5", "4e4", "3.5");
    assertThat(texts(20, -125782.34, 0.57)).containsExactly("…", "0.57");
  }

  @Test
  void noNumberIsWiderThanItsCell() {
    for (var cell = 20; cell < 70; cell++) {
      for (var value : new float[] {-3704866.5f, -125782.34f, 999.996f, -98.6f, 1 / 256f, 1e-9f}) {
        var numbers = numbers(cell, value, 0.5f);
        var text = numbers.text(value);
        assertThat(CellNumbers.width(numbers.line(text)) * numbers.size(text))
            .as(text)
            .isLessThan(cell);
      }
    }
  }
}
