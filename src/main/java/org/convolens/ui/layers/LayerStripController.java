package org.convolens.ui.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyEvent;
import org.convolens.core.Experiment;
import org.convolens.core.MisfitException;
import org.convolens.core.Shape;
import org.convolens.ui.Workbench;

/// Chooses the layer that stands on the stage.
public final class LayerStripController {
  private final LayerStripView view;
  private final Workbench bench;

  public LayerStripController(LayerStripView view, Workbench bench) {
    this.view = view;
    this.bench = bench;
    bench.session().structureProperty().subscribe(_ -> show());
    bench.stage().indexProperty().subscribe(_ -> show());
    bench.texts().languageProperty().subscribe(_ -> show());
  }

  // --- Choosing

  /// Puts the layer so many places further on the stage; stays within the network.
  public void walk(int steps) {
    bench.stage().index().ifPresent(index -> choose(index + steps));
  }

  private void choose(int index) {
    if (index >= 0 && index < view.chips.size()) {
      bench.pointer().release();
      bench.stage().showLayer(index);
    }
    show();
  }

  private void key(KeyEvent event, int index) {
    var next =
        switch (event.getCode()) {
          case LEFT -> index - 1;
          case RIGHT -> index + 1;
          case HOME -> 0;
          case END -> view.chips.size() - 1;
          default -> -1;
        };
    if (next >= 0 && next < view.chips.size()) {
      choose(next);
      view.chips.get(next).button.requestFocus();
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
    }
  }

  private List<LayerChip.Content> contents(Experiment experiment) {
    var contents = new ArrayList<LayerChip.Content>();
    var shape = Optional.of(experiment.input().shape());
    for (var index = 0; index < experiment.layers().size(); index++) {
      var before = shape;
      shape = after(experiment, index, before);
      contents.add(content(experiment, index, shape, before.isPresent() && shape.isEmpty()));
    }
    return contents;
  }

  private static Optional<Shape> after(Experiment experiment, int index, Optional<Shape> before) {
    try {
      return experiment.isOn(index)
          ? before.map(experiment.layers().get(index)::outputShape)
          : before;
    } catch (MisfitException _) {
      return Optional.empty();
    }
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
