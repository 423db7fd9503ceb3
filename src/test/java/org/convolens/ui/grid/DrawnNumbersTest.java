package org.convolens.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;
import org.convolens.core.Border;
import org.convolens.core.ColourMap;
import org.convolens.core.Padding;
import org.convolens.core.Pair;
import org.convolens.core.Shape;
import org.convolens.core.Sliding;
import org.convolens.core.Tensor;
import org.convolens.ui.pen.Pen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Numbers stand on what can be read behind them.
class DrawnNumbersTest {
  private static final double CELL = 40;

  /// One thing a pen did, with the colour and opacity it had.
  private record Mark(String kind, List<Object> where, Color fill, double opacity) {
    double number(int index) {
      return ((Number) where.get(index)).doubleValue();
    }

    boolean covers(Mark text) {
      return kind.equals("fillRect")
          && number(0) <= text.number(1)
          && number(1) <= text.number(2)
          && number(0) + number(2) >= text.number(1)
          && number(1) + number(3) >= text.number(2);
    }
  }

  /// Notes what is drawn.
  private static final class Notebook {
    final List<Mark> marks = new ArrayList<>();
    private Color fill = Color.BLACK;
    private double opacity = 1;

    Pen pen() {
      return (Pen)
          Proxy.newProxyInstance(
              Pen.class.getClassLoader(),
              new Class<?>[] {Pen.class},
              (_, method, arguments) -> {
                switch (method.getName()) {
                  case "setFill" -> fill = (Color) arguments[0];
                  case "setGlobalAlpha" -> opacity = (double) arguments[0];
                  case "fillRect", "strokeLine", "fillText" ->
                      marks.add(new Mark(method.getName(), List.of(arguments), fill, opacity));
                  default -> {}
                }
                return Optional.empty().orElse(null);
              });
    }
  }

  private static List<Mark> drawn(GridContent content, Color ground) {
    var notebook = new Notebook();
    var tensor = content.tensor();
    var layout =
        new GridLayout(
            tensor.rows(), tensor.columns(), content.ring(), CELL, 2 * CELL, 2 * CELL, 1);
    var style = new CellPainter.Style(Color.GRAY, ground, Color.GRAY, 17, 28);
    new CellPainter(notebook.pen(), layout, style).drawAll(content);
    return notebook.marks;
  }

  @ParameterizedTest
  @ValueSource(strings = {"#f6f8fa", "#161b22"})
  void numbersOfThePaddingAreReadable(String ground) {
    for (var step = 0; step <= 20; step++) {
      var content =
          GridContent.of(Tensor.filled(Shape.picture(1, 1, 1), step / 20f), 0, Colours.grey())
              .withRing(new Padding.Explicit(1, 0, 0, 0), Border.Named.REPLICATE);
      var marks = drawn(content, Color.web(ground));
      var text = first(marks, "fillText");
      var cell = marks.stream().filter(mark -> mark.covers(text)).findFirst().orElseThrow();
      var seen = Color.web(ground).interpolate(cell.fill(), cell.opacity());
      assertThat(ColourMap.contrast(argb(seen), argb(text.fill())))
          .as("%s", step)
          .isGreaterThanOrEqualTo(4.5);
    }
  }

  @Test
  void noHatchingRunsThroughANumber() {
    var sliding =
        new Sliding(
            Shape.picture(1, 1, 1),
            new Pair(2, 2),
            Pair.ONE,
            Pair.ONE,
            Padding.Explicit.NONE,
            Border.Named.ZERO);
    var content =
        GridContent.of(Tensor.filled(Shape.picture(1, 1, 2), -0.32f), 0, Colours.grey())
            .withSliding(sliding);
    var marks = drawn(content, Color.WHITE);
    var text = marks.getLast();
    assertThat(text.where().getFirst()).isEqualTo("−0.32");
    var lines = marks.stream().filter(mark -> mark.kind().equals("strokeLine")).toList();
    assertThat(lines).isNotEmpty();
    var cleared =
        marks.subList(marks.indexOf(lines.getLast()), marks.size()).stream()
            .filter(mark -> mark.covers(text) && mark.number(2) > 30 && mark.number(3) > 10)
            .findFirst();
    assertThat(cleared).map(Mark::fill).contains(Color.BLACK);
  }

  private static Mark first(List<Mark> marks, String kind) {
    return marks.stream().filter(mark -> mark.kind().equals(kind)).findFirst().orElseThrow();
  }

  private static int argb(Color colour) {
    return 0xFF << 24
        | (int) Math.round(colour.getRed() * 255) << 16
        | (int) Math.round(colour.getGreen() * 255) << 8
        | (int) Math.round(colour.getBlue() * 255);
  }
}
