package org.convolens.ui.map;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.convolens.core.Combination;
import org.convolens.core.Misfit;
import org.convolens.core.ValueRange;
import org.convolens.model.EditName;
import org.convolens.model.MapState;
import org.convolens.model.Pointing;
import org.convolens.model.Stage;
import org.convolens.model.kernel.Kernels;
import org.convolens.model.paint.Cell;
import org.convolens.ui.Workbench;
import org.convolens.ui.grid.Colours;
import org.convolens.ui.grid.GridContent;
import org.convolens.ui.grid.GridKeys;
import org.convolens.ui.layers.LayerNames;
import org.convolens.ui.text.NumberText;

/// Shows the map that is on the stage and lets its cells be pointed at.
public final class MapController {
  private final MapView view;
  private final Workbench bench;
  private Colours colours = Colours.grey();
  private boolean following = true;

  public MapController(MapView view, Workbench bench) {
    this.view = view;
    this.bench = bench;
    new ColourOptions(view, bench);
    new ShiftController(view, bench);
    view.grid.setOnMouseMoved(this::hover);
    view.grid.setOnMouseExited(_ -> bench.pointer().hover(Pointing.NOWHERE));
    view.grid.setOnMousePressed(this::press);
    view.grid.setOnKeyPressed(this::key);
    view.relu.selectedProperty().subscribe((_, on) -> chooseRelu(on));
    view.gallery.selectedProperty().bindBidirectional(bench.options().galleryProperty());
    view.addFilter.setOnAction(_ -> addFilter());
    bench.stage().stageProperty().subscribe(_ -> show());
    bench.stage().outdatedProperty().subscribe(_ -> show());
    bench.stage().combinationProperty().subscribe(_ -> show());
    bench.stage().combinedProperty().subscribe(_ -> show());
    bench.options().colourMapProperty().subscribe(_ -> show());
    bench.options().fixedRangeProperty().subscribe(_ -> show());
    bench.playback().stepProperty().subscribe(_ -> showProgress());
    bench.playback().productProperty().subscribe(_ -> showProgress());
    bench.session().structureProperty().subscribe(_ -> follow());
    bench.stage().indexProperty().subscribe(_ -> follow());
    bench.session().mapProperty().subscribe(_ -> explain());
    bench.texts().languageProperty().subscribe(_ -> translate());
    bench.pointer().atProperty().subscribe(_ -> readOut());
  }

  private void translate() {
    explain();
    show();
  }

  // --- Gestures

  private Optional<Cell> cellAt(MouseEvent event) {
    return view.grid.cellAt(event.getX(), event.getY());
  }

  private void hover(MouseEvent event) {
    bench.pointer().hover(cellAt(event).map(Pointing.AtMap::new));
  }

  private void press(MouseEvent event) {
    view.grid.requestFocus();
    cellAt(event)
        .ifPresent(cell -> {
          view.grid.focusCellProperty().set(Optional.of(cell));
          bench.pointer().togglePin(new Pointing.AtMap(cell));
        });
  }

