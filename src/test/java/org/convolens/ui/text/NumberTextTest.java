package org.convolens.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How numbers are written.
class NumberTextTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "3, 3",
    "-12.3456, −12.35",
    "2.5, 2.5",
    "0.05, 0.05",
    "0.0001, ≈0",
    "-0.0001, ≈0",
    "-1.2345e12, −1.23e12",
    "9.999e6, 1e7",
    "NaN, NaN",
    "-Infinity, −∞"
  })
  void atMostTwoDecimals(float value, String text) {
    assertThat(NumberText.of(value)).isEqualTo(text);
  }

  @Test
  void ninthsAndSixteenthsAreFractions() {
    assertThat(NumberText.of(1 / 9f)).isEqualTo("1⁄9");
    assertThat(NumberText.of(-3 / 16f)).isEqualTo("−3⁄16");
  }

  @ParameterizedTest
  @CsvSource({"0.99505, ≈1", "-0.99505, ≈−1", "12.998, ≈13", "-12.996, ≈−13"})
  void roundingToAWholeNumberIsMarked(float value, String text) {
    assertThat(NumberText.of(value)).isEqualTo(text);
  }

  @Test
  void whatAddingUpLeavesBehindIsNot() {
    var sum = 0f;
    for (var count = 0; count < 10; count++) {
      sum += 0.1f;
    }
    assertThat(sum).isNotEqualTo(1);
    assertThat(NumberText.of(sum)).isEqualTo("1");
    assertThat(NumberText.of(99999.99f)).isEqualTo("99999.99");
  }

  @ParameterizedTest
  @CsvSource({"-71.23, 1, −71.2", "-71.23, 0, ≈−71", "0.96, 1, ≈1", "0.02, 1, ≈0", "7, 1, 7"})
  void fewerDecimals(float value, int decimals, String text) {
    assertThat(NumberText.decimal(value, decimals)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"-125782.34, 1, −1.3e5", "40774, 0, 4e4", "99999, 0, 1e5"})
  void powersOfTen(float value, int decimals, String text) {
    assertThat(NumberText.rough(value, decimals)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"3, +3", "0.995, ≈+1", "-0.995, ≈−1", "0.0001, ≈0", "0, 0"})
  void signs(float value, String text) {
    assertThat(NumberText.withSign(value)).isEqualTo(text);
  }

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
