package org.convolens.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.controlsfx.control.StatusBar;
import org.convolens.app.Opening;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// The language can be changed at any time.
class LanguageTest extends UiTest {
  private static final Locale DUTCH = Locale.of("nl");

  @Test
  void afterAChangeTheWindowReadsAsOneThatStartedInThatLanguage() throws TimeoutException {
    robot.interact(() -> window.bench().texts().languageProperty().set(DUTCH));
    await(() -> text("#place").startsWith("Rij"));
    var changed = texts();
    robot.interact(() -> stage().hide());
    FxToolkit.setupStage(stage -> {
      open(stage, Opening.on(article()), DUTCH);
      stage.show();
    });
    await(() ->
        window.bench().session().mapProperty().get() instanceof org.convolens.model.MapState.Fresh);
    await(() -> text("#place").startsWith("Rij") && texts().size() == changed.size());
    assertThat(changed).isEqualTo(texts());
    assertThat(status()).isEqualTo(window.bench().texts().get("status.ready"));
  }

  @Test
  void numbersAreWrittenWithTheMarkOfTheLanguage() {
    enterBias("0.25");
    await(() -> formula().contains("bias 0.25"));
    robot.interact(() -> window.bench().texts().languageProperty().set(DUTCH));
    await(() -> formula().contains("bias 0,25"));
    assertThat(robot.lookup("#bias").queryTextInputControl().getText()).isEqualTo("0,25");
    assertThat(text("#map-facts")).contains("3,25");
    enterBias("1,5");
    await(() -> formula().contains("bias 1,5"));
    robot.interact(() -> window.bench().texts().languageProperty().set(Locale.ENGLISH));
    await(() -> formula().contains("bias 1.5"));
    assertThat(robot.lookup("#bias").queryTextInputControl().getText()).isEqualTo("1.5");
  }

  private void enterBias(String number) {
    robot.doubleClickOn("#bias");
    press(KeyCode.CONTROL, KeyCode.A);
    robot.write(number).type(KeyCode.ENTER);
  }

  private List<String> texts() {
    var texts = new ArrayList<String>();
    collect(window.view(), texts);
    return texts;
  }

  private static void collect(Node node, List<String> texts) {
    if (node.getAccessibleText() != null) {
      texts.add(node.getAccessibleText());
    }
    switch (node) {
      case StatusBar bar -> texts.add(bar.getText());
      case Labeled labeled -> texts.add(labeled.getText());
      default -> {}
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
    }
  }
}
