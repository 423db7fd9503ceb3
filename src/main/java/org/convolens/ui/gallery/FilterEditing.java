package org.convolens.ui.gallery;

import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.convolens.core.Conv;
import org.convolens.core.Experiment;
import org.convolens.core.Filter;
import org.convolens.core.Tensor;
import org.convolens.model.EditName;
import org.convolens.model.MapState;
import org.convolens.model.filters.FilterSet;
import org.convolens.model.filters.Filters;
import org.convolens.ui.Workbench;

/// Adding, copying, deleting, moving and naming filters, and putting in ready-made sets.
final class FilterEditing {
  private final GalleryView view;
  private final Workbench bench;
  private Optional<Integer> next = Optional.empty();
  private long seed = 1;

  FilterEditing(GalleryView view, Workbench bench) {
    this.view = view;
    this.bench = bench;
    view.add.setOnAction(_ -> add());
    view.duplicate.setOnAction(_ -> duplicate());
    view.delete.setOnAction(_ -> delete());
    view.earlier.setOnAction(_ -> move(chosen(), chosen() - 1));
    view.later.setOnAction(_ -> move(chosen(), chosen() + 1));
    view.name.setOnAction(_ -> rename());
    view.name
        .focusedProperty()
        .subscribe((before, now) -> {
          if (before && !now) {
            rename();
          }
        });
    view.rows.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    for (var set : FilterSet.values()) {
      view.sets.getItems().add(item(set));
    }
    bench.session().experimentProperty().subscribe(_ -> show());
    bench.stage().filterProperty().subscribe(_ -> show());
    bench.stage().indexProperty().subscribe(_ -> show());
    bench.session().mapProperty().subscribe(this::choose);
  }

  private MenuItem item(FilterSet set) {
    var item = new MenuItem();
    item.setId("set-" + set.name().toLowerCase(java.util.Locale.ROOT));
    item.textProperty().bind(bench.texts().of(set.key()));
    item.setOnAction(_ -> put(set));
    return item;
  }

  private int chosen() {
    return bench.stage().filterProperty().get();
  }

  private int count() {
    return bench.stage().conv().map(conv -> conv.filters().size()).orElse(0);
  }

  // --- Edits

  private void edit(EditName name, BiFunction<Experiment, Integer, Experiment> change) {
    bench
        .stage()
        .index()
        .filter(_ -> bench.stage().conv().isPresent())
        .ifPresent(
            layer -> bench.session().edit(name, experiment -> change.apply(experiment, layer)));
  }

  private void add() {
    next = Optional.of(count());
    edit(
        EditName.ADD_FILTER,
        (experiment, layer) -> {
          var conv = (Conv) experiment.layers().get(layer);
          var shape =
              conv.filters().getFirst().weights().shape().withChannels(conv.inputChannels());
          return Filters.add(experiment, layer, new Filter(Tensor.filled(shape, 0), 0));
        });
  }

  private void duplicate() {
    var filter = chosen();
    next = Optional.of(filter + 1);
    edit(
        EditName.DUPLICATE_FILTER,
        (experiment, layer) -> Filters.duplicate(experiment, layer, filter));
  }

  private void delete() {
    var filter = chosen();
    edit(EditName.DELETE_FILTER, (experiment, layer) -> Filters.delete(experiment, layer, filter));
  }

  void move(int from, int to) {
    if (from >= 0 && to >= 0 && from < count() && to < count() && from != to) {
      next = Optional.of(to);
      edit(EditName.MOVE_FILTER, (experiment, layer) -> Filters.move(experiment, layer, from, to));
    }
  }

  private void rename() {
    var filter = chosen();
    var name = view.name.getText();
    if (filter < count()) {
      edit(
          EditName.RENAME_FILTER,
          (experiment, layer) -> Filters.rename(experiment, layer, filter, name));
    }
  }

  private void put(FilterSet set) {
    bench
        .stage()
        .stage()
        .ifPresent(stage -> {
          var shape = stage.input().shape();
          var filters = set.create(shape.channels(), shape.plane(), seed++);
          edit(
              EditName.FILTER_SET,
              (experiment, layer) -> Filters.replace(experiment, layer, filters));
        });
  }

  private void key(KeyEvent event) {
    var alone = !event.isShortcutDown() && !event.isAltDown();
    if (event.getCode() == KeyCode.DELETE && alone) {
      delete();
    } else if (event.getCode() == KeyCode.INSERT && alone) {
      add();
    } else if (event.getCode() == KeyCode.F2 && alone) {
      view.name.requestFocus();
    } else if (event.getCode() == KeyCode.D && event.isShortcutDown()) {
      duplicate();
    } else if (event.getCode() == KeyCode.LEFT && event.isShortcutDown()) {
      move(chosen(), chosen() - 1);
    } else if (event.getCode() == KeyCode.RIGHT && event.isShortcutDown()) {
      move(chosen(), chosen() + 1);
    } else {
      return;
    }
    event.consume();
  }

  // --- Following

  /// A new filter is brought onto the stage when its map is there.
  private void choose(MapState state) {
    if (state instanceof MapState.Fresh && next.isPresent()) {
      var filter = Math.min(next.get(), count() - 1);
      next = Optional.empty();
      bench.stage().showFilter(Math.max(0, filter));
    }
  }

  private void show() {
    var conv = bench.stage().conv();
    view.editing.setVisible(conv.isPresent());
    conv.ifPresent(now -> {
      var count = now.filters().size();
      var filter = Math.min(chosen(), count - 1);
      view.name.setText(now.filters().get(filter).name());
      view.add.setDisable(count >= Filters.MOST);
      view.duplicate.setDisable(count >= Filters.MOST);
      view.delete.setDisable(count == 1);
      view.earlier.setDisable(filter == 0);
      view.later.setDisable(filter == count - 1);
      view.sets.setDisable(now.filters().getFirst().weights().shape().signal());
    });
  }
}
