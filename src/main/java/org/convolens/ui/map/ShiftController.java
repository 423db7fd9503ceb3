package org.convolens.ui.map;

import java.util.Optional;
import org.convolens.core.MapFacts;
import org.convolens.core.MapShift;
import org.convolens.core.MisfitException;
import org.convolens.core.Pair;
import org.convolens.core.Sliding;
import org.convolens.core.Tensor;
import org.convolens.model.paint.Cell;
import org.convolens.service.Background;
import org.convolens.ui.Workbench;
import org.convolens.ui.text.NumberText;

/// While the picture is moved, says below the map by how much the map moved along, and whether its
/// largest value and its mean stayed. These two numbers are always there.
final class ShiftController {
  private static final double ALL = 0.9995;

  private final MapView view;
  private final Workbench bench;
  private final Background background = new Background("map facts");

  /// The map before the picture was moved.
  private Optional<Tensor> before = Optional.empty();

  /// What is to be said now.
  ///
  /// @param old the facts before the move
  private record Answer(MapFacts facts, MapFacts old, Optional<MapShift> shift) {}

  ShiftController(MapView view, Workbench bench) {
    this.view = view;
    this.bench = bench;
    bench.stage().moveProperty().subscribe(this::follow);
    bench.stage().stageProperty().subscribe(_ -> show());
    bench.stage().filterProperty().subscribe(_ -> show());
    bench.texts().languageProperty().subscribe(_ -> show());
  }

  private void follow(Optional<Cell> move) {
    if (move.isEmpty()) {
      before = Optional.empty();
      view.badge.setText("");
    } else if (move.get().equals(new Cell(0, 0))) {
      before = plane();
    }
    show();
  }

  private Optional<Tensor> plane() {
    return bench.stage().stage().map(stage -> stage.shown().channel(stage.filter()));
  }

  private void show() {
    var move = bench.stage().moveProperty().get();
    var step = step();
    var start = before;
    plane()
        .ifPresentOrElse(
            plane ->
                background.submit(
                    this, () -> answer(plane, start, move, step), answer -> tell(answer, move)),
            () -> view.facts.setText(""));
  }

  private static Answer answer(
      Tensor plane, Optional<Tensor> start, Optional<Cell> move, Pair step) {
    var old = start.filter(map -> move.isPresent() && map.shape().equals(plane.shape()));
    return new Answer(
        MapFacts.of(plane),
        MapFacts.of(old.orElse(plane)),
        old.map(map ->
            MapShift.between(
                map, plane, move.orElseThrow().row(), move.orElseThrow().column(), step)));
  }

  /// How many cells of the input one step of the map is: the strides of all layers up to it.
  private Pair step() {
    var experiment = bench.session().experiment();
    var rows = 1;
    var columns = 1;
    try {
      var shapes = experiment.shapes();
      for (var index = 0; index <= bench.stage().index().orElse(-1); index++) {
        var layer = experiment.layers().get(index);
        var sliding = Sliding.of(layer, experiment.isOn(index), shapes.get(index));
        rows *= sliding.stride().rows();
        columns *= sliding.stride().columns();
      }
    } catch (MisfitException _) {
      return Pair.ONE;
    }
    return new Pair(rows, columns);
  }

  // --- Showing

  private void tell(Answer answer, Optional<Cell> move) {
    if (plane().isEmpty()) {
      return;
    }
    view.facts.setText(
        answer
            .shift()
            .map(_ -> kept(answer.old(), answer.facts()))
            .orElseGet(() ->
                bench
                    .texts()
                    .get(
                        "map.facts",
                        NumberText.of(answer.facts().largest()),
                        NumberText.of(answer.facts().mean()))));
    view.badge.setText(answer.shift().map(shift -> sentence(shift, move.orElseThrow())).orElse(""));
  }

  private String sentence(MapShift shift, Cell move) {
    var texts = bench.texts();
    var exact =
        shift.same() >= ALL
            ? texts.get("shift.exact")
            : texts.get(
                shift.whole() ? "shift.partly" : "shift.between", Math.round(shift.same() * 100));
    return texts.get(
            "shift.moved", arrows(move.row(), move.column()), arrows(shift.rows(), shift.columns()))
        + exact;
  }

  private String kept(MapFacts old, MapFacts now) {
    return stays("shift.largest", old.largest(), now.largest())
        + " · "
        + stays("shift.mean", old.mean(), now.mean());
  }

  private String stays(String key, float old, float now) {
    var before = NumberText.of(old);
    var after = NumberText.of(now);
    return bench
        .texts()
        .get(before.equals(after) ? key + ".stays" : key + ".changes", before, after);
  }

  private static String arrows(int rows, int columns) {
    var down = rows == 0 ? "" : (rows > 0 ? "↓" : "↑") + Math.abs(rows);
    var right = columns == 0 ? "" : (columns > 0 ? "→" : "←") + Math.abs(columns);
    var both = (right + " " + down).strip();
    return both.isEmpty() ? "0" : both;
  }
}
