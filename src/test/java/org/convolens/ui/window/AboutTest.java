package org.convolens.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.convolens.files.ShippedPart;
import org.junit.jupiter.api.Test;

/// What the program is, and the licences of its parts.
class AboutTest extends UiTest {
  private void open() {
    robot.clickOn("#menu-help").clickOn("#item-about");
    await(() -> robot.lookup("#about").tryQuery().isPresent());
  }

  private ListView<ShippedPart> parts() {
    return robot.lookup("#about-parts").query();
  }

  private String licence() {
    return robot.lookup("#about-licence").<TextArea>query().getText();
  }

  @Test
  void everyPartShowsItsLicenceInFull() {
    open();
    assertThat(parts().getItems()).extracting(ShippedPart::name).contains("ControlsFX", "FastCSV");
    assertThat(licence()).contains("GNU General Public License", "Classpath");
    robot.clickOn(parts()).type(KeyCode.HOME);
    for (var part : parts().getItems()) {
      await(() -> parts().getSelectionModel().getSelectedItem().equals(part));
      assertThat(licence()).startsWith(part.licence()).contains(part.holder(), part.address());
      robot.type(KeyCode.DOWN);
    }
  }

  @Test
  void theVersionsAreCopied() {
    open();
    robot.clickOn("#about-copy");
    var shown = robot.lookup("#about-versions").<Label>query().getText();
    assertThat(shown).startsWith("Convolens ").contains("Java " + Runtime.version().feature());
    robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(shown));
  }

  @Test
  void inDutchAndClosedByEscape() {
    robot.interact(() -> window.bench().texts().languageProperty().set(Locale.of("nl")));
    open();
    var about = (Stage) robot.lookup("#about").query().getScene().getWindow();
    assertThat(about.getTitle()).isEqualTo("Over Convolens");
    assertThat(robot.lookup("#about-close").<javafx.scene.control.Button>query().getText())
        .isEqualTo("Sluiten");
    robot.type(KeyCode.ESCAPE);
    await(() -> !about.isShowing());
  }
}
