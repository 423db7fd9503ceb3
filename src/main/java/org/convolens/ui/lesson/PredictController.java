package org.convolens.ui.lesson;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.convolens.core.ValueRange;
import org.convolens.model.Prediction;
import org.convolens.model.Prediction.Phase;
import org.convolens.model.Stage;
import org.convolens.model.paint.Cell;
import org.convolens.ui.Workbench;
import org.convolens.ui.grid.Colours;
import org.convolens.ui.text.NumberText;

/// Asks for the next values of the map, takes numbers or colours for an answer, and tells what was
/// right.
public final class PredictController {
  private static final int SWATCHES = 5;

  private final PredictView view;
  private final Workbench bench;
  private final Prediction prediction;

  /// @param map the grid that must not be pointed at while its value is asked for
  public PredictController(PredictView view, Workbench bench, Prediction prediction, Node map) {
    this.view = view;
    this.bench = bench;
    this.prediction = prediction;
    view.check.setOnAction(_ -> check());
    view.answer.setOnAction(_ -> check());
    view.answer.addEventFilter(KeyEvent.KEY_TYPED, PredictController::takeNumbersOnly);
    view.goOn.setOnAction(_ -> goOn());
    view.stop.setOnAction(_ -> prediction.stop());
    view.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    view.managedProperty().bind(view.visibleProperty());
    prediction
        .phaseProperty()
        .subscribe(phase -> map.setMouseTransparent(phase instanceof Phase.Asking));
    prediction.phaseProperty().subscribe(_ -> show());
    bench.session().paintingProperty().subscribe(_ -> show());
    bench.texts().languageProperty().subscribe(_ -> show());
  }

  /// Begins a round with the next cells of the map, or ends the one under way.
  public void toggle() {
    if (prediction.phase() instanceof Phase.Idle || prediction.phase() instanceof Phase.Over) {
      prediction.start(Prediction.ROUND);
    } else {
      prediction.stop();
    }
  }

  /// The key that opens the question would be typed into it, too.
  private static void takeNumbersOnly(KeyEvent event) {
    if (!event.getCharacter().matches("[0-9.,/⁄−-]*")) {
      event.consume();
    }
  }

  private void press(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      prediction.stop();
      event.consume();
    }
  }

  private void check() {
    try {
      var value = NumberText.parse(view.answer.getText());
      view.answer.getStyleClass().remove("wrong");
      prediction.answer(value);
    } catch (NumberFormatException _) {
      if (!view.answer.getStyleClass().contains("wrong")) {
        view.answer.getStyleClass().add("wrong");
      }
    }
  }

  private void goOn() {
    if (prediction.phase() instanceof Phase.Over) {
      prediction.stop();
    } else {
      prediction.goOn();
    }
  }

  // --- Showing

  /// A stroke that ends the round keeps the panel until it ends itself: without the panel the cells
  /// would move away under the pointer.
  private void show() {
    var phase = prediction.phase();
    if (phase instanceof Phase.Idle && bench.session().paintingProperty().get()) {
      return;
    }
    view.setVisible(!(phase instanceof Phase.Idle));
    view.showAsking(phase instanceof Phase.Asking);
    var texts = bench.texts();
    view.score.setText(
        texts.get("predict.score", prediction.right(), prediction.answeredProperty().get()));
    switch (phase) {
      case Phase.Idle _ -> {}
      case Phase.Asking(var cell) -> ask(cell);
      case Phase.Answered(_, var value, var right) ->
          tell(texts.get(right ? "predict.right" : "predict.wrong", NumberText.of(value)), right);
      case Phase.Over(var right, var asked) ->
          tell(texts.get("predict.over", right, asked), right == asked);
    }
  }

  private void ask(Cell cell) {
    view.question.setText(
        bench.session().experiment().input().shape().signal()
            ? bench.texts().get("predict.signalQuestion", cell.column() + 1)
            : bench.texts().get("predict.question", cell.row() + 1, cell.column() + 1));
    view.answer.clear();
    view.answer.requestFocus();
    bench.stage().stage().ifPresent(this::offerColours);
  }

  private void tell(String verdict, boolean good) {
    view.verdict.setText((good ? "✓ " : "✗ ") + verdict);
    view.goOn.requestFocus();
  }

  /// Colours of the map's scale from its lowest to its highest value.
  private void offerColours(Stage stage) {
    var range =
        bench
            .options()
            .fixedRangeProperty()
            .get()
            .orElseGet(() -> ValueRange.symmetric(stage.sums().channel(stage.filter())));
    var colours = new Colours(bench.options().colourMapProperty().get(), range);
    view.swatches.getChildren().clear();
    for (var index = 0; index < SWATCHES; index++) {
      var share = (float) index / (SWATCHES - 1);
      view.swatches
          .getChildren()
          .add(swatch(index, range.low() + share * (range.high() - range.low()), colours, range));
    }
  }

  private Button swatch(int index, float value, Colours colours, ValueRange range) {
    var button = new Button();
    button.setId("predict-colour-" + (index + 1));
    button.getStyleClass().add("predict-swatch");
    button.setStyle("-fx-background-color: #%06x".formatted(colours.argb(value) & 0xFFFFFF));
    var name = bench.texts().get("predict.colour", NumberText.of(value));
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name));
    var half = (range.high() - range.low()) / (SWATCHES - 1) / 2;
    button.setOnAction(_ ->
        prediction
            .hidden()
            .ifPresent(hidden -> {
              var shown = Math.clamp(hidden, range.low(), range.high());
              prediction.reveal(Math.abs(shown - value) <= half * 1.001f);
            }));
    return button;
  }
}
