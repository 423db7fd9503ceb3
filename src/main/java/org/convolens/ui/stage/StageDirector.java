package org.convolens.ui.stage;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.convolens.core.Conv;
import org.convolens.core.Evaluation;
import org.convolens.core.Pair;
import org.convolens.core.Reach;
import org.convolens.core.Region;
import org.convolens.core.Sliding;
import org.convolens.core.Tensor;
import org.convolens.core.Trace;
import org.convolens.model.Playback;
import org.convolens.model.Pointing;
import org.convolens.model.Stage;
import org.convolens.model.paint.Cell;
import org.convolens.ui.Workbench;
import org.convolens.ui.grid.GridMarks;
import org.convolens.ui.grid.TensorGrid;

/// Moves the sliding window with the playback and lights up in all three grids what belongs to the
/// cell that is pointed at. Runs only while something moves and the window shows.
public final class StageDirector {
  private static final int MOST_REGIONS = 4096;
  private static final double EXPLAIN_EVERY = 0.08;
  private static final double LONGEST_FRAME = 0.1;
  private static final Tensor UNWEIGHTED = Tensor.signal(Float.NaN);

  private final Workbench bench;
  private final Playback playback;
  private final TensorGrid input;
  private final TensorGrid kernel;
  private final TensorGrid map;
  private final ReadOnlyObjectWrapper<Cell> explained = new ReadOnlyObjectWrapper<>(new Cell(0, 0));
  private final Clock clock = new Clock();

  /// Kept, because a binding does not live by its subscribers.
  private ObservableValue<Boolean> windowShows = new ReadOnlyObjectWrapper<>(true);

  private final ReadOnlyDoubleWrapper column = new ReadOnlyDoubleWrapper();

  private boolean showing = true;
  private boolean pausedByPointer;
  private double sinceExplained;

  public StageDirector(Workbench bench, TensorGrid input, TensorGrid kernel, TensorGrid map) {
    this.bench = bench;
    this.playback = bench.playback();
    this.input = input;
    this.kernel = kernel;
    this.map = map;
    bench.stage().stageProperty().subscribe(_ -> dress());
    bench.stage().channelProperty().subscribe(_ -> dress());
    bench.stage().togetherProperty().subscribe(_ -> dress());
    bench.stage().outdatedProperty().subscribe(_ -> dress());
    bench.stage().throughProperty().subscribe(_ -> dress());
    bench.stage().contribution().shownProperty().subscribe(_ -> dress());
    bench.texts().languageProperty().subscribe((_, _) -> dress());
    explained.subscribe(_ -> markThrough());
    bench.pointer().atProperty().subscribe(_ -> point());
    bench.pointer().pinnedProperty().subscribe(_ -> point());
    playback.movingProperty().subscribe(_ -> runClock());
    playback.stepProperty().subscribe(this::placeIfResting);
    playback.productProperty().subscribe(this::placeIfResting);
    playback.grainProperty().subscribe(_ -> placeIfResting());
  }

  /// Stops the animation while the window is hidden.
  public void runWhile(ObservableValue<Boolean> shows) {
    windowShows = shows;
    windowShows.subscribe(now -> {
      showing = now;
      runClock();
    });
  }

  /// The cell of the map whose arithmetic is shown.
  public ReadOnlyObjectProperty<Cell> explainedProperty() {
    return explained.getReadOnlyProperty();
  }

  /// The output column the window stands at; fractions lie on the way to the next.
  public ReadOnlyDoubleProperty columnProperty() {
    return column.getReadOnlyProperty();
  }

  private void runClock() {
    if (playback.movingProperty().get() && showing) {
      clock.start();
    } else {
      clock.stop();
      placeIfResting();
    }
  }

  private final class Clock extends AnimationTimer {
    private long last = -1;

    @Override
    public void start() {
      last = -1;
      super.start();
    }

    @Override
    public void handle(long now) {
      var seconds = last < 0 ? 0 : Math.min(LONGEST_FRAME, (now - last) / 1e9);
      last = now;
      tick(seconds);
    }
  }

  /// One frame, some seconds after the last.
  public void tick(double seconds) {
    playback.advance(seconds);
    place();
    sinceExplained += seconds;
    var settled = sinceExplained >= EXPLAIN_EVERY || !playback.movingProperty().get();
    if (settled && !toExplain().equals(explained.get())) {
      sinceExplained = 0;
      explain();
    }
  }

  // --- The window

  private void dress() {
    var stage = bench.stage().stage();
    var visible = stage.isPresent() && !bench.stage().outdatedProperty().get();
    input.window().setVisible(visible && !bench.stage().looksThrough());
    map.window().setVisible(visible);
    stage.ifPresent(now -> input.window().dress(now.sliding(), weights(now)));
    place();
    point();
  }

  /// The weights printed in the window; none where nothing is weighted, or several channels show.
  private Tensor weights(Stage stage) {
    return stage
        .conv()
        .filter(_ -> !bench.stage().showsTogether())
        .map(conv -> {
          var chosen = stage.inputChannel(bench.stage().channelProperty().get());
          var trace = Trace.of(stage.input(), conv, stage.filter(), 0, 0);
          return trace.kernel().channel(chosen - conv.firstChannelOf(stage.filter()));
        })
        .orElse(UNWEIGHTED);
  }

  private void placeIfResting() {
    if (!playback.movingProperty().get()) {
      place();
      explain();
    }
  }

