package org.convolens.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
  @TempDir Path folder;

  private static SettingsJson settings(String language, String... recent) {
    return new SettingsJson(
        Optional.of(language),
        Optional.of("dark"),
        Optional.empty(),
        true,
        List.of(recent),
        Optional.of(new SettingsJson.Place(-10, 20.5, 800, 600, true)),
        Section.empty());
  }

  private SettingsJson read() throws Exception {
    return new SettingsFile(folder).read().settings();
  }

  private Path file() {
    return folder.resolve("settings.json");
  }

  @Test
  void whatIsWrittenIsReadBack() throws Exception {
    assertThat(read()).isEqualTo(SettingsJson.DEFAULTS);
    new SettingsFile(folder).update(SettingsJson.DEFAULTS, settings("nl", "/a", "/b"));
    var back = read();
    assertThat(back.language()).contains("nl");
    assertThat(back.theme()).contains("dark");
    assertThat(back.colours()).isEmpty();
    assertThat(back.projector()).isTrue();
    assertThat(back.recent()).containsExactly("/a", "/b");
    assertThat(back.place()).contains(new SettingsJson.Place(-10, 20.5, 800, 600, true));
  }

  @Test
  void twoProgramsKeepWhatEachChanged() throws Exception {
    var start = settings("en", "/old");
    new SettingsFile(folder).update(SettingsJson.DEFAULTS, start);
    new SettingsFile(folder).update(start, settings("nl", "/mine", "/old"));
    new SettingsFile(folder).update(start, settings("en", "/theirs", "/old"));
    assertThat(read().language()).as("only one changed it").contains("nl");
    assertThat(read().recent()).containsExactly("/theirs", "/old", "/mine");
  }

  @Test
  void whatANewerVersionWroteStays() throws Exception {
    Files.writeString(
        file(),
        """
        {"future": {"deep": [1, 2.50]}, "theme": "sepia", "window": {"place": [1, 2, 3, 4], "tab": 2}}
        """);
    var before = read();
    assertThat(before.theme()).contains("sepia");
    new SettingsFile(folder)
        .update(
            before,
            new SettingsJson(
                Optional.of("nl"),
                before.theme(),
                before.colours(),
                before.projector(),
                before.recent(),
                before.place(),
                before.rest()));
    assertThat(Files.readString(file()))
        .contains("\"future\":{\"deep\":[1,2.50]}")
        .contains("sepia")
        .contains("\"tab\":2")
        .contains("\"language\":\"nl\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[1]", "\u0000\u0001", "{\"a\":1}}", "null", "{\"a\":1,\"a\":2}"})
  void aBrokenFileIsSetAside(String text) throws Exception {
    Files.writeString(file(), text);
    var found = new SettingsFile(folder).read();
    assertThat(found.settings()).isEqualTo(SettingsJson.DEFAULTS);
    assertThat(found.setAside()).isPresent();
    assertThat(found.setAside().get()).hasContent(text);
    assertThat(file()).doesNotExist();
    new SettingsFile(folder).update(SettingsJson.DEFAULTS, settings("nl"));
    assertThat(read().language()).contains("nl");
  }

  @Test
  void nonsenseInAFieldIsLeftAside() throws Exception {
    Files.writeString(
        file(),
        """
        {"language": 7, "projector": "yes", "recent": [1], "window": {"place": [1, 1e999, 0, 0]}}
        """);
    var read = new SettingsFile(folder).read();
    assertThat(read.setAside()).isEmpty();
    assertThat(read.settings().language()).isEmpty();
    assertThat(read.settings().projector()).isFalse();
    assertThat(read.settings().recent()).isEmpty();
    assertThat(read.settings().place()).isEmpty();
  }

  @Test
  void eachSystemHasItsPlaces() {
    var home = Path.of("/home/me");
    assertThat(Folders.of("Linux", Map.of(), home))
        .isEqualTo(
            new Folders(
                Path.of("/home/me/.config/convolens"), Path.of("/home/me/.local/state/convolens")));
    assertThat(
            Folders.of(
                "Linux", Map.of("XDG_CONFIG_HOME", "/c", "XDG_STATE_HOME", "not/absolute"), home))
        .isEqualTo(
            new Folders(Path.of("/c/convolens"), Path.of("/home/me/.local/state/convolens")));
    var mac = Path.of("/home/me/Library/Application Support/Convolens");
    assertThat(Folders.of("Mac OS X", Map.of(), home)).isEqualTo(new Folders(mac, mac));
    assertThat(
            Folders.of("Windows 11", Map.of("APPDATA", "/roaming", "LOCALAPPDATA", "/local"), home))
        .isEqualTo(new Folders(Path.of("/roaming/Convolens"), Path.of("/local/Convolens")));
    assertThat(Folders.of("Windows 11", Map.of(), home))
        .isEqualTo(
            new Folders(
                Path.of("/home/me/AppData/Roaming/Convolens"),
                Path.of("/home/me/AppData/Local/Convolens")));
  }
}
