package org.convolens.ui.layers;

import org.convolens.core.Activation;
import org.convolens.model.EditName;
import org.convolens.model.Stage;
import org.convolens.model.network.Fit;
import org.convolens.model.network.LayerRow;
import org.convolens.model.network.NewLayer;
import org.convolens.ui.Workbench;

/// What can be done to the row of layers, each one step of undo. The layer that was touched stands
/// on the stage afterwards.
public final class LayerEdits {
  private final Workbench bench;

  public LayerEdits(Workbench bench) {
    this.bench = bench;
  }

  /// Puts a layer on the stage, if there is one.
  void show(int index) {
    if (index >= 0 && index < count()) {
      bench.pointer().release();
      bench.stage().showLayer(index);
    }
  }

  /// Puts the layer so many places further on the stage; stays within the network.
  public void walk(int steps) {
    bench.stage().index().ifPresent(index -> show(index + steps));
  }

  private int count() {
    return bench.session().experiment().layers().size();
  }

  /// Inserts a layer behind the one on the stage, and behind the activation that belongs to it.
  public void insert(NewLayer kind) {
    var at = bench.stage().index().map(index -> placeBehind(index, kind)).orElse(0);
    bench.session().edit(EditName.INSERT_LAYER, experiment -> kind.insert(experiment, at));
    show(at);
  }

  private int placeBehind(int index, NewLayer kind) {
    var experiment = bench.session().experiment();
    var belongs =
        kind != NewLayer.ACTIVATION
            && !(experiment.layers().get(index) instanceof Activation)
            && Stage.activationAfter(experiment, index).isPresent();
    return index + (belongs ? 2 : 1);
  }

  public void duplicate() {
    bench
        .stage()
        .index()
        .ifPresent(index -> {
          bench
              .session()
              .edit(EditName.DUPLICATE_LAYER, experiment -> LayerRow.duplicated(experiment, index));
          show(index + 1);
        });
  }

  public void delete() {
    bench
        .stage()
        .index()
        .ifPresent(index -> {
          bench
              .session()
              .edit(EditName.DELETE_LAYER, experiment -> LayerRow.removed(experiment, index));
          show(Math.min(index, count() - 1));
        });
  }

  /// Moves the layer on the stage so many places.
  public void move(int steps) {
    bench.stage().index().ifPresent(index -> moveTo(index, index + steps));
  }

  void moveTo(int from, int to) {
    if (from != to && to >= 0 && to < count()) {
      bench.session().edit(EditName.MOVE_LAYER, experiment -> LayerRow.moved(experiment, from, to));
    }
    show(to);
  }

  /// Gives the layer on the stage another name.
  ///
  /// @return whether it may have it
  boolean rename(String name) {
    var index = bench.stage().index().orElseThrow();
    if (!LayerRow.mayBeNamed(bench.session().experiment(), index, name)) {
      return false;
    }
    bench
        .session()
        .edit(EditName.RENAME_LAYER, experiment -> LayerRow.renamed(experiment, index, name));
    show(index);
    return true;
  }

  /// Lets the layer on the stage take part, or not.
  void switchTo(boolean on) {
    bench
        .stage()
        .index()
        .ifPresent(index ->
            bench
                .session()
                .edit(
                    EditName.SWITCH_LAYER, experiment -> LayerRow.switched(experiment, index, on)));
  }

  public void toggle() {
    bench.stage().index().ifPresent(index -> switchTo(!bench.session().experiment().isOn(index)));
  }

  /// Changes what does not fit so that it does.
  void repair() {
    bench
        .session()
        .edit(EditName.REPAIR_LAYERS, experiment -> Fit.repaired(experiment).orElse(experiment));
  }
}
