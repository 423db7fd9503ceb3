package org.convolens.ui.window;

import static org.convolens.ui.window.UiTest.await;

import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.convolens.core.Padding;
import org.convolens.core.Pair;
import org.convolens.core.Tensor;
import org.convolens.lesson.Change;
import org.convolens.lesson.Goal;
import org.convolens.lesson.Place;
import org.convolens.model.Playback;
import org.convolens.model.Prediction;
import org.convolens.model.kernel.KernelPreset;
import org.convolens.ui.text.NumberText;

/// Does with pointer and keys what the steps of lessons ask for.
final class LessonWalker {
  private final UiTest test;

  LessonWalker(UiTest test) {
    this.test = test;
  }

  void reach(Goal goal) {
    switch (goal) {
      case Goal.Made(var changes) -> changes.forEach(this::make);
      case Goal.Result(_, _, var solution) -> solution.forEach(this::make);
      case Goal.Uncovered(var step) -> uncover(step);
      case Goal.Pointed(var place) -> point(place);
      case Goal.AtLayer(var name) -> test.robot.clickOn("#layer-" + indexOf(name));
      case Goal.AtFilter(var filter) -> test.enter("#stage-filter", Integer.toString(filter + 1));
      case Goal.AtChannel(var channel) ->
          test.enter("#stage-channel", Integer.toString(channel + 1));
      case Goal.Predicted(var cells) -> predict(cells);
    }
  }

  private int indexOf(String layer) {
    var layers = test.experiment().layers();
    return layers.indexOf(
        layers.stream().filter(each -> each.name().equals(layer)).findFirst().orElseThrow());
  }

  private void uncover(int step) {
    Playback playback = test.playback();
    while (playback.step() < Math.min(step, playback.count())) {
      var next = playback.step() + 1;
      test.robot.clickOn("#step-forward");
      await(() -> playback.step() >= next && !playback.movingProperty().get());
    }
  }

  private void point(Place place) {
    var id =
        switch (place.part()) {
          case INPUT -> UiTest.INPUT;
          case KERNEL -> UiTest.KERNEL;
          case MAP -> UiTest.MAP;
        };
    test.robot.clickOn(test.cell(id, place.row(), place.column()));
  }

  private void predict(int cells) {
    for (var cell = 0; cell < cells; cell++) {
      await(() -> phase() instanceof Prediction.Phase.Asking);
      var hidden =
          test.window.controller().classroom().lessons().prediction().hidden().orElseThrow();
      test.robot.clickOn("#predict-answer").write(NumberText.of(hidden)).type(KeyCode.ENTER);
      await(() -> phase() instanceof Prediction.Phase.Answered(_, _, var right) && right);
      test.robot.clickOn("#predict-next");
    }
    await(() ->
        phase() instanceof Prediction.Phase.Over(var right, var asked)
            && right == cells
            && asked == cells);
  }

  private Prediction.Phase phase() {
    return test.window.controller().classroom().lessons().prediction().phase();
  }

  // --- Changes

  private void make(Change change) {
    switch (change) {
      case Change.InputCell(_, var row, var column, var value) -> paint(row, column, value);
      case Change.Input(var input) -> drag(input);
      case Change.Kernel(_, var plane) -> choose(plane);
      case Change.Bias(var value) -> {
        test.robot.doubleClickOn("#bias");
        test.press(KeyCode.CONTROL, KeyCode.A);
        test.robot.write(NumberText.of(value)).type(KeyCode.ENTER);
      }
      case Change.Flip _ -> test.robot.clickOn("#flip");
      case Change.Relu _ -> test.robot.clickOn("#relu");
      case Change.Stride(var stride) -> pair("#stride", stride);
      case Change.Dilation(var dilation) -> pair("#dilation", dilation);
      case Change.Pad(var padding) -> select("#padding", padding == Padding.Named.SAME ? 1 : 2);
      case Change.Edge _ -> select("#border", 4);
      case Change.Whole _ -> throw new IllegalArgumentException("no learner can do this");
    }
  }

  private void paint(int row, int column, float value) {
    var at =
        test.input().shape().signal()
            ? test.place("SIGNAL", column)
            : test.cell(UiTest.INPUT, row, column);
    test.robot.clickOn(at, value == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY);
  }

  /// Drags the picture by as many columns as it takes to look as it should.
  private void drag(Tensor wanted) {
    var columns = firstColumn(wanted) - firstColumn(test.input());
    test.robot.clickOn("#tool-move");
    test.drag(2, 1, 2, 1 + columns);
  }

  private static int firstColumn(Tensor picture) {
    for (var column = 0; column < picture.columns(); column++) {
      for (var row = 0; row < picture.rows(); row++) {
        if (picture.get(row, column) != 0) {
          return column;
        }
      }
    }
    throw new AssertionError("an empty picture");
  }

  private void choose(Tensor plane) {
    var preset = KernelPreset.named(plane).orElseThrow();
    test.robot.clickOn("#kernel-presets").clickOn("#" + preset.key().replace('.', '-'));
  }

  private void pair(String spinners, Pair pair) {
    test.enter(spinners + "-rows", Integer.toString(pair.rows()));
    test.enter(spinners + "-columns", Integer.toString(pair.columns()));
  }

  private void select(String box, int index) {
    test.robot.clickOn(box).clickOn(box + "-" + index);
  }
}
