package org.convolens.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.convolens.core.ColourMap;
import org.convolens.core.ValueRange;
import org.convolens.ui.grid.Colours;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The scale beside the map.
class LegendTest {
  @BeforeAll
  static void startToolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  @ParameterizedTest
  @ValueSource(ints = {13, 18})
  void isAsWideAsItsNumbers(int size) {
    var width =
        WaitForAsyncUtils.waitForAsyncFx(
            5000,
            () -> {
              var legend = new Legend();
              new Scene(legend);
              legend.lookup(".legend-text").setStyle("-fx-font-size: " + size + "px");
              legend.applyCss();
              legend.show(
                  new Colours(ColourMap.ORANGE_BLUE, new ValueRange(-370486.66f, 370486.66f)),
                  false);
              return legend.getPrefWidth();
            });
    var text = new Text("−370486.66");
    text.setFont(Font.font("Roboto", size));
    assertThat(width).isGreaterThan(29 + text.getLayoutBounds().getWidth());
  }
}
