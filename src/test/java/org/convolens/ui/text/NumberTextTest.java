package org.convolens.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {
  @ParameterizedTest
  @CsvSource({
    "4e-3, 4e−3",
    "0.00613, 6.13e−3",
    "-2.5e-7, −2.5e−7",
    "0.0099999, 1e−2",
    "0.25, 0.25",
    "3, 3",
    "0, 0",
    "2500000, 2.5e6",
    "9999999, 1e7"
  })
  void smallNumbersAreShownByTheirPowerOfTen(float value, String text) {
    assertThat(NumberText.withPower(value)).isEqualTo(text);
  }

  @Test
  void inCellsTheyAreNearlyZero() {
    assertThat(NumberText.of(4e-3f)).isEqualTo("≈0");
  }
}
