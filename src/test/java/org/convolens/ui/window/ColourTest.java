package org.convolens.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ColorPicker;
import javafx.scene.paint.Color;
import org.convolens.core.Shape;
import org.convolens.model.kernel.KernelPreset;
import org.junit.jupiter.api.Test;

/// Inputs of several channels: choosing the depth, painting in colour and in one plane.
class ColourTest extends UiTest {
  @Test
  void theDepthIsChosenAndTheFilterFollowsInOneStep() {
    enter("#input-channels", "3");
    await(() -> input().channels() == 3 && map().get(0, 2) == 9);
    assertThat(weights().shape()).isEqualTo(Shape.picture(3, 3, 3));
    assertThat(weights().channel(2)).isEqualTo(KernelPreset.VERTICAL_LINE.weights());
    robot.clickOn("#action-undo");
    await(() -> input().channels() == 1 && weights().channels() == 1 && map().get(0, 2) == 3);
  }

  @Test
  void aColourPaintsAllChannelsAndAPlaneOnlyItsOwn() {
    enter("#input-channels", "3");
    await(() -> input().channels() == 3);
    var picker = robot.lookup("#paint-colour").queryAs(ColorPicker.class);
    robot.interact(() -> picker.setValue(Color.color(1, 0.5, 0)));
    robot.clickOn(cell(INPUT, 0, 0));
    await(() -> value(0) == 1 && value(1) == 0.5f && value(2) == 0);
    robot.moveTo(cell(INPUT, 0, 1)).moveTo(cell(INPUT, 0, 0));
    await(() -> status().contains("1 · 0.5 · 0"));
    robot.clickOn("#plane-3");
    slide("#paint-value", 0.25);
    robot.clickOn(cell(INPUT, 0, 0));
    await(() -> value(2) == 0.25f);
    assertThat(value(0)).isEqualTo(1);
    await(() -> grid(INPUT).content().channel() == 2 && grid(KERNEL).content().channel() == 2);
    assertThat(grid(INPUT).content().together()).isFalse();
    robot.clickOn("#plane-all");
    await(() -> grid(INPUT).content().together());
  }

  private float value(int channel) {
    return input().get(channel, 0, 0);
  }

  @Test
  void fillingSpreadsOverOneColourOnly() {
    enter("#input-channels", "3");
    await(() -> input().channels() == 3);
    var picker = robot.lookup("#paint-colour").queryAs(ColorPicker.class);
    robot.interact(() -> picker.setValue(Color.RED));
    robot.clickOn("#tool-fill").clickOn(cell(INPUT, 5, 0));
    await(() -> value(0) == 1 && value(1) == 0);
    assertThat(input().get(0, 0, 3)).isEqualTo(1);
    assertThat(input().get(1, 0, 3)).isEqualTo(1);
    assertThat(input().get(0, 0, 7)).isZero();
  }

  @Test
  void aColourPhotographBringsItsChannels() {
    robot.clickOn("#input-presets").clickOn("#input-photograph-chelsea");
    await(() -> input().shape().equals(Shape.picture(3, 300, 451)));
    await(() -> map().columns() == 449);
    assertThat(weights().channels()).isEqualTo(3);
  }
}
