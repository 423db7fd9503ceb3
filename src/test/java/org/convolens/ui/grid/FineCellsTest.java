package org.convolens.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.TimeoutException;
import javafx.scene.image.PixelFormat;
import org.convolens.core.Border;
import org.convolens.core.Padding;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Grids whose cells end between pixels look the same however they came to be.
class FineCellsTest {
  private static final int SIDE = 240;

  @BeforeAll
  static void startToolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  private static Tensor random(int side, int seed) {
    var random = new Random(seed);
    return Tensor.generate(Shape.picture(1, side, side + 7), (c, r, k) -> random.nextFloat());
  }

  private static GridContent content(Tensor tensor) {
    return GridContent.of(tensor, 0, Colours.grey());
  }

  private static TensorGrid grid(GridContent content) {
    return DrawnGrid.of(content, SIDE);
  }

  private static int[] pixels(TensorGrid grid) {
    var pixels = new int[SIDE * SIDE];
    grid.snapshot(null, null)
        .getPixelReader()
        .getPixels(0, 0, SIDE, SIDE, PixelFormat.getIntArgbInstance(), pixels, 0, SIDE);
    return pixels;
  }

  private static int[] drawn(GridContent content) {
    return onFx(() -> pixels(grid(content)));
  }

  private static <T> T onFx(java.util.concurrent.Callable<T> work) {
    return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
  }

  @ParameterizedTest
  @ValueSource(ints = {90, 130, 234, 510, 1500})
  void aRunOfTheFilterEndsAsIfAllWereDrawnAtOnce(int side) {
    var tensor = random(side, side);
    var whole = content(tensor);
    var cells = tensor.rows() * tensor.columns();
    var stepwise =
        onFx(() -> {
          var grid = grid(whole.withUncovered(0));
          var done = 0;
          for (var step = 1; done < cells; step = step * 2 + 1) {
            done = Math.min(cells, done + step);
            grid.show(whole.withUncovered(done));
          }
          return pixels(grid);
        });
    assertThat(stepwise).isEqualTo(drawn(whole));
  }

  @ParameterizedTest
  @ValueSource(ints = {90, 234, 510})
  void paintedCellsLeaveNoTraceWhenTheyAreUndone(int side) {
    var before = random(side, 1);
    var random = new Random(2);
    var painted =
        onFx(() -> {
          var grid = grid(content(before));
          var now = before;
          for (var stroke = 0; stroke < 40; stroke++) {
            now = now.with(0, random.nextInt(side), random.nextInt(side), random.nextFloat());
            grid.show(content(now));
          }
          var after = pixels(grid);
          grid.show(content(before));
          return new int[][] {after, drawnNow(now), pixels(grid)};
        });
    assertThat(painted[0]).isEqualTo(painted[1]);
    assertThat(painted[2]).isEqualTo(drawn(content(before)));
  }

  private static int[] drawnNow(Tensor tensor) {
    return pixels(grid(content(tensor)));
  }

  @Test
  void thePaddingThatFollowsLeavesNoSeam() {
    var side = 200;
    var border = Border.Named.REFLECT;
    var ring = new Padding.Explicit(3, 3, 3, 3);
    var before = random(side, 3);
    var after = before.with(0, 1, 1, 1 - before.get(1, 1));
    var changed =
        onFx(() -> {
          var grid = grid(content(before).withRing(ring, border));
          grid.show(content(after).withRing(ring, border));
          return pixels(grid);
        });
    assertThat(changed).isEqualTo(drawn(content(after).withRing(ring, border)));
  }

  @Test
  void aPixelIsTheMeanOfTheCellsItTouches() {
    var half = Tensor.generate(Shape.picture(1, 468, 468), (c, r, k) -> (r + k) % 2 * 1f);
    var pixels = drawn(content(half));
    assertThat(pixels[SIDE / 2 * SIDE + SIDE / 2] & 0xFF).isBetween(126, 129);
  }
}
