package org.convolens.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.image.Image;
import org.convolens.core.Border;
import org.convolens.core.Padding;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Padding far wider than its input leaves room for the input, and is drawn at once.
class WideRingTest {
  private static final int SIDE = 240;
  private static final int LONG_WAIT = 20_000;

  @BeforeAll
  static void startToolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  private static GridContent content(int side, Padding.Explicit ring) {
    var tensor = Tensor.filled(Shape.picture(1, side, side), 0);
    return GridContent.of(tensor, 0, Colours.grey()).withRing(ring, Border.Named.REPLICATE);
  }

  private static Image drawn(GridContent content) {
    return WaitForAsyncUtils.waitForAsyncFx(
        LONG_WAIT, () -> DrawnGrid.of(content, SIDE).snapshot(null, null));
  }

  private static double brightness(Image image, double x, double y) {
    return image.getPixelReader().getColor((int) (x * SIDE), (int) (y * SIDE)).getBrightness();
  }

  @Test
  void theInputStaysInSight() {
    var image = drawn(content(3, new Padding.Explicit(200_000_000, 0, 0, 0)));
    var dark = 0;
    for (var place = 0; place < SIDE; place++) {
      dark += brightness(image, 0.5, place / (double) SIDE) < 0.05 ? 1 : 0;
    }
    assertThat(dark).isPositive();
  }

  @Test
  void paddingOfCellsSmallerThanAPixelIsDrawnInItsColour() {
    var image = drawn(content(300, new Padding.Explicit(600, 600, 600, 600)));
    assertThat(brightness(image, 0.5, 0.5)).isLessThan(0.05);
    for (var place : new double[][] {{0.1, 0.1}, {0.5, 0.1}, {0.1, 0.5}, {0.9, 0.5}, {0.5, 0.9}}) {
      assertThat(brightness(image, place[0], place[1])).isBetween(0.3, 0.8);
    }
  }

  @Test
  void ringsThatReachBeyondTheCanvasTakeNoMoreThanTheCanvas() {
    var wide = Tensor.filled(Shape.picture(1, 1, 200_000), 1);
    var ring = new Padding.Explicit(400_000, 400_000, 400_000, 400_000);
    var content = GridContent.of(wide, 0, Colours.grey()).withRing(ring, Border.Named.ZERO);
    assertThat(Optional.of(drawn(content))).isPresent();
  }
}
