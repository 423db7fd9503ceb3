package org.convolens.ui.icon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class IconDrawingTest {
  @Test
  void rectanglesAndPathsAreDrawnAtEverySize() throws IOException {
    var svg =
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
          <rect x="0" y="0" width="32" height="64" fill="#ff0000"/>
          <path d="M 32 0 L 64 0 L 64 64 L 32 64 Z" fill="none" stroke="#0000ff" stroke-width="8"/>
        </svg>
        """;
    var drawing = IconDrawing.read(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    for (var size : new int[] {16, 64, 512}) {
      var picture = WaitForAsyncUtils.asyncFx(() -> drawing.draw(size));
      var pixels = WaitForAsyncUtils.waitFor(picture);
      assertThat(pixels.getHeight()).isEqualTo(size);
      assertThat(pixels.getPixelReader().getColor(size / 4, size / 2)).isEqualTo(Color.RED);
      assertThat(pixels.getPixelReader().getColor(size - 1, size / 2)).isEqualTo(Color.BLUE);
      assertThat(pixels.getPixelReader().getColor(3 * size / 4, size / 2).getOpacity()).isZero();
    }
  }
}
