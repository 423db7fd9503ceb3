package org.convolens.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.convolens.ui.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {
  @Test
  void aFileThatIsRefusedAtTheStartIsSaidInTheUsersLanguage(@TempDir Path folder)
      throws IOException {
    var file = Files.writeString(folder.resolve("bad.convolens"), "{}").toString();
    var dutch = Opening.of(new Texts(Locale.of("nl")), file);
    assertThat(dutch.complaint())
        .hasValueSatisfying(said -> assertThat(said).startsWith(file + ": format ontbreekt;"));
    var english = Opening.of(new Texts(Locale.ENGLISH), file);
    assertThat(english.complaint())
        .hasValueSatisfying(said -> assertThat(said).startsWith(file + ": format is missing;"));
  }

  @Test
  void aFaultOfTheProgramIsASentenceToo() {
    var opening =
        Opening.of(
            new Texts(Locale.ENGLISH),
            _ -> {
              throw new ArithmeticException("integer overflow");
            },
            "some.convolens");
    assertThat(opening.complaint().orElseThrow())
        .startsWith("some.convolens: it cannot be opened; that is a fault of the program")
        .contains("integer overflow");
    assertThat(opening.content().experiment().layers()).isNotEmpty();
  }
}
