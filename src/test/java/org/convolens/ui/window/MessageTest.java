package org.convolens.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.util.Duration;
import org.convolens.model.ViewOptions;
import org.convolens.ui.fault.Faults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

/// The bar of messages: readable, out of the way, and gone in time.
class MessageTest extends UiTest {
  private static final String BAR = "#fault-bar";

  @AfterEach
  void followTheSystemAgain() {
    robot.interact(() -> window.bench().options().themeProperty().set(ViewOptions.Theme.SYSTEM));
  }

  private boolean shown() {
    return robot
        .lookup(BAR)
        .tryQuery()
        .filter(bar -> bar.getLayoutBounds().getHeight() > 0)
        .isPresent();
  }

  private void fail() {
    robot.interact(() -> window.faults().report(new IllegalStateException("on purpose")));
    await(this::shown);
  }

  private void finish(String sentence) {
    robot.moveTo(cell(INPUT, 7, 0));
    robot.interact(() -> window.faults().tellDone(sentence));
    await(this::shown);
  }

  @ParameterizedTest
  @EnumSource(
      value = ViewOptions.Theme.class,
      names = {"LIGHT", "DARK"})
  void itCanBeReadInEitherTheme(ViewOptions.Theme theme) {
    robot.interact(() -> window.bench().options().themeProperty().set(theme));
    fail();
    var bar = robot.lookup(BAR).<Parent>query();
    var contrasts = WaitForAsyncUtils.asyncFx(() -> Contrast.of(bar));
    assertThat(WaitForAsyncUtils.waitFor(contrasts))
        .as("sentence, copy, close")
        .hasSize(3)
        .allSatisfy((_, ratio) -> assertThat(ratio).isGreaterThan(Contrast.READABLE));
  }

  @Test
  void theMenusAndToolsStayWithinReach() {
    var before = place("#action-code").getMinY();
    fail();
    await(() -> place("#action-code").getMinY() > before);
    assertThat(place(BAR).getMaxY()).isLessThanOrEqualTo(place(".top-bar").getMinY());
    robot.clickOn("#menu-help");
    await(() -> robot.lookup("#item-about").tryQuery().isPresent());
  }

  private Bounds place(String id) {
    Node node = robot.lookup(id).query();
    return node.localToScene(node.getLayoutBounds());
  }

  @Test
  void whatWasDoneLeavesByItself() {
    finish("Written");
    await(() -> !shown());
    assertThat(window.faults().shown()).isEmpty();
  }

  @Test
  void itWaitsWhileThePointerIsInIt() {
    finish("Written");
    robot.moveTo("#fault-sentence");
    await(() -> robot.lookup(BAR).query().isHover());
    awaitTheEndOf("Written");
    assertThat(shown()).isTrue();
    robot.moveTo(cell(INPUT, 7, 0));
    await(() -> !shown());
  }

  @Test
  void itWaitsWhileSomethingIsDrawn() {
    finish("Written");
    robot.press(MouseButton.PRIMARY);
    awaitTheEndOf("Written");
    assertThat(shown()).isTrue();
    robot.release(MouseButton.PRIMARY);
    await(() -> !shown());
  }

  /// Waits until a sentence would have left.
  private void awaitTheEndOf(String sentence) {
    var over = new AtomicBoolean();
    robot.interact(() -> {
      var pause = new PauseTransition(new Faults.Done(sentence).stay().add(Duration.seconds(1)));
      pause.setOnFinished(_ -> over.set(true));
      pause.play();
    });
    await(over::get);
  }

  @Test
  void longSentencesStayLongerAndWhatWentWrongUntilItIsClosed() {
    assertThat(new Faults.Done("Written: a long name").stay())
        .isGreaterThan(new Faults.Done("Written").stay());
    assertThat(new Faults.Notice("a.convolens: not valid").stay().isIndefinite()).isTrue();
    assertThat(new Faults.Fault("CV-1", "").stay().isIndefinite()).isTrue();
  }

  @Test
  void whatComesNextTakesThePlaceOfWhatWasDone() {
    finish("Written");
    fail();
    assertThat(window.faults().shown()).singleElement().isInstanceOf(Faults.Fault.class);
  }

  @Test
  void escapeClosesItAndGivesTheFocusBack() {
    robot.clickOn(cell(INPUT, 7, 0));
    fail();
    assertThat(grid(INPUT).isFocused()).isTrue();
    robot.type(KeyCode.ESCAPE);
    await(() -> !shown());
    robot.interact(() -> window.faults().tell("a.convolens: not valid"));
    await(this::shown);
    robot.interact(() -> robot.lookup("#fault-close").query().requestFocus());
    robot.type(KeyCode.ESCAPE);
    await(() -> !shown() && grid(INPUT).isFocused());
  }
}
