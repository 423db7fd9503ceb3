package org.convolens.ui.layers;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import org.convolens.core.Activation;
import org.convolens.model.EditName;
import org.convolens.model.paint.Cell;
import org.convolens.ui.Workbench;
import org.convolens.ui.style.Choice;
import org.convolens.ui.text.NumberText;

/// Turns what the user sets on an activation into edits, and shows the explained value on its
/// curve.
public final class ActivationController {
  private final ActivationView view;
  private final Workbench bench;
  private final ObservableValue<Cell> explained;
  private final ObjectProperty<Activation.Function> function;
  private boolean following;

  public ActivationController(
      ActivationView view, Workbench bench, ObservableValue<Cell> explained) {
    this.view = view;
    this.bench = bench;
    this.explained = explained;
    function = Choice.of(view.functions, Activation.Function.RELU);
    function.subscribe((_, _) -> chooseFunction());
    view.alpha.setOnAction(_ -> chooseAlpha());
    view.alpha
        .focusedProperty()
        .subscribe((before, now) -> {
          if (before && !now) {
            chooseAlpha();
          }
        });
    bench.session().structureProperty().subscribe(_ -> show());
    bench.stage().stageProperty().subscribe(_ -> show());
    bench.stage().indexProperty().subscribe(_ -> show());
    bench.texts().languageProperty().subscribe(_ -> show());
    explained.subscribe(_ -> show());
  }

  private Optional<Activation> activation() {
    return bench.stage().layer().filter(Activation.class::isInstance).map(Activation.class::cast);
  }

  private void chooseFunction() {
    if (!following) {
      activation()
          .ifPresent(before -> edit(new Activation(before.name(), function.get(), before.alpha())));
    }
  }

  private void chooseAlpha() {
    try {
      var current = activation().map(Activation::alpha).orElse(0f);
      var alpha = NumberText.entered(view.alpha.getText(), current);
      view.alpha.getStyleClass().remove("wrong");
      activation()
          .ifPresent(before -> edit(new Activation(before.name(), before.function(), alpha)));
    } catch (NumberFormatException _) {
      view.alpha.getStyleClass().remove("wrong");
      view.alpha.getStyleClass().add("wrong");
    }
  }

  private void edit(Activation changed) {
    bench.stage().editLayer(EditName.ACTIVATION, _ -> changed);
  }

  private void show() {
    activation().ifPresent(this::show);
  }

  private void show(Activation activation) {
    following = true;
    function.set(activation.function());
    following = false;
    view.about.setText(bench.texts().get(LayerNames.key(activation.function()) + ".about"));
    view.alphaRow.setVisible(activation.function() == Activation.Function.LEAKY_RELU);
    if (!view.alpha.isFocused()) {
      view.alpha.setText(NumberText.of(activation.alpha()));
    }
    view.curve.show(activation, value());
  }

  /// What the explained value was before the activation.
  private Optional<Float> value() {
    var cell = explained.getValue();
    return bench
        .stage()
        .stage()
        .filter(stage -> stage.layer() instanceof Activation)
        .filter(stage -> cell.row() < stage.outputRows() && cell.column() < stage.outputColumns())
        .map(stage -> stage.input().get(stage.filter(), cell.row(), cell.column()));
  }
}
