package org.convolens.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.controlsfx.control.ToggleSwitch;
import org.convolens.core.Activation;
import org.convolens.core.Padding;
import org.convolens.model.Playback;
import org.convolens.model.Pointing;
import org.convolens.model.kernel.KernelPreset;
import org.convolens.model.paint.Cell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The one-dimensional stage: painting, pointing, playing and its settings.
class SignalTest extends UiTest {
  @BeforeEach
  void openSignal() {
    robot
        .press(KeyCode.CONTROL, KeyCode.SHIFT)
        .type(KeyCode.N)
        .release(KeyCode.SHIFT, KeyCode.CONTROL);
    await(() -> map().rows() == 1 && map().columns() == 6);
  }

  private float[] signal() {
    return input().toArray();
  }

  @Test
  void startsWithTheArticlesSignal() {
    assertThat(signal()).containsExactly(0, 0, 0, 1, 1, 0, 0, 0);
    assertThat(weights().toArray()).containsExactly(0, 1, 0);
    assertThat(map().toArray()).containsExactly(0, 0, 1, 1, 0, 0);
    assertThat(chart().isVisible()).isTrue();
    assertThat(text("#place")).isEqualTo("Place 6 · 6 of 6");
    assertThat(text("#signal-shape")).isEqualTo("8 × 1  →  6 × 1");
  }

  @Test
  void cellsArePaintedErasedAndSteppedAndOneStrokeIsOneUndo() {
    robot.drag(place("SIGNAL", 0)).moveTo(place("SIGNAL", 2)).drop();
    await(() -> input().get(0, 0) == 1 && input().get(0, 1) == 1 && input().get(0, 2) == 1);
    await(() -> map().get(0, 0) == 1);
    press(KeyCode.CONTROL, KeyCode.Z);
    await(() -> input().get(0, 0) == 0 && input().get(0, 2) == 0);
    robot.clickOn(place("SIGNAL", 3), MouseButton.SECONDARY);
    await(() -> input().get(0, 3) == 0 && map().get(0, 2) == 0);
  }

  @Test
  void aSignalIsDrawnByItsHeight() {
    var cell = chart().boundsOf("SIGNAL", 1);
    var above = chart().localToScreen(cell.getMinX() + cell.getWidth() / 2, cell.getMinY() - 30);
    robot.clickOn(above);
    await(() -> input().get(0, 1) > 0 && input().get(0, 1) < 1);
  }

  @Test
  void keysWalkPaintAndPin() {
    robot.clickOn(place("SIGNAL", 0), MouseButton.SECONDARY);
    robot.type(KeyCode.TAB);
    press(KeyCode.SHIFT, KeyCode.TAB);
    await(chart()::isFocused);
    robot.type(KeyCode.RIGHT, KeyCode.ENTER);
    await(() -> input().get(0, 1) == 1);
    robot.type(KeyCode.SUBTRACT);
    await(() -> input().get(0, 1) == 0.9f);
    assertThat(text("#signal-readout")).isEqualTo("place 2 of the signal, value 0.9");
    robot.type(KeyCode.DOWN, KeyCode.ENTER);
    await(() -> window.bench().pointer().pinned());
    assertThat(window.bench().pointer().at()).isEqualTo(new Pointing.AtMap(new Cell(0, 1)));
  }

  @Test
  void pointingAtTheMapMovesTheWindowAndShowsItsArithmetic() {
    robot.moveTo(place("MAP", 2));
    await(() -> text("#signal-readout").equals("place 3 of the map, value 1"));
    await(() -> formula().equals(List.of("Σ 1", "+", "bias 0", "=", "1")));
    assertThat(text("#trace-place")).isEqualTo("Place 3 of the map");
  }

  @Test
  void pointingAtTheFilterTellsWhichWeight() {
    robot.moveTo(place("FILTER", 2));
    await(() -> window.bench().pointer().at().equals(new Pointing.AtKernel(new Cell(0, 2))));
    robot.clickOn("#flip");
    await(() -> conv().flip());
    robot.moveTo(place("FILTER", 2));
    await(() -> window.bench().pointer().at().equals(new Pointing.AtKernel(new Cell(0, 0))));
  }

  @Test
  void theFilterSlidesAndUncoversTheMap() {
    robot.type(KeyCode.HOME);
    await(() -> text("#place").equals("Place 1 · 0 of 6"));
    robot.type(KeyCode.RIGHT);
    await(() -> text("#place").equals("Place 1 · 1 of 6"));
    robot.clickOn("#grain-products");
    assertThat(playback().grain()).isEqualTo(Playback.Grain.PRODUCTS);
    robot.type(KeyCode.RIGHT);
    await(() -> formula().equals(List.of("1 of 3 products:", "Σ 0")));
  }

