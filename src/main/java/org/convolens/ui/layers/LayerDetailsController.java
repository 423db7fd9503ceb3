package org.convolens.ui.layers;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.convolens.core.Misfit;
import org.convolens.model.network.Fit;
import org.convolens.model.network.ShapeText;
import org.convolens.model.network.Summary;
import org.convolens.ui.Workbench;

/// Shows the figures of the layer on the stage and takes its name, its switch and its place.
final class LayerDetailsController {
  private final LayerDetailsView view;
  private final Workbench bench;
  private final LayerEdits edits;
  private boolean following;

  LayerDetailsController(LayerDetailsView view, Workbench bench, LayerEdits edits) {
    this.view = view;
    this.bench = bench;
    this.edits = edits;
    view.name.setOnAction(_ -> rename());
    view.name
        .focusedProperty()
        .subscribe((before, now) -> {
          if (before && !now) {
            take();
          }
        });
    view.name.setOnKeyPressed(this::key);
    view.on.selectedProperty().subscribe((_, on) -> choose(on));
    view.repair.setOnAction(_ -> edits.repair());
    view.moveLeft.setOnAction(_ -> edits.move(-1));
    view.moveRight.setOnAction(_ -> edits.move(1));
    view.duplicate.setOnAction(_ -> edits.duplicate());
    view.delete.setOnAction(_ -> edits.delete());
    bench.session().structureProperty().subscribe(_ -> show());
    bench.stage().indexProperty().subscribe(_ -> show());
    bench.texts().languageProperty().subscribe(_ -> show());
  }

  private void rename() {
    var named = edits.rename(view.name.getText().strip());
    mark(!named);
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      showName();
      event.consume();
    } else if (event.isShortcutDown() && !event.getCode().isModifierKey() && !event.isConsumed()) {
      // What the shortcut does to the layer shows its name again.
      take();
    }
  }

  /// Takes the name that was typed, if the layer may have it.
  private void take() {
    var typed = view.name.getText().strip();
    if (bench.stage().layer().filter(layer -> !layer.name().equals(typed)).isPresent()) {
      edits.rename(typed);
    }
    showName();
  }

  private void mark(boolean wrong) {
    view.name.getStyleClass().remove("wrong");
    if (wrong) {
      view.name.getStyleClass().add("wrong");
      view.figures.setText(bench.texts().get("layers.name.wrong"));
    }
  }

  private void choose(boolean on) {
    if (!following) {
      edits.switchTo(on);
    }
  }

  // --- Showing

  private void show() {
    var experiment = bench.session().experiment();
    var index = bench.stage().index();
    view.setVisible(index.isPresent());
    view.setManaged(index.isPresent());
    index.ifPresent(at -> {
      following = true;
      view.on.setSelected(experiment.isOn(at));
      view.moveLeft.setDisable(at == 0);
      view.moveRight.setDisable(at == experiment.layers().size() - 1);
      following = false;
      showName();
      showFigures(at);
    });
  }

  private void showName() {
    mark(false);
    bench.stage().layer().ifPresent(layer -> view.name.setText(layer.name()));
  }

  private void showFigures(int index) {
    var experiment = bench.session().experiment();
    var fit = Fit.of(experiment);
    view.showMisfit(!fit.fits(), !fit.fits() && Fit.repaired(experiment).isPresent());
    fit.misfit().ifPresent(misfit -> view.misfit.setText(sentence(misfit)));
    if (fit.fits()) {
      view.figures.setText(figures(Summary.of(experiment).rows().get(index + 1)));
    }
  }

  private String figures(Summary.Row row) {
    return bench
        .texts()
        .get(
            "layers.figures",
            ShapeText.keras(row.output()),
            ShapeText.pyTorch(row.output()),
            row.cost().parameters(),
            row.cost().multiplyAdds(),
            row.fieldSize());
  }

  private String sentence(Misfit misfit) {
    var texts = bench.texts();
    return switch (misfit) {
      case Misfit.NoOutput(var layer, var input, var padding, var window) ->
          texts.get(
              "layers.needs.size",
              layer,
              window.toString(),
              (input.rows() + padding.rows()) + " × " + (input.columns() + padding.columns()));
      case Misfit.Channels(var layer, var input, var filter, var groups) ->
          texts.get(
              "layers.needs.channels", layer, (long) filter.channels() * groups, input.channels());
      case Misfit.Rank(var layer, var _, var filter) ->
          texts.get(filter.signal() ? "layers.needs.signal" : "layers.needs.picture", layer);
      case Misfit.TooWide(var layer, var _, var _) -> texts.get("misfit.tooWide", layer);
      case Misfit.TooLarge(var layer, var _, var _, var _, var _) ->
          texts.get("misfit.tooLarge", layer);
    };
  }
}
