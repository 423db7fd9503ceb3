package org.convolens.ui.lesson;

import java.util.List;
import java.util.Optional;
import org.convolens.core.Layer;
import org.convolens.lesson.Place;
import org.convolens.lesson.Situation;
import org.convolens.model.MapState;
import org.convolens.model.Pointing;
import org.convolens.model.Prediction;
import org.convolens.model.paint.Cell;
import org.convolens.ui.Workbench;

/// What the learner has on the screen, as the goals of lessons look at it.
final class Situations {
  private final Workbench bench;
  private final Prediction prediction;

  Situations(Workbench bench, Prediction prediction) {
    this.bench = bench;
    this.prediction = prediction;
  }

  /// Calls whenever something changes that a goal may look at.
  void subscribe(Runnable changed) {
    List.of(
            bench.session().mapProperty(),
            bench.playback().stepProperty(),
            bench.pointer().atProperty(),
            bench.stage().indexProperty(),
            bench.stage().filterProperty(),
            bench.stage().channelProperty(),
            prediction.answeredProperty())
        .forEach(value -> value.subscribe(_ -> changed.run()));
  }

  Situation now() {
    var playback = bench.playback();
    return new Situation(
        bench.session().experiment(),
        bench.session().mapProperty().get() instanceof MapState.Fresh(var evaluation)
            ? Optional.of(evaluation)
            : Optional.empty(),
        playback.step(),
        playback.count(),
        pointed(),
        bench.stage().layer().map(Layer::name),
        bench.stage().filterProperty().get(),
        bench.stage().channelProperty().get(),
        prediction.answeredProperty().get());
  }

  private Optional<Place> pointed() {
    return switch (bench.pointer().at()) {
      case Pointing.AtInput(var cell) -> Optional.of(place(Place.Part.INPUT, cell));
      case Pointing.AtKernel(var cell) -> Optional.of(place(Place.Part.KERNEL, cell));
      case Pointing.AtMap(var cell) -> Optional.of(place(Place.Part.MAP, cell));
      case Pointing.Nowhere _ -> Optional.empty();
    };
  }

  private static Place place(Place.Part part, Cell cell) {
    return new Place(part, cell.row(), cell.column());
  }
}
