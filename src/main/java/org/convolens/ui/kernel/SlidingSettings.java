package org.convolens.ui.kernel;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TextField;
import org.convolens.core.Conv;
import org.convolens.core.Filter;
import org.convolens.core.MisfitException;
import org.convolens.core.Padding;
import org.convolens.core.Pair;
import org.convolens.core.Sliding;
import org.convolens.core.Tensor;
import org.convolens.model.EditName;
import org.convolens.model.kernel.Kernels;
import org.convolens.ui.Workbench;
import org.convolens.ui.text.NumberText;

/// How the filter slides: bias, stride, dilation, padding, border, flip. What would leave no output
/// cannot be chosen.
final class SlidingSettings {
  private static final int MOST = 16;

  private final KernelView view;
  private final Workbench bench;
  private boolean following = true;

  SlidingSettings(KernelView view, Workbench bench) {
    this.view = view;
    this.bench = bench;
    view.padding.setPossible(choice -> choice != PaddingChoice.VALID || fitsWithout());
    view.padding
        .valueProperty()
        .subscribe((_, choice) -> {
          choosePadding();
          if (choice == PaddingChoice.EXPLICIT && !following) {
            view.revealSides();
          }
        });
    view.sides.onChange(this::choosePadding);
    view.border.valueProperty().subscribe((_, _) -> chooseBorder());
    whenEntered(view.borderValue, this::chooseBorder);
    whenEntered(view.bias, this::chooseBias);
    onPair(view.strideRows, view.strideColumns, EditName.STRIDE, Conv::withStride);
    onPair(view.dilationRows, view.dilationColumns, EditName.DILATION, Conv::withDilation);
    view.flip.selectedProperty().subscribe((_, on) -> flip(on));
    bench.texts().languageProperty().subscribe(_ -> show());
    bench.session().structureProperty().subscribe(_ -> show());
    bench.stage().indexProperty().subscribe(_ -> show());
    bench.stage().filterProperty().subscribe(_ -> show());
  }

  private boolean fitsWithout() {
    return bench
        .stage()
        .conv()
        .map(conv -> fits(conv.withPadding(Padding.Named.VALID)))
        .orElse(true);
  }

  // --- Edits

  private void edit(EditName name, UnaryOperator<Conv> change) {
    if (!following) {
      bench.stage().editConv(name, change);
    }
  }

  private void flip(boolean on) {
    if (!following) {
      edit(EditName.FLIP, conv -> conv.withFlip(on));
      view.turn.play(view.grid, on);
    }
  }

  private static String flipKey(Tensor weights) {
    return Kernels.isSymmetric(weights) ? "flip.symmetric" : "flip.turned";
  }

  @FunctionalInterface
  private interface PairChange {
    Conv apply(Conv conv, Pair pair);
  }

  private void onPair(
      Spinner<Integer> rows, Spinner<Integer> columns, EditName name, PairChange change) {
    Runnable choose =
        () -> edit(name, conv -> change.apply(conv, new Pair(rows.getValue(), columns.getValue())));
    rows.valueProperty().subscribe((_, _) -> choose.run());
    columns.valueProperty().subscribe((_, _) -> choose.run());
  }

  private void choosePadding() {
    var choice = view.padding.valueProperty().get();
    view.sides.setVisible(choice == PaddingChoice.EXPLICIT);
    edit(EditName.PADDING, conv -> conv.withPadding(choice.padding(view.sides.amounts())));
  }

  private void chooseBorder() {
    var choice = view.border.valueProperty().get();
    view.borderValue.setVisible(choice == BorderChoice.CONSTANT);
    number(
        view.borderValue,
        bench.stage().conv().map(conv -> conv.border().constant()).orElse(0f),
        value -> edit(EditName.BORDER, conv -> conv.withBorder(choice.border(value))));
  }

  private void chooseBias() {
    number(
        view.bias,
        bench.stage().conv().map(conv -> filter(conv).bias()).orElse(0f),
        value ->
            edit(
                EditName.BIAS,
                conv -> {
                  var index = bench.stage().filterProperty().get();
                  return conv.withFilter(index, conv.filters().get(index).withBias(value));
                }));
  }

  @FunctionalInterface
  private interface FloatUse {
    void accept(float value);
  }

