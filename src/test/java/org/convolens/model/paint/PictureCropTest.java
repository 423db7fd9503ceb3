package org.convolens.model.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;
import org.junit.jupiter.api.Test;

class PictureCropTest {
  private static final Tensor PICTURE =
      Tensor.picture(new float[][] {{0, 1, 0, 1}, {0, 1, 0, 1}, {1, 1, 0, 0}, {1, 1, 0, 0}});

  @Test
  void aCellIsTheMeanOfItsPixels() {
    assertThat(new PictureCrop(0, 0, 4, 4).apply(PICTURE, 2, 2, false).toArray())
        .containsExactly(0.5f, 0.5f, 1, 0);
    assertThat(new PictureCrop(0, 0, 4, 4).apply(PICTURE, 1, 1, false).get(0, 0)).isEqualTo(0.5f);
  }

  @Test
  void itsOwnSizeLeavesAPictureAsItIs() {
    assertThat(new PictureCrop(0, 0, 4, 4).apply(PICTURE, 4, 4, false)).isEqualTo(PICTURE);
  }

  @Test
  void pixelsCountByTheirShare() {
    var row = Tensor.picture(new float[][] {{0, 1, 0}});
    var cut = new PictureCrop(0, 0, 3, 1).apply(row, 1, 2, false);
    assertThat(cut.get(0, 0)).isCloseTo(1 / 3f, within(1e-6f));
    assertThat(cut.get(0, 1)).isCloseTo(1 / 3f, within(1e-6f));
  }

  @Test
  void aSmallPartGrowsInWholePixels() {
    assertThat(new PictureCrop(1, 1, 2, 2).apply(PICTURE, 4, 4, false).get(0, 0)).isEqualTo(1);
    assertThat(new PictureCrop(1, 1, 2, 2).apply(PICTURE, 4, 4, false).get(0, 3)).isEqualTo(0);
  }

  @Test
  void greyIsBrightness() {
    var colour = Tensor.of(Shape.picture(3, 1, 1), 1, 0.5f, 0);
    assertThat(new PictureCrop(0, 0, 1, 1).apply(colour, 1, 1, false).get(0, 0))
        .isCloseTo(0.299f + 0.587f / 2, within(1e-6f));
    assertThat(new PictureCrop(0, 0, 1, 1).apply(colour, 1, 1, true)).isEqualTo(colour);
  }

  @Test
  void theRectangleAlwaysLiesInThePicture() {
    var random = new Random(1);
    for (var round = 0; round < 2000; round++) {
      var shape = Shape.picture(1, random.nextInt(1, 60), random.nextInt(1, 60));
      var rows = random.nextInt(1, 40);
      var columns = random.nextInt(1, 40);
      var crop =
          PictureCrop.around(
              shape,
              rows,
              columns,
              1 + 15 * random.nextDouble(),
              random.nextDouble(),
              random.nextDouble());
      assertThat(crop.left()).isNotNegative();
      assertThat(crop.top()).isNotNegative();
      assertThat(crop.left() + crop.width()).isLessThanOrEqualTo(shape.columns() + 1e-9);
      assertThat(crop.top() + crop.height()).isLessThanOrEqualTo(shape.rows() + 1e-9);
      assertThat(crop.width() / crop.height()).isCloseTo((double) columns / rows, within(1e-9));
      var mean = crop.apply(Tensor.filled(shape, 0.25f), rows, columns, false);
      assertThat(mean.min()).isCloseTo(0.25f, within(1e-6f));
      assertThat(mean.max()).isCloseTo(0.25f, within(1e-6f));
    }
  }
}
