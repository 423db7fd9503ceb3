package org.convolens.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.convolens.core.Border;
import org.convolens.core.Padding;
import org.convolens.core.Pair;
import org.convolens.core.Shape;
import org.convolens.core.Sliding;
import org.convolens.core.Tensor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Cells grow with the screen, and the window that slides over them shows the weights that fit.
class WindowWeightsTest {
  @BeforeAll
  static void startToolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  private static TensorGrid grid(int cells, double side) {
    return DrawnGrid.of(
        GridContent.of(Tensor.filled(Shape.picture(1, cells, cells), 0), 0, Colours.grey()), side);
  }

  /// The weights that a window on cells of some size shows.
  private static List<String> weights(double cell, float... row) {
    return WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () -> {
          var grid = grid(8, 8 * cell + 6);
          var kernel = Tensor.picture(new float[][] {row});
          grid.window()
              .dress(
                  new Sliding(
                      kernel.shape(),
                      Pair.ONE,
                      Pair.ONE,
                      Pair.ONE,
                      Padding.Explicit.NONE,
                      Border.Named.ZERO),
                  kernel);
          assertThat(grid.cellSize()).isEqualTo(cell);
          var tags = grid.window().lookupAll(".window-weight-tag");
          assertThat(tags).allMatch(tag -> ((Region) tag).getWidth() < cell);
          return grid.window().lookupAll(".window-weight").stream()
              .map(text -> ((Text) text).getText())
              .toList();
        });
  }

  @Test
  void smallCellsShowThemToo() {
    assertThat(weights(28, 0, 1, -1)).containsExactlyInAnyOrder("×0", "×1", "×−1");
  }

  @Test
  void oneLongWeightLeavesTheOthers() {
    assertThat(weights(41, 1, -12.3456f, -125782.5f)).containsExactlyInAnyOrder("×1", "×−12.3");
  }

  @Test
  void cellsGrowWithTheScreen() {
    assertThat(WaitForAsyncUtils.waitForAsyncFx(5000, () -> grid(6, 900).cellSize())).isEqualTo(96);
    assertThat(WaitForAsyncUtils.waitForAsyncFx(5000, () -> grid(6, 1800).cellSize()))
        .isEqualTo(192);
  }
}
