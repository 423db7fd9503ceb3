package org.convolens.ui.stage;

import java.util.List;
import javafx.beans.value.ObservableValue;
import org.convolens.core.Conv;
import org.convolens.model.MapState;
import org.convolens.model.Stage;
import org.convolens.model.paint.Cell;
import org.convolens.service.ContributionService;
import org.convolens.ui.Workbench;

/// Has the contribution of each input value to the explained value of the map computed while it is
/// shown.
public final class ContributionController {
  private final Workbench bench;
  private final ObservableValue<Cell> explained;
  private final ContributionService service;

  public ContributionController(
      Workbench bench, ObservableValue<Cell> explained, ContributionService service) {
    this.bench = bench;
    this.explained = explained;
    this.service = service;
    service.setOnSucceeded(_ -> bench.stage().contribution().deliver(service.getValue().input()));
    List.of(
            explained,
            bench.session().mapProperty(),
            bench.stage().contribution().shownProperty(),
            bench.stage().indexProperty(),
            bench.stage().filterProperty(),
            bench.stage().combinationProperty(),
            bench.pointer().askedProperty())
        .forEach(value -> value.subscribe(_ -> ask()));
  }

  private void ask() {
    var wanted =
        bench.stage().contribution().isShown()
            && !bench.pointer().asked()
            && bench.stage().combination().isEmpty();
    if (!wanted) {
      service.cancel();
      bench.stage().contribution().clear();
    } else if (bench.session().mapProperty().get() instanceof MapState.Fresh(var evaluation)) {
      var cell = explained.getValue();
      bench
          .stage()
          .stage()
          .filter(now -> cell.row() < now.outputRows() && cell.column() < now.outputColumns())
          .ifPresent(now ->
              service.ask(evaluation, shownLayer(now), now.filter(), cell.row(), cell.column()));
    }
  }

  /// The layer whose values the map shows: the activation behind a convolution.
  private static int shownLayer(Stage stage) {
    return stage.layer() instanceof Conv && stage.activation().isPresent()
        ? stage.index() + 1
        : stage.index();
  }
}
