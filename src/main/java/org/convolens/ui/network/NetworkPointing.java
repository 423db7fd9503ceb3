package org.convolens.ui.network;

import java.util.Optional;
import org.convolens.core.Evaluation;
import org.convolens.core.Reach;
import org.convolens.core.Tensor;
import org.convolens.core.gradient.Gradients;
import org.convolens.model.Pointing;
import org.convolens.model.paint.Cell;
import org.convolens.service.ContributionService;
import org.convolens.ui.Workbench;
import org.convolens.ui.grid.GridMarks;
import org.convolens.ui.text.NumberText;

/// The value of the network that is pointed at: what it is, what it depends on, and how much.
final class NetworkPointing {
  private final NetworkView view;
  private final Workbench bench;
  private final Runnable redraw;
  private final ContributionService contributions = new ContributionService();
  private Optional<NetworkValue> pointed = Optional.empty();
  private Optional<Gradients> gradients = Optional.empty();

  /// @param redraw draws every map anew, when what each contributes has come or gone
  NetworkPointing(NetworkView view, Workbench bench, Runnable redraw) {
    this.view = view;
    this.bench = bench;
    this.redraw = redraw;
    view.contribution
        .selectedProperty()
        .bindBidirectional(bench.stage().contribution().shownProperty());
    view.contribution.selectedProperty().subscribe((_, _) -> ask());
    bench.pointer().pinnedProperty().subscribe(_ -> show());
    contributions.setOnSucceeded(_ -> {
      gradients = Optional.of(contributions.getValue());
      redraw.run();
    });
  }

  private Optional<Evaluation> evaluation() {
    return bench.session().mapProperty().get().last();
  }

  // --- What is pointed at

  /// Points at the value that the filter stands at on the stage.
  void begin() {
    var place = new Cell(bench.playback().row(), bench.playback().column());
    pointed =
        bench
            .stage()
            .stage()
            .map(stage -> new NetworkValue(stage.index() + 1, stage.filter(), place));
  }

  void hover(NetworkValue value) {
    if (!bench.pointer().pinned()) {
      point(value);
    }
  }

  /// Pins a value, whose layer goes onto the stage so that its arithmetic is shown below; or lets
  /// it go.
  void togglePin(NetworkValue value) {
    var again = bench.pointer().pinned() && pointed.equals(Optional.of(value));
    bench.pointer().release();
    if (!again) {
      point(value);
      if (value.column() > 0) {
        bench.stage().showLayer(value.column() - 1);
        bench.stage().showFilter(value.map());
        bench.pointer().pin(new Pointing.AtMap(value.cell()));
      } else {
        bench.pointer().pin(new Pointing.AtInput(value.cell()));
      }
    }
  }

  private void point(NetworkValue value) {
    if (!pointed.equals(Optional.of(value))) {
      pointed = Optional.of(value);
      show();
      ask();
    }
  }

  // --- What it depends on

  /// Marks what the value depends on, and tells what it is.
  void show() {
    evaluation()
        .ifPresent(now -> {
          var value = pointed.filter(at -> at.isIn(now));
          value.ifPresentOrElse(at -> mark(now, at), this::unmark);
          view.readout.setText(value.map(at -> described(now, at)).orElse(""));
        });
  }

  private void mark(Evaluation now, NetworkValue at) {
    var reaches =
        Reach.of(now.experiment(), at.column() - 1, at.map(), at.cell().row(), at.cell().column());
    var columns = view.pane.columns();
    for (var column = 0; column < columns.size(); column++) {
      var tiles = columns.get(column).tiles();
      for (var map = 0; map < tiles.size(); map++) {
        var lit = column < reaches.size() && reaches.get(column).hasChannel(map);
        tiles
            .get(map)
            .mark(
                lit
                    ? GridMarks.lit(reaches.get(column).regions(), bench.pointer().pinned())
                    : GridMarks.NONE);
      }
    }
  }

  private void unmark() {
    view.pane
        .columns()
        .forEach(column -> column.tiles().forEach(tile -> tile.mark(GridMarks.NONE)));
  }

  private String described(Evaluation now, NetworkValue at) {
    var name =
        at.column() == 0
            ? bench.texts().get("input.title")
            : now.experiment().layers().get(at.column() - 1).name();
    var texts = bench.texts();
    var map = at.map() + 1;
    var column = at.cell().column() + 1;
    var value = NumberText.of(at.of(now));
    return now.experiment().input().shape().signal()
        ? texts.get("network.signalValue", name, map, column, value)
        : texts.get("network.value", name, map, at.cell().row() + 1, column, value);
  }

  // --- How much

  /// How much the values of a column move the one that is pointed at, if that is to be seen.
  Optional<Tensor> gradient(int column) {
    return gradients
        .filter(_ -> view.contribution.isSelected())
        .filter(found -> column < found.layers().size())
        .map(found -> found.layers().get(column).input());
  }

  /// The values have changed, so what they contributed is no longer true.
  void forgetGradients() {
    gradients = Optional.empty();
  }

  private void ask() {
    var asked = pointed.filter(at -> view.contribution.isSelected()).filter(at -> at.column() > 0);
    asked.ifPresent(at ->
        evaluation()
            .filter(at::isIn)
            .ifPresent(now ->
                contributions.ask(
                    now, at.column() - 1, at.map(), at.cell().row(), at.cell().column())));
    if (asked.isEmpty() && gradients.isPresent()) {
      forgetGradients();
      redraw.run();
    }
  }
}
