package org.convolens.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.convolens.core.Conv;
import org.convolens.core.Experiment;
import org.convolens.core.Filter;
import org.convolens.core.Pair;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;
import org.convolens.model.kernel.KernelPreset;
import org.convolens.model.paint.InputPreset;
import org.convolens.ui.grid.TensorGrid;
import org.junit.jupiter.api.Test;

/// The arithmetic of several channels, combined maps, and what moving the picture does to a map.
class ManyChannelsTest extends UiTest {
  @Test
  void everyChannelShowsItsPartialSum() {
    var input = Tensor.generate(Shape.picture(3, 4, 4), (c, r, k) -> c + 1);
    var weights = Tensor.generate(Shape.picture(3, 2, 2), (c, r, k) -> c == 1 ? -1 : 0.5f);
    show(new Experiment("Three", input, List.of(Conv.of("conv1", new Filter(weights, 10)))));
    robot.moveTo(cell(MAP, 1, 1));
    await(() ->
        formula().equals(List.of("2", "+", "−8", "+", "6", "=", "Σ 0", "+", "bias 10", "=", "10")));
    assertThat(text("#channel-sum-1")).isEqualTo("Σ 2");
    assertThat(text("#channel-sum-2")).isEqualTo("Σ −8");
    assertThat(robot.lookup("#channel-block-4").tryQuery()).isEmpty();
  }

  @Test
  void theNumbersOfASignalsChannelsHaveRoom() {
    var input = Tensor.generate(Shape.signal(2, 20), (c, r, k) -> k - 5.37f);
    var weights = Tensor.generate(Shape.signal(2, 5), (c, r, k) -> c - 0.58f);
    robot.interact(() -> stage().setWidth(1440));
    show(new Experiment("Two", input, List.of(Conv.of("conv1", new Filter(weights, 0)))));
    await(() -> grids().size() == 6 && grids().stream().allMatch(grid -> grid.cellSize() >= 28));
    robot.interact(() -> stage().setWidth(1000));
    await(() -> grids().size() == 3 && grids().stream().allMatch(grid -> grid.cellSize() >= 28));
    var sum = robot.lookup("#channel-sum-2").queryAs(Label.class);
    await(() -> sum.getWidth() >= sum.prefWidth(-1) - 1);
  }

  private List<TensorGrid> grids() {
    return robot.lookup(".block-grid").<TensorGrid>queryAll().stream()
        .filter(grid -> grid.getParent().isVisible())
        .toList();
  }

  @Test
  void onAProjectorTheNamesOfFilterAndChannelStayWhole() {
    robot.interact(() -> {
      stage().setWidth(1440);
      window.bench().options().projectorProperty().set(true);
    });
    var weights = Tensor.filled(Shape.signal(2, 5), 1);
    var conv = Conv.of("conv1", new Filter(weights, 0), new Filter(weights, 1));
    show(new Experiment("Two", Tensor.filled(Shape.signal(2, 20), 1), List.of(conv)));
    await(() -> isWhole("Filter", "#stage-filter") && isWhole("Channel", "#stage-channel"));
  }

  /// Whether the name beside a control is there and not cut off.
  private boolean isWhole(String name, String control) {
    return robot.lookup(control).<Node>query().getParent().getChildrenUnmodifiable().stream()
        .filter(Label.class::isInstance)
        .map(Label.class::cast)
        .filter(label -> label.getText().equals(name))
        .anyMatch(label -> label.getWidth() > 0 && label.getWidth() >= label.prefWidth(-1) - 1);
  }

  @Test
  void whatIsTooWideForGridsIsListed() {
    var weights = Tensor.filled(Shape.signal(1, 21), 0.25f);
    var input = Tensor.filled(Shape.signal(1, 40), 1);
    show(new Experiment("Wide", input, List.of(Conv.of("conv1", new Filter(weights, 0)))));
    await(() -> robot.lookup("#trace-table").tryQuery().isPresent());
    assertThat(window.view().arithmetic.accessibleTextProperty().get()).contains("Σ 5.25");
  }

