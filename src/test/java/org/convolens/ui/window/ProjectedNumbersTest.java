package org.convolens.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.text.Text;
import org.convolens.core.Experiment;
import org.convolens.model.kernel.KernelPreset;
import org.convolens.model.paint.InputPreset;
import org.junit.jupiter.api.Test;

/// Numbers from the back of a room.
class ProjectedNumbersTest extends UiTest {
  @Override
  Experiment start() {
    return experiment(InputPreset.VERTICAL_LINE.create(8, 8, 0), KernelPreset.GAUSSIAN_5);
  }

  private void project() {
    robot.interact(() -> {
      stage().setWidth(1440);
      stage().setHeight(900);
      window.bench().options().projectorProperty().set(true);
    });
  }

  @Test
  void aKernelKeepsItsNumbers() {
    project();
    await(() ->
        grid(KERNEL).content().tensor().rows() == 5
            && grid(KERNEL).boundsOf(0, 0).getHeight() >= 28);
  }

  @Test
  void theScaleGrowsToo() {
    var scale = robot.lookup("#map-legend .legend-text").queryAs(Text.class);
    var before = scale.getFont().getSize();
    project();
    await(() -> scale.getFont().getSize() > before + 3);
    assertThat(before).isGreaterThanOrEqualTo(13);
  }
}
