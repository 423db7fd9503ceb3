package org.convolens.ui.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.convolens.core.Experiment;
import org.convolens.core.Shape;
import org.convolens.model.network.Fit;
import org.convolens.model.network.NewLayer;
import org.convolens.ui.Workbench;

/// Chooses the layer that stands on the stage.
public final class LayerStripController {
  private final LayerStripView view;
  private final Workbench bench;
  private final LayerEdits edits;
  private final LayerDrag drag;

  public LayerStripController(LayerStripView view, Workbench bench, LayerEdits edits) {
    this.view = view;
    this.bench = bench;
    this.edits = edits;
    drag = new LayerDrag(() -> view.chips, edits::moveTo);
    new LayerDetailsController(view.details, bench, edits);
    for (var kind : NewLayer.values()) {
      view.insert.getItems().add(item(kind));
    }
    bench.session().structureProperty().subscribe(_ -> show());
    bench.stage().indexProperty().subscribe(_ -> show());
    bench.texts().languageProperty().subscribe(_ -> show());
  }

  // --- Choosing

  private MenuItem item(NewLayer kind) {
    var item = new MenuItem();
    var name = kind.name().toLowerCase(Locale.ROOT);
    item.setId("insert-" + name);
    item.textProperty().bind(bench.texts().of("layers.new." + name));
    item.setOnAction(_ -> edits.insert(kind));
    return item;
  }

  private void choose(int index) {
    edits.show(index);
    show();
  }

  private void key(KeyEvent event, int index) {
    if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
      edits.delete();
      focus(Math.min(index, view.chips.size() - 1));
      event.consume();
    } else if (event.isAltDown() && event.getCode().isArrowKey()) {
      var to = index + (event.getCode() == KeyCode.LEFT ? -1 : 1);
      edits.moveTo(index, Math.clamp(to, 0, view.chips.size() - 1));
      focus(Math.clamp(to, 0, view.chips.size() - 1));
      event.consume();
    } else if (!event.isShortcutDown() && !event.isAltDown()) {
      walk(event, index);
    }
  }

  private void focus(int index) {
    if (index >= 0) {
      view.chips.get(index).button.requestFocus();
    }
  }

  private void walk(KeyEvent event, int index) {
    var next =
        switch (event.getCode()) {
          case LEFT -> index - 1;
          case RIGHT -> index + 1;
          default -> -1;
        };
    if (next >= 0 && next < view.chips.size()) {
      choose(next);
      focus(next);
      event.consume();
    }
  }

  // --- Showing

  private void show() {
    var experiment = bench.session().experiment();
    view.inputShape.setText(LayerNames.plain(experiment.input().shape()));
    var contents = contents(experiment);
    for (var chip : view.show(contents)) {
      var index = view.chips.indexOf(chip);
      chip.button.setOnAction(_ -> choose(index));
      chip.button.setOnKeyPressed(event -> key(event, index));
      drag.follow(chip);
    }
    bench.stage().index().map(view.chips::get).ifPresent(view::reveal);
  }

  private List<LayerChip.Content> contents(Experiment experiment) {
    var contents = new ArrayList<LayerChip.Content>();
    var fit = Fit.of(experiment);
    for (var index = 0; index < experiment.layers().size(); index++) {
      contents.add(content(experiment, index, fit.output(index), index == fit.end()));
    }
    return contents;
  }

  private LayerChip.Content content(
      Experiment experiment, int index, Optional<Shape> shape, boolean wrong) {
    var texts = bench.texts();
    var layer = experiment.layers().get(index);
    var on = experiment.isOn(index);
    var about = on ? LayerNames.about(layer, texts) : texts.get("layers.off");
    var result = shape.map(LayerNames::plain).orElse(wrong ? texts.get("layers.misfit") : "?");
    return new LayerChip.Content(
        layer.name(),
        about,
        result,
        texts.get("layers.chip", layer.name(), about) + ", " + result,
        bench.stage().index().equals(Optional.of(index)),
        !on,
        wrong);
  }
}
