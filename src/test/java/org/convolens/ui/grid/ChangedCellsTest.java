package org.convolens.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.convolens.core.Border;
import org.convolens.core.Padding;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A grid that draws only the cells that changed, with the padding that follows them, looks as if
/// all were drawn anew.
class ChangedCellsTest {
  private static final Padding.Explicit RING = new Padding.Explicit(2, 1, 1, 2);
  private static final int SIDE = 240;
  private static final int ROWS = 7;
  private static final int COLUMNS = 8;

  @BeforeAll
  static void startToolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  static Stream<Border> borders() {
    return Stream.concat(Stream.of(Border.Named.values()), Stream.of(new Border.Constant(0.5f)));
  }

  @ParameterizedTest
  @MethodSource("borders")
  void aPaintedCellIsSeenInThePaddingToo(Border border) {
    var random = new Random(6);
    var before =
        Tensor.generate(Shape.picture(1, ROWS, COLUMNS), (c, r, k) -> random.nextInt(5) / 4f);
    for (var row = 0; row < ROWS; row++) {
      for (var column = 0; column < COLUMNS; column++) {
        var after = before.with(0, row, column, 1 - before.get(row, column));
        var stepwise = WaitForAsyncUtils.waitForAsyncFx(5000, new Drawing(border, before)::grid);
        var changed =
            WaitForAsyncUtils.waitForAsyncFx(
                5000,
                () -> {
                  stepwise.show(content(border, after));
                  return colours(stepwise);
                });
        var whole =
            WaitForAsyncUtils.waitForAsyncFx(
                5000, () -> colours(new Drawing(border, after).grid()));
        assertThat(changed).as("%d, %d", row, column).isEqualTo(whole);
      }
    }
  }

  private record Drawing(Border border, Tensor tensor) {
    TensorGrid grid() {
      return DrawnGrid.of(content(border, tensor), SIDE);
    }
  }

  private static GridContent content(Border border, Tensor tensor) {
    return GridContent.of(tensor, 0, Colours.grey()).withRing(RING, border);
  }

  /// The colour in the middle of each cell, those of the padding too.
  private static List<Integer> colours(TensorGrid grid) {
    var picture = grid.snapshot(null, null);
    var colours = new ArrayList<Integer>();
    for (var row = -RING.top(); row < ROWS + RING.bottom(); row++) {
      for (var column = -RING.left(); column < COLUMNS + RING.right(); column++) {
        var cell = grid.boundsOf(row + 0.5, column + 0.5);
        colours.add(picture.getPixelReader().getArgb((int) cell.getMinX(), (int) cell.getMinY()));
      }
    }
    return colours;
  }
}