  @Test
  void onlyKernelsForSignalsAreOffered() {
    robot.clickOn("#kernel-presets").clickOn("#kernel-edge");
    await(() -> weights().equals(KernelPreset.EDGE.weights()));
    await(() -> map().toArray()[1] == 1 && map().toArray()[4] == -1);
    robot.clickOn("#kernel-presets").clickOn("#kernel-mean");
    await(() -> weights().equals(KernelPreset.MEAN.weights()));
  }

  @Test
  void strideDilationPaddingAndReluCount() {
    enter("#stride-columns", "2");
    await(() -> map().columns() == 3);
    enter("#dilation-columns", "2");
    await(() -> map().columns() == 2);
    robot.clickOn("#signal-relu");
    await(() -> experiment().layers().size() == 2);
    assertThat(robot.lookup("#stride-rows").query().isVisible()).isFalse();
  }

  private void append(Activation.Function function) {
    var conv = experiment().layers().getFirst();
    show(experiment().withLayers(List.of(conv, Activation.of("act", function))));
  }

  private boolean offersRelu() {
    return robot.lookup("#signal-relu").query().isVisible();
  }

  @Test
  void onlyAReluIsSwitchedAndOnlyBehindAConvolution() {
    append(Activation.Function.RELU);
    assertThat(offersRelu()).isTrue();
    assertThat(robot.lookup("#signal-relu").queryAs(ToggleSwitch.class).isSelected()).isTrue();
    robot.interact(() -> window.bench().stage().showLayer(1));
    assertThat(offersRelu()).isFalse();
    append(Activation.Function.TANH);
    robot.interact(() -> window.bench().stage().showLayer(0));
    assertThat(offersRelu()).isFalse();
  }

  @Test
  void whichActivationTheMapIsShownAfterIsSaid() {
    assertThat(text("#signal-after")).isEmpty();
    append(Activation.Function.TANH);
    await(() -> text("#signal-after").equals("Map after tanh"));
    robot.interact(() -> window.bench().stage().showLayer(1));
    await(() -> text("#signal-after").isEmpty());
  }

  @Test
  void aPlaceOfADeeperLayerHasNoRow() {
    append(Activation.Function.TANH);
    robot.interact(() -> window.bench().stage().showLayer(1));
    robot.moveTo(place("MAP", 2));
    await(() -> text("#trace-place").equals("Place 3 of the map"));
    robot.moveTo(place("SIGNAL", 2));
    await(() -> status().equals("place 3 of the signal, value 1"));
  }

  @Test
  void aPlaceInTheNetworkHasNoRow() {
    robot.type(KeyCode.F4);
    await(() -> text("#network-readout").startsWith("conv1, map 1, place 6: 0."));
  }

  @Test
  void aLongSignalScrollsAfterTheWindow() {
    enter("#signal-length", "4096");
    await(() -> input().columns() == 4096 && map().columns() == 4094);
    robot.clickOn("#signal-presets").clickOn("#signal-sine");
    await(() -> input().get(0, 100) > 0);
    assertThat(robot.lookup("#signal-overview").query().isVisible()).isTrue();
    slide("#scrub", 2000);
    await(() -> {
      var cell = chart().boundsOf("MAP", 1999);
      return cell.getMinX() > 0 && cell.getMaxX() < chart().getWidth();
    });
    enter("#signal-length", "3");
    await(() -> map().columns() == 1);
    assertThat(robot.lookup("#signal-overview").query().isVisible()).isFalse();
  }

  @Test
  void theFrameOfWhatIsSeenStaysOnTheWholeSignal() {
    var conv = conv().withPadding(new Padding.Explicit(0, 9, 0, 9));
    show(experiment().withLayers(List.of(conv)));
    enter("#signal-length", "24");
    await(() -> robot.lookup("#signal-overview").query().isVisible());
    await(() -> map().columns() == 40);
    slide("#scrub", 40);
    var frame = robot.lookup(".signal-overview-frame").<Node>query();
    await(() ->
        frame.getBoundsInParent().getMinX() > 0
            && frame.getBoundsInParent().getMaxX()
                <= frame.getParent().getLayoutBounds().getWidth() + 1);
  }

  @Test
  void aSignalShorterThanTheFilterIsSaid() {
    enter("#signal-length", "1");
    await(() -> text("#signal-message").startsWith("The kernel covers"));
    enter("#signal-length", "5");
    await(() -> text("#signal-message").isEmpty() && map().columns() == 3);
  }

  @Test
  void aPictureBringsItsOwnStageBack() {
    show(article());
    await(() -> grid(INPUT).isVisible() && map().rows() == 6);
    assertThat(chart().getParent().getParent().isVisible()).isFalse();
  }
}