  private void key(KeyEvent event) {
    if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
      return;
    }
    var walked = GridKeys.walk(view.grid, event);
    var enter = event.getCode() == KeyCode.ENTER;
    if (walked || enter) {
      var cell = view.grid.focusCellProperty().get().orElse(new Cell(0, 0));
      if (enter) {
        bench.pointer().togglePin(new Pointing.AtMap(cell));
      } else {
        bench.pointer().release();
        bench.pointer().hover(new Pointing.AtMap(cell));
      }
      event.consume();
    }
  }

  // --- Edits

  private void chooseRelu(boolean on) {
    if (!following) {
      bench.stage().setRelu(on);
    }
  }

  private void addFilter() {
    bench.session().edit(EditName.ADD_FILTER, Kernels::withFirstFilter);
  }

  // --- Showing

  private void follow() {
    following = true;
    view.addFilter.setVisible(bench.stage().index().isEmpty());
    view.relu.setVisible(bench.stage().offersRelu());
    view.relu.setSelected(bench.stage().hasRelu());
    following = false;
  }

  private void show() {
    var stage = bench.stage().stage();
    view.grid.setVisible(stage.isPresent());
    view.legend.setVisible(stage.isPresent());
    stage.ifPresentOrElse(this::show, () -> view.shape.setText(""));
  }

  private void show(Stage stage) {
    var range =
        bench
            .options()
            .fixedRangeProperty()
            .get()
            .orElseGet(() ->
                ValueRange.symmetric(
                    bench
                        .stage()
                        .combined()
                        .orElseGet(() -> stage.sums().channel(stage.filter()))));
    var map = bench.options().colourMapProperty().get();
    if (colours.map() != map || !colours.range().equals(range)) {
      colours = new Colours(map, range);
    }
    view.grid.show(content(stage));
    view.grid.window().dressAsCell();
    view.legend.show(colours, stage.cutsOff() && bench.stage().combined().isEmpty());
    view.combination.setText(bench.stage().combination().map(MapController::nameOf).orElse(""));
    view.after.setText(LayerNames.after(stage.shownAfter(), bench.texts()));
    view.shape.setText(
        bench
            .texts()
            .get("shape", stage.outputRows(), stage.outputColumns(), stage.sums().channels()));
  }

  private GridContent content(Stage stage) {
    var playback = bench.playback();
    var uncovered = playback.step() == playback.count() ? Integer.MAX_VALUE : playback.step();
    var combined = bench.stage().combined();
    if (combined.isPresent()) {
      return GridContent.of(combined.get(), 0, colours)
          .withUncovered(uncovered)
          .withFaded(bench.stage().outdatedProperty().get());
    }
    return GridContent.of(stage.shown(), stage.filter(), colours)
        .withUncovered(uncovered)
        .withStruck(stage.cutsOff() ? Optional.of(stage.sums()) : Optional.empty())
        .withFaded(bench.stage().outdatedProperty().get());
  }

  /// Such as 1 + 3 or √(1² + 3²).
  private static String nameOf(Combination combination) {
    var numbers = combination.maps().stream().map(map -> Integer.toString(map + 1));
    return switch (combination.kind()) {
      case SUM -> numbers.collect(Collectors.joining(" + "));
      case MAXIMUM -> numbers.collect(Collectors.joining("; ", "max(", ")"));
      case MAGNITUDE ->
          numbers.map(number -> number + "²").collect(Collectors.joining(" + ", "√(", ")"));
    };
  }

  private void showProgress() {
    bench.stage().stage().ifPresent(stage -> view.grid.show(content(stage)));
  }

  private void explain() {
    view.message.setText(
        switch (bench.session().mapProperty().get()) {
          case MapState.Fresh _, MapState.Pending _ -> "";
          case MapState.Misfitting(var misfit, var _) -> sentence(misfit);
          case MapState.Failed(var cause, var _) ->
              bench.texts().get(cause.isPresent() ? "map.failed" : "map.stopped");
        });
  }

  private String sentence(Misfit misfit) {
    var texts = bench.texts();
    return switch (misfit) {
      case Misfit.NoOutput(var _, var input, var padding, var window) ->
          texts.get(
              "misfit.noOutput",
              window.toString(),
              input.rows() + padding.rows() + " × " + (input.columns() + padding.columns()));
      case Misfit.Channels(var layer, var input, var filter, var groups) ->
          texts.get("misfit.channels", layer, (long) filter.channels() * groups, input.channels());
      case Misfit.Rank(var layer, var _, var _) -> texts.get("misfit.rank", layer);
      case Misfit.TooWide(var layer, var _, var _) -> texts.get("misfit.tooWide", layer);
      case Misfit.TooLarge(var layer, var _, var _, var _, var _) ->
          texts.get("misfit.tooLarge", layer);
    };
  }

  private void readOut() {
    var text =
        bench.pointer().at() instanceof Pointing.AtMap(var cell) && !bench.pointer().asked()
            ? bench.stage().stage().flatMap(stage -> described(stage, cell)).orElse("")
            : "";
    view.readout.setText(text);
    if (!text.isEmpty()) {
      view.grid.announce(text);
    }
  }

  private float shownValue(Stage stage, Cell cell) {
    return bench
        .stage()
        .combined()
        .map(map -> map.get(cell.row(), cell.column()))
        .orElseGet(() -> stage.shown().get(stage.filter(), cell.row(), cell.column()));
  }

  private Optional<String> described(Stage stage, Cell cell) {
    return cell.row() < stage.outputRows() && cell.column() < stage.outputColumns()
        ? Optional.of(
            bench
                .texts()
                .get(
                    "cell",
                    cell.row() + 1,
                    cell.column() + 1,
                    NumberText.of(shownValue(stage, cell))))
        : Optional.empty();
  }
}
