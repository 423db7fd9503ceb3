package org.convolens.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.stage.Stage;
import org.convolens.files.Folders;
import org.convolens.ui.document.FileChoice;
import org.convolens.ui.style.Themes;
import org.convolens.ui.text.Texts;
import org.convolens.ui.worksheet.SystemPrinters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class TrialTest {
  @TempDir Path folder;

  /// Names no file.
  private static final class NoFiles implements FileChoice {
    @Override
    public Optional<Path> toOpen() {
      return Optional.empty();
    }

    @Override
    public Optional<Path> toSave(Path suggested) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> toImport() {
      return Optional.empty();
    }

    @Override
    public Optional<Path> toExport(String name, String ending) {
      return Optional.empty();
    }
  }

  @Test
  void aTrialKeepsNothingOfTheUsersAndLeavesNothing() {
    var trial = new RehearsalApplication();
    var folders = trial.folders();
    assertThat(folders).isNotEqualTo(Folders.ofUser());
    var own = folders.settings().getParent();
    assertThat(own).isEqualTo(folders.state().getParent()).isEmptyDirectory();
    trial.stop();
    assertThat(own).doesNotExist();
  }

  @Test
  void theSmokeTrialReadsTheSettingsOfTheUserInACopy() throws IOException {
    var user = new Folders(folder.resolve("user"), folder.resolve("user"));
    var trial = new Folders(folder.resolve("trial"), folder.resolve("trial"));
    SmokeApplication.copySettings(user, trial);
    assertThat(trial.settings()).doesNotExist();
    Files.createDirectory(user.settings());
    Files.writeString(user.settings().resolve("settings.json"), "{}");
    SmokeApplication.copySettings(user, trial);
    assertThat(trial.settings().resolve("settings.json")).hasContent("{}");
  }

  @Test
  void itTellsWhenTheScreenWasNotRead() {
    assertThat(SmokeApplication.told(0.954, true)).isEqualTo("first complete frame after 0.95 s");
    assertThat(SmokeApplication.told(0.954, false))
        .startsWith("first complete frame after 0.95 s, ")
        .contains("cannot be read");
  }

  @Test
  void thePartsAreSeenInPicturesWhereNoScreenCanBeRead(FxRobot robot) throws TimeoutException {
    FxToolkit.registerPrimaryStage();
    FxToolkit.registerStage(Stage::new);
    var opened = new AtomicReference<Optional<ConvolensWindow>>(Optional.empty());
    var home = Home.in(new Folders(folder.resolve("settings"), folder.resolve("state")));
    FxToolkit.setupStage(stage -> opened.set(Optional.of(open(stage, home))));
    var window = opened.get().orElseThrow();
    var reader = ScreenReader.ofPictures(window.view());
    assertThat(reader.readsScreen()).isFalse();
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () -> {
          var seen = new AtomicReference<>(false);
          robot.interact(
              () -> seen.set(FirstFrame.isComputed(window.bench().stage()) && reader.seesAll()));
          return seen.get();
        });
    robot.interact(() -> {
      window.view().map.grid().setVisible(false);
      assertThat(reader.seesAll()).as("the map is hidden").isFalse();
      window.view().getScene().getWindow().hide();
      home.close();
    });
  }

  private static ConvolensWindow open(Stage stage, Home home) {
    Themes.loadFonts();
    var texts = new Texts(Locale.ENGLISH);
    var start = Opening.on(Opening.standard(texts));
    var window =
        new ConvolensWindow(stage, texts, start, home, new NoFiles(), new SystemPrinters());
    stage.show();
    return window;
  }
}
