package org.convolens.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.convolens.core.ColourMap;
import org.convolens.files.Section;
import org.convolens.model.ViewOptions;
import org.junit.jupiter.api.Test;

/// What the user chose is on disk soon after.
class SettingsTest extends UiTest {
  private Section onDisk() {
    var file = own.resolve("settings").resolve("settings.json");
    try {
      return Files.exists(file) ? Section.of(Files.readString(file)) : Section.empty();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void choicesAreKept() {
    robot.clickOn("#menu-language").clickOn("#language-nl");
    robot.type(KeyCode.F9);
    robot.interact(() -> {
      window.bench().options().themeProperty().set(ViewOptions.Theme.DARK);
      window.bench().options().colourMapProperty().set(ColourMap.VIRIDIS);
    });
    await(() ->
        onDisk().text("language").filter("nl"::equals).isPresent()
            && onDisk().text("theme").filter("dark"::equals).isPresent()
            && onDisk().text("colours").filter("viridis"::equals).isPresent()
            && onDisk().flag("projector").orElse(false));
    robot.interact(() -> window.bench().options().themeProperty().set(ViewOptions.Theme.SYSTEM));
  }

  @Test
  void theColoursOfADocumentAreNotTheUsersChoice() throws Exception {
    var file = own.resolve("grey.convolens");
    Files.writeString(
        file,
        """
        {"format": "convolens/1", "view": {"colourMap": "grey"},
         "input": {"shape": [1, 1, 1], "data": [0]}}
        """);
    choice.next(file);
    robot.press(KeyCode.CONTROL).type(KeyCode.O).release(KeyCode.CONTROL);
    await(() -> window.bench().options().colourMapProperty().get() == ColourMap.GREY);
    assertThat(home().settings().colourMapProperty().get()).isEqualTo(ColourMap.ORANGE_BLUE);
    robot.press(KeyCode.CONTROL).type(KeyCode.N).release(KeyCode.CONTROL);
    await(() -> window.bench().options().colourMapProperty().get() == ColourMap.ORANGE_BLUE);
  }

  @Test
  void recentFilesAndThePlaceOfTheWindowAreKept() {
    Path file = own.resolve("one.convolens");
    choice.next(file);
    robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
    await(() -> onDisk().texts("recent").filter(all -> all.contains(file.toString())).isPresent());
    robot.interact(() -> stage().hide());
    await(() ->
        onDisk()
            .section("window")
            .flatMap(window -> window.numbers("place"))
            .filter(place -> place.get(2) == 1000)
            .isPresent());
  }
}
