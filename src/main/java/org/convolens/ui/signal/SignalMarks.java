package org.convolens.ui.signal;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.convolens.core.Conv;
import org.convolens.core.Evaluation;
import org.convolens.core.Experiment;
import org.convolens.core.Reach;
import org.convolens.core.ReceptiveField;
import org.convolens.core.Region;
import org.convolens.core.Sliding;
import org.convolens.model.Pointing;
import org.convolens.model.Stage;
import org.convolens.model.paint.Cell;
import org.convolens.ui.Workbench;

/// What belongs together on the one-dimensional stage: cells of the signal, the filter and the map.
final class SignalMarks {
  private final Workbench bench;

  SignalMarks(Workbench bench) {
    this.bench = bench;
  }

  /// The receptive fields of a deeper layer that is seen together with the painted signal.
  Optional<Sliding> field() {
    return bench
        .stage()
        .stage()
        .filter(_ -> bench.stage().looksThrough())
        .flatMap(now -> experimentOfMap().map(of -> field(of, now)));
  }

  private static Sliding field(Experiment experiment, Stage stage) {
    return ReceptiveField.of(experiment)
        .get(stage.index())
        .sliding(experiment.input().shape(), stage.sums().shape());
  }

  private Optional<Experiment> experimentOfMap() {
    return bench.session().mapProperty().get().last().map(Evaluation::experiment);
  }

  /// What the cell that is pointed at belongs with.
  SignalScene.Marks of(Stage stage) {
    var through = bench.stage().looksThrough();
    return switch (bench.pointer().at()) {
      case Pointing.AtInput(var cell) ->
          new SignalScene.Marks(
              List.of(Region.cell(0, cell.column())), -1, uses(stage, cell, through), -1);
      case Pointing.AtKernel(var cell) ->
          new SignalScene.Marks(met(stage, tap(stage, cell)), tap(stage, cell), List.of(), -1);
      case Pointing.AtMap(var cell) ->
          new SignalScene.Marks(
              through ? reach(stage, cell) : List.of(),
              -1,
              List.of(Region.cell(0, cell.column())),
              bench.pointer().asked() ? cell.column() : -1);
      case Pointing.Nowhere _ -> SignalScene.Marks.NONE;
    };
  }

  /// The values of the map that use a cell of what is drawn.
  private List<Region> uses(Stage stage, Cell cell, boolean through) {
    var region = Region.cell(0, cell.column());
    return experimentOfMap()
        .filter(_ -> through)
        .map(of -> Reach.outputs(of, stage.index(), region))
        .orElseGet(() -> stage.sliding().outputsReached(region));
  }

  /// The cells of the painted signal that a value of the map depends on.
  private List<Region> reach(Stage stage, Cell cell) {
    return experimentOfMap()
        .filter(_ -> cell.column() < stage.outputColumns())
        .map(of ->
            Reach.of(of, stage.index(), stage.filter(), 0, cell.column()).getFirst().regions())
        .orElse(List.of());
  }

  /// Where a weight meets the signal: a true convolution turns the filter.
  private static int tap(Stage stage, Cell cell) {
    var flips = stage.conv().map(Conv::flip).orElse(false);
    return flips ? stage.sliding().kernel().columns() - 1 - cell.column() : cell.column();
  }

  private static List<Region> met(Stage stage, int tap) {
    var sliding = stage.sliding();
    return IntStream.range(0, stage.outputColumns())
        .map(output -> sliding.inputColumn(output, tap))
        .filter(at -> at >= 0 && at < stage.input().columns())
        .mapToObj(at -> Region.cell(0, at))
        .toList();
  }
}
