package org.convolens.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.convolens.ui.text.Texts;
import org.junit.jupiter.api.Test;

class WindowDoorTest {
  private static final String XTST =
      "/opt/convolens/lib/runtime/lib/libglassgtk3.so: libXtst.so.6: cannot open shared object"
          + " file: No such file or directory";

  @Test
  void aMissingLibraryIsFoundHoweverDeepItIsWrapped() {
    var wrapped = new RuntimeException(new IllegalStateException(new UnsatisfiedLinkError(XTST)));
    assertThat(WindowDoor.unlinked(wrapped)).contains(XTST);
    assertThat(WindowDoor.unlinked(new UnsatisfiedLinkError(XTST))).contains(XTST);
    assertThat(WindowDoor.unlinked(new IllegalStateException("another fault"))).isEmpty();
  }

  @Test
  void whereALibraryIsMissingItsPackageIsNamed() {
    assertThat(WindowDoor.advice(XTST)).isEqualTo("door.noGtk");
    assertThat(WindowDoor.advice("Unable to load glass GTK library.")).isEqualTo("door.noGtk");
    assertThat(WindowDoor.advice("Unable to open DISPLAY")).isEqualTo("door.noDisplay");
    for (var language : Texts.LANGUAGES) {
      assertThat(new Texts(language).get("door.noGtk"))
          .contains("libgtk-3-0 libxtst6", "gtk3 libXtst");
    }
    assertThat(new Texts(Locale.ENGLISH).get("door.noDisplay")).doesNotContain("gtk");
  }
}
