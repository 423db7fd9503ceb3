package org.convolens.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ExperimentNameTest {
  @Test
  void theEndingMayBeInCapitals() {
    assertThat(ExperimentName.is("UP.CONVOLENS")).isTrue();
    assertThat(ExperimentName.is("Les 1.Convolens")).isTrue();
    assertThat(ExperimentName.is("a.convolens.gif")).isFalse();
    assertThat(ExperimentName.is("convolens")).isFalse();
    assertThat(ExperimentName.withoutEnding("UP.CONVOLENS")).isEqualTo("UP");
    assertThat(ExperimentName.withoutEnding("UP.gif")).isEqualTo("UP.gif");
    assertThat(ExperimentName.withEnding(Path.of("a", "UP.CONVOLENS")))
        .isEqualTo(Path.of("a", "UP.CONVOLENS"));
    assertThat(ExperimentName.withEnding(Path.of("a", "b"))).isEqualTo(Path.of("a", "b.convolens"));
  }

  /// Turkish makes another letter of a capital I.
  @Test
  void theLanguageOfTheUserChangesNoName() {
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("tr"));
      assertThat(ExperimentName.is("PIXI.CONVOLENS")).isTrue();
    } finally {
      Locale.setDefault(before);
    }
  }
}
