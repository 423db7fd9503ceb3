package org.convolens.ui.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;
import org.convolens.core.Activation;
import org.convolens.core.Conv;
import org.convolens.core.Evaluator;
import org.convolens.core.Experiment;
import org.convolens.core.Filter;
import org.convolens.core.Padding;
import org.convolens.core.RunControl;
import org.convolens.core.Tensor;
import org.convolens.model.Stage;
import org.convolens.ui.grid.Colours;
import org.convolens.ui.pen.Pen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;

/// What is drawn of a signal and its map.
@ExtendWith(ApplicationExtension.class)
class SignalPainterTest {
  private static final Color STRIKE = Color.gray(0.45);

  /// The colours that lines are drawn in.
  private static List<Color> strokes(Activation.Function function) {
    var experiment =
        new Experiment(
            "Signal",
            Tensor.signal(0, 0, 0, 1, 1, 0, 0, 0),
            List.of(
                Conv.of("conv", new Filter(Tensor.signal(0, -1, 0), 0)),
                Activation.of("act", function)));
    var stage = Stage.of(Evaluator.evaluate(experiment, RunControl.NONE), 0, 0);
    var scene =
        new SignalScene(
            experiment.input(),
            0,
            Optional.of(stage),
            Optional.empty(),
            new SignalScene.Run(0, Integer.MAX_VALUE, 0),
            SignalScene.Marks.NONE,
            false,
            Colours.grey(),
            Colours.grey(),
            Colours.grey());
    return strokes(scene);
  }

  private static List<Color> strokes(SignalScene scene) {
    var strokes = new ArrayList<Color>();
    var pen =
        (Pen)
            Proxy.newProxyInstance(
                Pen.class.getClassLoader(),
                new Class<?>[] {Pen.class},
                (_, method, arguments) -> {
                  if (method.getName().equals("setStroke")) {
                    strokes.add((Color) arguments[0]);
                  }
                  return Optional.empty();
                });
    var layout = SignalLayout.fit(8, Padding.Explicit.NONE, 800, 500, 30, 0);
    var ink = Color.BLACK;
    var style = new SignalStyle(ink, ink, ink, ink, ink, ink, ink, ink, ink, 17);
    new SignalPainter(pen, layout, style).draw(scene);
    return strokes;
  }

  @Test
  void whatReluCutsOffIsStruck() {
    assertThat(strokes(Activation.Function.RELU)).filteredOn(STRIKE::equals).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RELU")
  void whatAnotherActivationKeepsIsNot(Activation.Function function) {
    assertThat(strokes(function)).doesNotContain(STRIKE);
  }
}
