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
    assertThat(dutch.complaint()).contains(file + ": format ontbreekt");
    var english = Opening.of(new Texts(Locale.ENGLISH), file);
    assertThat(english.complaint()).contains(file + ": format is missing");
  }
}