  @Test
  void manyChannelsAreListedWithTheLargestFirst() {
    var input = Tensor.generate(Shape.picture(8, 4, 4), (c, r, k) -> c);
    var weights = Tensor.filled(Shape.picture(8, 3, 3), 1);
    show(new Experiment("Eight", input, List.of(Conv.of("conv1", new Filter(weights, 0)))));
    await(() -> robot.lookup("#channel-sums").query().isVisible());
    await(() -> formula().contains("Σ 252"));
    assertThat(window.view().arithmetic.accessibleTextProperty().get()).contains("Σ 252");
  }

  private void lines() {
    show(
        new Experiment(
            "Lines",
            InputPreset.CROSS.create(8, 8, 0),
            List.of(
                Conv.of(
                    "conv1",
                    new Filter(KernelPreset.VERTICAL_LINE.weights(), 0, "upright"),
                    new Filter(KernelPreset.HORIZONTAL_LINE.weights(), 0, "lying")))));
    robot.clickOn("#map-gallery");
    await(() -> robot.lookup("#map-tile-2").tryQuery().isPresent());
    robot.clickOn("#map-tile-1");
    robot.type(KeyCode.SPACE, KeyCode.RIGHT, KeyCode.SPACE);
  }

  @Test
  void chosenMapsAreCombinedWithTheirArithmetic() {
    lines();
    var first = map().get(0, 0, 2);
    robot.clickOn("#combine-sum");
    await(() -> map().channels() == 1 && map().get(0, 2) == 3 + 2);
    assertThat(first).isEqualTo(3);
    robot.clickOn("#combine-magnitude");
    await(() -> Math.abs(map().get(0, 2) - Math.sqrt(13)) < 1e-6);
    assertThat(text("#map-combination")).isEqualTo("√(1² + 2²)");
    robot.clickOn("#combine-maximum");
    await(() -> map().get(0, 2) == 3 && map().get(2, 0) == 3);
    robot.clickOn("#gallery-close");
    await(() -> robot.lookup("#formula").tryQuery().isPresent());
    robot.moveTo(cell(MAP, 0, 2));
    await(() -> formula().equals(List.of("largest of 3; 2", "=", "3")));
    robot.clickOn("#map-gallery").clickOn("#map-tile-2");
    await(() -> map().channels() == 2 && grid(MAP).content().channel() == 1);
    assertThat(text("#map-combination")).isEmpty();
  }

  @Test
  void theMapMovesWithThePictureAndItsLargestValueStays() {
    robot.clickOn("#tool-move");
    robot.moveTo(cell(INPUT, 4, 4)).press(MouseButton.PRIMARY).moveTo(cell(INPUT, 4, 5));
    await(() -> text("#shift-badge").startsWith("Picture →1, map →1: exactly along"));
    await(() -> text("#map-facts").startsWith("largest 3: stays"));
    assertThat(overlaps("#shift-badge", MAP)).as("it hides nothing").isFalse();
    robot.release(MouseButton.PRIMARY);
    assertThat(shows("#shift-badge")).isTrue();
    robot.moveTo(cell(MAP, 2, 2));
    await(() -> !shows("#shift-badge") && text("#map-readout").contains("row 3"));
    robot.moveTo("#tool-pencil");
    await(() -> shows("#shift-badge"));
    press(KeyCode.CONTROL, KeyCode.Z);
    await(() -> text("#shift-badge").isEmpty());
    await(() -> text("#map-facts").startsWith("largest 3 · mean"));
  }

  private boolean shows(String id) {
    return robot.lookup(id).<Node>query().isVisible();
  }

  private boolean overlaps(String id, String other) {
    var first = robot.lookup(id).<Node>query();
    var second = robot.lookup(other).<Node>query();
    return first
        .localToScene(first.getLayoutBounds())
        .intersects(second.localToScene(second.getLayoutBounds()));
  }

  @Test
  void aStrideOfTwoCannotFollowAStepOfOne() {
    show(
        new Experiment(
            "Stride",
            InputPreset.RING.create(12, 12, 0),
            List.of(
                Conv.of("conv1", new Filter(KernelPreset.SHARPEN.weights(), 0))
                    .withStride(new Pair(2, 2)))));
    robot.clickOn("#tool-move");
    robot.moveTo(cell(INPUT, 4, 4)).press(MouseButton.PRIMARY).moveTo(cell(INPUT, 4, 5));
    await(() -> text("#shift-badge").contains("no whole step"));
    robot.release(MouseButton.PRIMARY);
  }
}
