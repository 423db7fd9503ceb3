package org.convolens.ui.layers;

import java.util.List;
import java.util.function.IntFunction;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import org.convolens.core.Padding;
import org.convolens.core.Pair;
import org.convolens.core.Pool;
import org.convolens.core.Sliding;
import org.convolens.model.EditName;
import org.convolens.model.network.Fit;
import org.convolens.ui.Workbench;
import org.convolens.ui.kernel.PaddingChoice;
import org.convolens.ui.style.Choice;

/// Turns what the user sets on a pooling layer into edits. What would leave no output cannot be
/// chosen.
public final class PoolController {
  private final PoolView view;
  private final Workbench bench;
  private final ObjectProperty<Pool.Kind> kind;
  private boolean following;

  public PoolController(PoolView view, Workbench bench) {
    this.view = view;
    this.bench = bench;
    kind = Choice.of(view.kinds, Pool.Kind.MAX);
    kind.subscribe((_, _) -> edit());
    view.padding.valueProperty().subscribe((_, _) -> edit());
    view.countPadding.selectedProperty().subscribe((_, _) -> edit());
    view.sides.onChange(this::edit);
    for (var spinner : List.of(view.rows, view.columns, view.strideRows, view.strideColumns)) {
      spinner.valueProperty().subscribe((_, _) -> edit());
    }
    bench.session().structureProperty().subscribe(_ -> show());
    bench.stage().indexProperty().subscribe(_ -> show());
    bench.texts().languageProperty().subscribe(_ -> show());
  }

  // --- Edits

  private void edit() {
    if (!following) {
      bench
          .stage()
          .editLayer(EditName.POOL, layer -> layer instanceof Pool pool ? chosen(pool) : layer);
    }
  }

  /// What the controls say; a change that leaves no output is not taken.
  private Pool chosen(Pool before) {
    var size = new Pair(view.rows.getValue(), view.columns.getValue());
    var stride = new Pair(view.strideRows.getValue(), view.strideColumns.getValue());
    var after =
        new Pool(
            before.name(), kind.get(), size, stride, padding(size), view.countPadding.isSelected());
    return fits(after) || !fits(before) ? after : before;
  }

  private Padding padding(Pair size) {
    var amounts = view.sides.amounts();
    var fitting =
        new Padding.Explicit(
            Math.min(amounts.top(), size.rows() / 2),
            Math.min(amounts.left(), size.columns() / 2),
            Math.min(amounts.bottom(), size.rows() / 2),
            Math.min(amounts.right(), size.columns() / 2));
    return view.padding.valueProperty().get().padding(fitting);
  }

  // --- Showing

  private void show() {
    bench
        .stage()
        .layer()
        .filter(Pool.class::isInstance)
        .map(Pool.class::cast)
        .ifPresent(pool -> {
          following = true;
          show(pool);
          following = false;
        });
  }

  private void show(Pool pool) {
    kind.set(pool.kind());
    view.about.setText(bench.texts().get(LayerNames.key(pool.kind()) + ".about"));
    view.padding.valueProperty().set(PaddingChoice.of(pool.padding()));
    view.countPadding.setSelected(pool.countPadding());
    view.countPadding.setVisible(pool.kind() == Pool.Kind.AVERAGE);
    var signal = bench.session().experiment().input().shape().signal();
    view.rows.setDisable(signal);
    view.strideRows.setDisable(signal);
    view.sides.showRows(!signal);
    bound(view.rows, pool.size().rows(), n -> sized(pool, n, pool.size().columns()));
    bound(view.columns, pool.size().columns(), n -> sized(pool, pool.size().rows(), n));
    bound(view.strideRows, pool.stride().rows(), n -> strided(pool, n, pool.stride().columns()));
    bound(view.strideColumns, pool.stride().columns(), n -> strided(pool, pool.stride().rows(), n));
    view.sides.limit(pool.size().rows() / 2, pool.size().columns() / 2);
    view.sides.show(
        pool.padding(),
        bench.stage().stage().map(stage -> Sliding.of(pool, stage.input().shape())));
  }

  private static Pool sized(Pool pool, int rows, int columns) {
    return with(pool, new Pair(rows, columns), pool.stride());
  }

  private static Pool strided(Pool pool, int rows, int columns) {
    return with(pool, pool.size(), new Pair(rows, columns));
  }

  private static Pool with(Pool pool, Pair size, Pair stride) {
    return new Pool(pool.name(), pool.kind(), size, stride, pool.padding(), pool.countPadding());
  }

  private void bound(Spinner<Integer> spinner, int value, IntFunction<Pool> with) {
    var largest = value;
    while (largest < PoolView.MOST && fits(with.apply(largest + 1))) {
      largest++;
    }
    set(spinner, value, largest);
  }

  private static void set(Spinner<Integer> spinner, int value, int most) {
    if (spinner.getValueFactory() instanceof IntegerSpinnerValueFactory factory) {
      factory.setMax(most);
      factory.setValue(value);
    }
  }

  private boolean fits(Pool pool) {
    var experiment = bench.session().experiment();
    return Fit.of(experiment.withLayer(bench.stage().index().orElseThrow(), pool)).fits();
  }
}
