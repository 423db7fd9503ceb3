package org.convolens.ui.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Labels on the lines of products do not cover each other.
class ProductLabelsTest {
  private static final double SIZE = 15;

  private static List<ProductLabels.Label> placed(double cell, float... products) {
    var lines =
        IntStream.range(0, products.length)
            .mapToObj(tap -> new ProductLabels.Line(products[tap], (tap + 0.5) * cell))
            .toList();
    var labels = new ProductLabels(0, 71, cell * products.length / 2, 20, SIZE).place(lines);
    assertThat(labels)
        .allSatisfy(label ->
            assertThat(labels).filteredOn(other -> !other.equals(label)).noneMatch(label::covers));
    return labels;
  }

  @Test
  void theyStandInOneRowWhereThatIsWideEnough() {
    assertThat(placed(74, 0, 1, 0)).extracting(ProductLabels.Label::y).containsOnly(71 * 0.34);
  }

  @Test
  void longNumbersOfNarrowCellsStandInTwoRows() {
    var labels = placed(44, -0.51f, 0.02f, 0.86f, -4.01f, -3.83f);
    assertThat(labels).hasSize(5);
    assertThat(labels).extracting(ProductLabels.Label::y).containsAnyOf(labels.get(1).y());
    assertThat(labels.get(0).y()).isLessThan(labels.get(1).y());
  }

  @Test
  void whatStillHasNoRoomIsLeftOutTheLargestLast() {
    var labels = placed(14, 0.11f, 0.12f, -7.13f, 0.14f, 0.15f, 0.16f, 0.17f, 0.18f, 0.19f);
    assertThat(labels).hasSizeBetween(2, 8);
    assertThat(labels).extracting(ProductLabels.Label::words).contains("−7.13");
  }
}