  private void place() {
    if (bench.stage().stage().isEmpty()) {
      return;
    }
    if (bench.pointer().at() instanceof Pointing.AtMap(var cell)) {
      moveTo(cell.row(), cell.column());
    } else {
      var columns = bench.stage().stage().get().outputColumns();
      var position = playback.position();
      var from = (int) position;
      var share = position - from;
      var to = Math.min(from + 1, playback.count() - 1);
      var row = from / columns;
      var column = from % columns;
      moveTo(row + (to / columns - row) * share, column + (to % columns - column) * share);
    }
  }

  private void moveTo(double row, double toColumn) {
    input.window().moveTo(row, toColumn);
    map.window().moveTo(row, toColumn);
    column.set(toColumn);
  }

  private void explain() {
    explained.set(toExplain());
  }

  private Cell toExplain() {
    return bench.pointer().at() instanceof Pointing.AtMap(var cell)
        ? cell
        : new Cell(playback.row(), playback.column());
  }

  // --- Pointing

  private void point() {
    holdRun();
    place();
    explain();
    var stage = bench.stage().stage();
    if (stage.isEmpty() || bench.stage().outdatedProperty().get()) {
      input.mark(GridMarks.NONE);
      kernel.mark(GridMarks.NONE);
      map.mark(GridMarks.NONE);
    } else {
      mark(stage.get());
      markThrough();
    }
  }

  /// Lights up in the painted picture what the explained value of a deeper layer depends on.
  private void markThrough() {
    var stage = bench.stage().stage();
    var evaluation = bench.session().mapProperty().get().last();
    if (bench.stage().looksThrough()
        && !bench.stage().outdatedProperty().get()
        && !(bench.pointer().at() instanceof Pointing.AtInput)) {
      var cell = explained.get();
      evaluation
          .filter(now -> stage.orElseThrow().index() < now.outputs().size())
          .ifPresent(now -> input.mark(reach(now, stage.orElseThrow(), cell)));
    }
  }

  private GridMarks reach(Evaluation evaluation, Stage stage, Cell cell) {
    var reach =
        Reach.of(evaluation.experiment(), stage.index(), stage.filter(), cell.row(), cell.column());
    return GridMarks.lit(reach.getFirst().regions(), bench.pointer().pinned());
  }

  /// The values of the map that use a cell of what stands on the left.
  private List<Region> uses(Stage stage, Cell cell) {
    var region = Region.cell(cell.row(), cell.column());
    return bench
        .session()
        .mapProperty()
        .get()
        .last()
        .filter(_ -> bench.stage().looksThrough())
        .map(now -> Reach.outputs(now.experiment(), stage.index(), region))
        .orElseGet(() -> stage.sliding().outputsReached(region));
  }

  /// A run waits while a cell of the map is pointed at, and goes on after.
  private void holdRun() {
    var atMap = bench.pointer().at() instanceof Pointing.AtMap;
    if (atMap && playback.playing()) {
      pausedByPointer = true;
      playback.pause();
    } else if (!atMap && pausedByPointer) {
      pausedByPointer = false;
      playback.play();
    }
  }

  private void mark(Stage stage) {
    var pinned = bench.pointer().pinned();
    var sliding = stage.sliding();
    switch (bench.pointer().at()) {
      case Pointing.Nowhere _ -> marks(GridMarks.NONE, GridMarks.NONE, GridMarks.NONE);
      case Pointing.AtInput(var cell) ->
          marks(lit(cell, pinned), GridMarks.NONE, GridMarks.lit(uses(stage, cell), pinned));
      case Pointing.AtKernel(var cell) ->
          marks(
              GridMarks.lit(met(stage, sliding, cell), pinned), lit(cell, pinned), GridMarks.NONE);
      case Pointing.AtMap(var cell) ->
          marks(GridMarks.NONE.withGhost(ghost(sliding)), GridMarks.NONE, lit(cell, pinned));
    }
  }

  private void marks(GridMarks onInput, GridMarks onKernel, GridMarks onMap) {
    input.mark(onInput);
    kernel.mark(onKernel);
    map.mark(onMap);
  }

  private static GridMarks lit(Cell cell, boolean pinned) {
    return GridMarks.lit(List.of(Region.cell(cell.row(), cell.column())), pinned);
  }

  private Region ghost(Sliding sliding) {
    var extent = sliding.extent();
    var row = Math.max(0, sliding.inputRow(playback.row(), 0));
    var column = Math.max(0, sliding.inputColumn(playback.column(), 0));
    return new Region(
        row,
        column,
        Math.min(extent.rows(), Integer.MAX_VALUE - row),
        Math.min(extent.columns(), Integer.MAX_VALUE - column));
  }

  /// The input cells that one weight of the kernel meets on its way.
  private static List<Region> met(Stage stage, Sliding sliding, Cell cell) {
    var kernel = sliding.kernel();
    var flip = stage.conv().map(Conv::flip).orElse(false);
    var kr = flip ? kernel.rows() - 1 - cell.row() : cell.row();
    var kc = flip ? kernel.columns() - 1 - cell.column() : cell.column();
    var top = sliding.inputRow(0, kr);
    var left = sliding.inputColumn(0, kc);
    var bottom = sliding.inputRow(stage.outputRows() - 1, kr) + 1;
    var right = sliding.inputColumn(stage.outputColumns() - 1, kc) + 1;
    var all =
        Region.between(top, left, bottom, right).intersection(Region.of(stage.input().shape()));
    if (sliding.stride().equals(Pair.ONE) || stage.cells() > MOST_REGIONS) {
      return List.of(all);
    }
    var cells = new ArrayList<Region>();
    for (var row = top; row < bottom; row += sliding.stride().rows()) {
      for (var column = left; column < right; column += sliding.stride().columns()) {
        if (all.contains(row, column)) {
          cells.add(Region.cell(row, column));
        }
      }
    }
    return cells;
  }
}