  private void number(TextField field, float current, FloatUse use) {
    try {
      var value = NumberText.entered(field.getText(), current);
      field.getStyleClass().remove("wrong");
      use.accept(value);
    } catch (NumberFormatException _) {
      if (!field.getStyleClass().contains("wrong")) {
        field.getStyleClass().add("wrong");
      }
      view.about.setText(bench.texts().get("kernel.cell.wrong"));
    }
  }

  private static void whenEntered(TextField field, Runnable action) {
    field.setOnAction(_ -> action.run());
    field
        .focusedProperty()
        .subscribe((before, now) -> {
          if (before && !now) {
            action.run();
          }
        });
  }

  // --- Showing

  private void show() {
    bench.stage().conv().ifPresent(this::show);
  }

  private Filter filter(Conv conv) {
    return conv.filters()
        .get(Math.min(bench.stage().filterProperty().get(), conv.filters().size() - 1));
  }

  private void show(Conv conv) {
    following = true;
    var filter = filter(conv);
    List.of(view.bias, view.borderValue).forEach(field -> field.getStyleClass().remove("wrong"));
    view.bias.setText(NumberText.of(filter.bias()));
    view.padding.valueProperty().set(PaddingChoice.of(conv.padding()));
    view.sides.show(
        conv.padding(),
        bench.stage().stage().map(stage -> Sliding.of(conv, stage.input().shape())));
    view.border.valueProperty().set(BorderChoice.of(conv.border()));
    view.borderValue.setVisible(BorderChoice.of(conv.border()) == BorderChoice.CONSTANT);
    view.borderValue.setText(NumberText.of(conv.border().constant()));
    view.flip.setSelected(conv.flip());
    view.flipNote.setText(conv.flip() ? bench.texts().get(flipKey(filter.weights())) : "");
    var signal = conv.filters().getFirst().weights().shape().signal();
    view.showRows(!signal);
    var mostRows = signal ? 1 : MOST;
    bound(
        view.strideRows,
        conv.stride().rows(),
        mostRows,
        n -> conv.withStride(rows(conv.stride(), n)));
    bound(
        view.strideColumns,
        conv.stride().columns(),
        MOST,
        n -> conv.withStride(columns(conv.stride(), n)));
    bound(
        view.dilationRows,
        conv.dilation().rows(),
        mostRows,
        n -> conv.withDilation(rows(conv.dilation(), n)));
    bound(
        view.dilationColumns,
        conv.dilation().columns(),
        MOST,
        n -> conv.withDilation(columns(conv.dilation(), n)));
    bound(
        view.rows,
        conv.kernel().rows(),
        signal ? 1 : KernelView.MOST_CELLS,
        n -> sized(conv, n, conv.kernel().columns()));
    bound(
        view.columns,
        conv.kernel().columns(),
        signal ? KernelView.LONGEST_FILTER : KernelView.MOST_CELLS,
        n -> sized(conv, conv.kernel().rows(), n));
    following = false;
  }

  private static Conv sized(Conv conv, int rows, int columns) {
    return conv.withFilters(
        conv.filters().stream()
            .map(filter -> filter.withWeights(Kernels.resized(filter.weights(), rows, columns)))
            .toList());
  }

  private static Pair rows(Pair pair, int rows) {
    return new Pair(rows, pair.columns());
  }

  private static Pair columns(Pair pair, int columns) {
    return new Pair(pair.rows(), columns);
  }

  /// Whether the controls are being set to what the experiment has, not by the user.
  boolean following() {
    return following;
  }

  /// Shows a value and lets the spinner go only as far as the layer still fits.
  private void bound(Spinner<Integer> spinner, int value, int most, IntFunction<Conv> with) {
    var largest = value;
    while (largest < most && fits(with.apply(largest + 1))) {
      largest++;
    }
    if (spinner.getValueFactory() instanceof IntegerSpinnerValueFactory factory) {
      factory.setMax(largest);
      factory.setValue(value);
    }
  }

  private boolean fits(Conv conv) {
    var experiment = bench.session().experiment();
    try {
      var index = bench.stage().index().orElseThrow();
      return experiment.withLayer(index, conv).shapes().size() > index;
    } catch (MisfitException _) {
      return false;
    }
  }
}
