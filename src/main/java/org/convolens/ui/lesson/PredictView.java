package org.convolens.ui.lesson;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.convolens.ui.style.Controls;
import org.convolens.ui.text.Texts;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// Asks what the next value of the map will be.
public final class PredictView extends VBox {
  final Label question = new Label();
  final TextField answer = new TextField();
  final Button check = new Button();
  final Label colours = new Label();
  final HBox swatches = Controls.row();
  final Label verdict = new Label();
  final Button goOn = new Button();
  final Label score = new Label();
  final Button stop;

  public PredictView(Texts texts) {
    setId("predict");
    getStyleClass().addAll("panel", "predict-panel");
    stop = Controls.iconButton("predict-stop", BootstrapIcons.X, texts.of("predict.stop"));
    question.setId("predict-question");
    question.setWrapText(true);
    answer.setId("predict-answer");
    answer.setPrefColumnCount(6);
    Controls.describe(answer, texts.of("predict.answer"));
    check.setId("predict-check");
    check.textProperty().bind(texts.of("predict.check"));
    check.getStyleClass().add("accent");
    colours.textProperty().bind(texts.of("predict.colours"));
    colours.getStyleClass().add("about");
    swatches.setId("predict-colours");
    verdict.setId("predict-verdict");
    verdict.setWrapText(true);
    verdict.getStyleClass().add("predict-verdict");
    goOn.setId("predict-next");
    goOn.textProperty().bind(texts.of("predict.next"));
    goOn.getStyleClass().add("accent");
    score.setId("predict-score");
    score.getStyleClass().add("shape-text");
    getChildren()
        .addAll(
            Controls.row(
                Controls.label(texts.of("predict.title"), "panel-title", "map-title"),
                Controls.gap(),
                stop),
            question,
            Controls.row(answer, check),
            colours,
            swatches,
            verdict,
            Controls.row(score, Controls.gap(), goOn));
    getChildren().forEach(node -> node.managedProperty().bind(node.visibleProperty()));
  }

  /// Shows what is needed while a value is asked for, or what is needed afterwards.
  void showAsking(boolean asking) {
    question.setVisible(asking);
    answer.getParent().setVisible(asking);
    colours.setVisible(asking);
    swatches.setVisible(asking);
    verdict.setVisible(!asking);
    goOn.setVisible(!asking);
  }
}
